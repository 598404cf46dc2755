package kz.torelik.filing;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// When the court has restored a term, what was done late with the request counts as done: the paper that waited enters the case (CPC art. 126).
@Component
class Restoring implements RiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
    private static final LegalBasis BASIS = LegalBasis.of("cpc 126(2)");
    private static final LegalBasis CRIMINAL = LegalBasis.of("crpc 419(3)");

    private final CaseFiles files;
    private final CourtClock clock;

    Restoring(CaseFiles files, CourtClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() { return "restoration"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof TermEvent.TermRestored; }

    @Override
    public void hear(RecordedEvent recorded) {
        if (!(recorded.event() instanceof TermEvent.TermRestored restored)) return;
        CaseFile file = files.get(recorded.caseId());
        file.restoration(restored.motion()).ifPresent(asked -> {
            FilingEvent late = late(file, asked);
            if (files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(late, clock.today(), file.claim().procedure().equals("criminal") ? CRIMINAL : BASIS)) instanceof kz.torelik.kernel.Answer.No<CaseFile>(var refusal)) {
                LOG.warn("A restored paper cannot enter the case any more: {}", refusal.code());
            }
        });
    }

    private static FilingEvent late(CaseFile file, TermEvent.RestorationAsked asked) {
        List<FiledDocument> papers = file.motions().stream().filter(motion -> motion.number() == asked.motion()).findFirst().map(CaseFile.MotionInFile::documents).orElse(List.of());
        return switch (asked.kind()) {
            case "response" -> new FilingEvent.ResponseFiled(asked.party(), papers);
            case "evidence" -> new FilingEvent.EvidenceFiled(asked.party(), papers);
            case "objection" -> new FilingEvent.ObjectionFiled(asked.party(), papers);
            case "appeal" -> new FilingEvent.AppealFiled(asked.party(), papers);
            default -> new FilingEvent.MotionFiled(file.motions().size() + 1, asked.party(), asked.late() == null ? "other" : asked.late(), papers);
        };
    }
}
