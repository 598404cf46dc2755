package kz.torelik.replay;

import java.time.Duration;

/// Time codes.
public final class Timed {

    private Timed() {}

    /// Hours, minutes and seconds, as a player shows them.
    public static String of(long millis) {
        Duration time = Duration.ofMillis(Math.max(0, millis));
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
