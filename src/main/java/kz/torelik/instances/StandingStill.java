package kz.torelik.instances;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Hears that the execution of an act in force is stayed above and tells the file of the first instance, from which it is executed. In a case of an offence a protest stays it by itself (CAO art. 850); the end of the review ends it ([ComingBack]).
@Component
class StandingStill implements RiverListener {

    private final CaseFiles files;
    private final LawBook law;

    StandingStill(CaseFiles files, LawBook law) {
        this.files = files;
        this.law = law;
    }

    @Override
    public String name() { return "standing-still"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof ReviewEvent.ReviewOpened || event instanceof ReviewEvent.ComplaintJoined || event instanceof ReviewEvent.ExecutionStayed || event instanceof ReviewEvent.ExecutionResumed;
    }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile file = files.get(recorded.caseId());
        switch (recorded.event()) {
            case ReviewEvent.ReviewOpened _, ReviewEvent.ComplaintJoined _ -> protested(file, recorded.occurredOn());
            // what was lifted or ended meanwhile is not told below any more
            case ReviewEvent.ExecutionStayed stayed when stayed.review().equals(file.id()) && file.executionStay().isPresent() ->
                    tell(file, new Happening(new ReviewEvent.ExecutionStayed(null, stayed.by(), stayed.review(), stayed.number(), List.of(), stayed.until()), recorded.occurredOn(), recorded.basis()));
            case ReviewEvent.ExecutionResumed resumed when resumed.review().equals(file.id()) && !resumed.cause().equals("reviewed") ->
                    tell(file, new Happening(new ReviewEvent.ExecutionResumed(null, resumed.cause(), resumed.review(), resumed.number()), recorded.occurredOn(), recorded.basis()));
            case ProceduralEvent _ -> {}
        }
    }

    /// A protest stays the execution where the law says so.
    private void protested(CaseFile review, LocalDate day) {
        boolean protest = review.complaints().stream().anyMatch(one -> review.party(one.party()).role().equals("prosecutor"));
        if (!protest || review.executionStay().isPresent()) return;
        law.instances().staying(review.claim().procedure()).ifPresent(basis -> record(review, new ReviewEvent.ExecutionStayed(null, "protest", review.id(), review.number(), List.of(), null), day, basis));
    }

    private void record(CaseFile file, ReviewEvent event, LocalDate day, LegalBasis basis) { files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(event, day, basis)).orThrow(); }

    /// Whether the procedure of the file says something of its execution at this stage: what was only one step on the way is not executed.
    private boolean isKnown(CaseFile first, Happening happening) {
        Standing standing = Standing.of(first, law, happening.occurredOn());
        return standing.procedure().steps(standing.stage()).stream().anyMatch(step -> step.event().event().equals(happening.event().word()));
    }

    /// The file of the first instance stands still, or goes on, with the review; one that is the file of the review itself knows it already.
    private void tell(CaseFile review, Happening happening) {
        CaseFile first = files.get(Higher.first(review));
        boolean stays = happening.event() instanceof ReviewEvent.ExecutionStayed;
        if (first.id().equals(review.id()) || first.executionStay().isPresent() == stays || !isKnown(first, happening)) return;
        files.record(first.id(), CaseFiles.ANY_VERSION, happening).orThrow();
    }
}
