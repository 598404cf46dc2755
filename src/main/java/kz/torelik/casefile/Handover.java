package kz.torelik.casefile;

import java.util.Optional;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.kernel.CourtCode;

/// A case that no judge of its court can consider after recusals goes through the court above to another court (CPC arts. 34 parts 2 and 4, 42).
public final class Handover {

    private Handover() {}

    private static Optional<AllocationEvent> last(CaseFile file) {
        return file.history().stream().map(RecordedEvent::event).filter(event -> event instanceof AllocationEvent && !(event instanceof AllocationEvent.DrawCommitted || event instanceof AllocationEvent.CaseMoved)).map(AllocationEvent.class::cast).reduce((_, later) -> later);
    }

    /// Whether it was found that this court has nobody left, and the case still lies here.
    public static boolean isDue(CaseFile file) { return last(file).filter(AllocationEvent.BenchImpossible.class::isInstance).isPresent(); }

    /// What the court where the case lies is asked as the court above and has not answered.
    public static Optional<AllocationEvent.JurisdictionAsked> askedHere(CaseFile file) { return asked(file).filter(asked -> asked.above().equals(file.seat())); }

    /// What the court above is asked and has not answered.
    public static Optional<AllocationEvent.JurisdictionAsked> asked(CaseFile file) { return last(file).filter(AllocationEvent.JurisdictionAsked.class::isInstance).map(AllocationEvent.JurisdictionAsked.class::cast); }

    /// The court that a court above determined last.
    public static Optional<CourtCode> court(CaseFile file) {
        return file.history().stream().map(RecordedEvent::event).filter(AllocationEvent.JurisdictionDetermined.class::isInstance).map(event -> ((AllocationEvent.JurisdictionDetermined) event).court()).reduce((_, later) -> later);
    }
}
