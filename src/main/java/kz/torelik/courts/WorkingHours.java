package kz.torelik.courts;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hours of a court on a working day, and the Saturday duty of its chancery.
///
/// @param saturday the duty for urgent matters, or null; hearings are not set then
public record WorkingHours(LocalTime opens, LocalTime lunchFrom, LocalTime lunchTo, LocalTime closes, @Nullable Opening saturday) {

    /// The usual hours of state bodies.
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(14, 30), LocalTime.of(18, 30), null);

    public WorkingHours {
        if (!opens.isBefore(lunchFrom) || lunchTo.isBefore(lunchFrom) || !lunchTo.isBefore(closes)) {
            throw new IllegalArgumentException("Hours out of order: %s, lunch %s to %s, %s".formatted(opens, lunchFrom, lunchTo, closes));
        }
    }

    /// Time that runs without a break, such as a morning.
    public record Opening(LocalTime from, LocalTime to) {

        public Opening {
            if (!from.isBefore(to)) throw new IllegalArgumentException("An opening ends before it starts: " + from + " to " + to);
        }

        public Duration length() { return Duration.between(from, to); }

        /// Whether something of that length that begins then ends in time.
        public boolean fits(LocalTime start, Duration length) {
            return !start.isBefore(from) && Duration.between(start, to).compareTo(length) >= 0;
        }
    }

    /// The morning and the afternoon of a working day.
    public List<Opening> openings() { return List.of(new Opening(opens, lunchFrom), new Opening(lunchTo, closes)); }

    /// When a hearing of that length can begin on a working day: it ends before lunch or before closing.
    ///
    /// @param step the grid from the beginning of each half of the day, such as 15 minutes
    /// @throws IllegalArgumentException when the length or the step is not positive
    public List<LocalTime> starts(Duration length, Duration step) {
        if (!length.isPositive() || !step.isPositive()) throw new IllegalArgumentException("A hearing and the grid have a length: " + length + ", " + step);
        List<LocalTime> starts = new ArrayList<>();
        for (Opening opening : openings()) {
            long steps = opening.length().minus(length).dividedBy(step);
            if (opening.length().compareTo(length) < 0) continue;
            for (long i = 0; i <= steps; i++) starts.add(opening.from().plus(step.multipliedBy(i)));
        }
        return List.copyOf(starts);
    }
}
