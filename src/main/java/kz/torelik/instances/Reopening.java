package kz.torelik.instances;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A ruling that grants a review on newly discovered or new circumstances is in force, or the appeal court granted it in the place of the refusal: the act of the old case binds nobody any more,
/// and the case opens anew with a number of its own; both files name each other (CPC arts. 429 part 6, 456 part 1, 463 part 1 point 3). A case that this house does not have stays where it is.
@Component
class Reopening implements RiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);
    private static final String PROCEDURE = "new-circumstances";
    private static final LegalBasis GRANTED = LegalBasis.of("cpc 463(1)(3)");

    private final CaseFiles files;
    private final Higher higher;
    private final OpeningAnew anew;
    private final LawBook law;

    Reopening(CaseFiles files, Higher higher, OpeningAnew anew, LawBook law) {
        this.files = files;
        this.higher = higher;
        this.anew = anew;
        this.law = law;
    }

    @Override
    public String name() { return "reopening"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof DecisionEvent.ActInForce || event instanceof ReviewEvent.ReviewDecided decided && decided.grants(); }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile matter = files.get(recorded.caseId());
        if (!matter.claim().procedure().equals(PROCEDURE) || matter.outcome().filter("granted"::equals).isEmpty()) return;
        Optional<CaseFile> old = CaseNumber.find(String.valueOf(matter.claim().relatedTo())).flatMap(files::find).filter(file -> Higher.instance(file) == 1);
        Optional<CaseFile.ActInFile> ruling = switch (recorded.event()) {
            case DecisionEvent.ActInForce inForce -> matter.act(inForce.act());
            case ReviewEvent.ReviewDecided decided -> files.get(decided.review()).act(decided.act());
            case ProceduralEvent _ -> Optional.empty();
        };
        if (old.isPresent() && ruling.isPresent()) reopen(old.get(), matter, ruling.get(), recorded.occurredOn());
    }

    private void reopen(CaseFile old, CaseFile matter, CaseFile.ActInFile ruling, LocalDate day) {
        Optional<CaseFile.ActInFile> decision = higher.contested(old, "appeal").filter(act -> !old.isCancelled(act.id()));
        if (decision.isEmpty()) return;
        OpeningAnew.Place place = new OpeningAnew.Place(CaseId.random(), files.nextNumber(old.claim().court(), law.procedure(old.claim().procedure()).numberKind()));
        ReviewEvent.ReviewDecided reopened = new ReviewEvent.ReviewDecided(matter.id(), matter.number(), PROCEDURE, ruling.id(), decision.get().id(), "reopened", place.id(), place.number(), null);
        Answer<CaseFile> cancelled = files.record(old.id(), CaseFiles.ANY_VERSION, new Happening(reopened, day, GRANTED));
        switch (cancelled) {
            case Answer.Yes<CaseFile>(CaseFile file) -> anew.open(file, ruling.document(), place, day, GRANTED);
            case Answer.No<CaseFile>(Refusal refusal) -> LOG.warn("The case {} could not be opened anew: {}", old.number(), refusal.code());
        }
    }
}
