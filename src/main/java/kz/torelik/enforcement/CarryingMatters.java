package kz.torelik.enforcement;

import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SignedText;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries a ruling in a matter of execution into the case whose act is executed, when the ruling is in force: the instalments, the new manner, the duplicate stand in its history
/// (CPC arts. 126, 238, 239, 242, 246, 248, 250-1). A matter of a case that this house does not have ends in its own file.
@Component
class CarryingMatters implements RiverListener {

    static final String PROCEDURE = "enforcement";
    private static final Logger LOG = LoggerFactory.getLogger(CarryingMatters.class);
    private static final String REFUSED = "refused";

    private final CaseFiles files;
    private final Acts acts;

    CarryingMatters(CaseFiles files, Acts acts) {
        this.files = files;
        this.acts = acts;
    }

    @Override
    public String name() { return "carrying-matters"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof DecisionEvent.ActInForce; }

    @Override
    public void hear(RecordedEvent recorded) {
        if (!(recorded.event() instanceof DecisionEvent.ActInForce inForce)) return;
        CaseFile matter = files.get(recorded.caseId());
        if (!matter.claim().procedure().equals(PROCEDURE)) return;
        Optional<String> outcome = matter.act(inForce.act()).map(CaseFile.ActInFile::outcome).filter(said -> !said.equals(REFUSED) && matter.outcome().filter(said::equals).isPresent());
        Optional<CaseFile> about = executed(files, matter);
        if (outcome.isEmpty() || about.isEmpty()) return;
        List<String> operative = acts.text(inForce.act()) instanceof Answer.Yes<SignedText>(SignedText text) ? List.of(Passage.plain(text.text().operative()).split("\n+")) : List.of();
        Answer<CaseFile> carried = files.record(about.get().id(), CaseFiles.ANY_VERSION,
                Happening.of(new ReportEvent.MatterDecided(matter.id(), matter.number(), inForce.act(), outcome.get(), operative), recorded.occurredOn()));
        if (carried instanceof Answer.No<CaseFile>(Refusal refusal)) LOG.warn("The ruling in the matter {} could not be carried into its case: {}", matter.number(), refusal.code());
    }

    /// The case whose act a matter is about.
    static Optional<CaseFile> executed(CaseFiles files, CaseFile matter) { return kz.torelik.kernel.CaseNumber.find(String.valueOf(matter.claim().relatedTo())).flatMap(files::find); }
}
