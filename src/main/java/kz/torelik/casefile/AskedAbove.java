package kz.torelik.casefile;

import java.util.Optional;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;

/// The chair of a court above who is asked to stay the execution (CPC art. 448), as the list of cases knows him.
final class AskedAbove {

    private AskedAbove() {}

    /// The digits of his court, or null. Also while his own resolution that lets the execution go on is the very last event: whoever makes it still sees the case then.
    static @Nullable String column(CaseFile file) {
        Optional<CourtCode> asked = file.stayAskedOf();
        boolean lifts = file.last().event() instanceof ReviewEvent.ExecutionResumed resumed && resumed.cause().equals("lifted");
        if (asked.isEmpty() && lifts) asked = file.history().reversed().stream().map(RecordedEvent::event).filter(ReviewEvent.ExecutionStayAsked.class::isInstance).map(event -> ((ReviewEvent.ExecutionStayAsked) event).of()).findFirst();
        return asked.map(CourtCode::digits).orElse(null);
    }
}
