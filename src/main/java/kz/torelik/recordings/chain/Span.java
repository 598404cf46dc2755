package kz.torelik.recordings.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// From when to when, by two clocks: that of the wall, which everybody reads and which can be set, and the monotonic one of the machine, which cannot.
///
/// @param from and `until`: the wall clock, to the millisecond
/// @param steadyFrom and `steadyUntil`: milliseconds of the monotonic clock since this recorder took the recording in hand
public record Span(Instant from, Instant until, long steadyFrom, long steadyUntil) {

    public Span {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        if (steadyFrom < 0 || steadyUntil < steadyFrom) throw new IllegalArgumentException("A span that runs backwards: %d to %d".formatted(steadyFrom, steadyUntil));
    }

    public static Span at(Instant wall, long steady) { return new Span(wall, wall, steady, steady); }

    /// How long it lasted, by the monotonic clock.
    public Duration length() { return Duration.ofMillis(steadyUntil - steadyFrom); }
}
