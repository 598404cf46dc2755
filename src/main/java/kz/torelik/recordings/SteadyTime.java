package kz.torelik.recordings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What time it is, when the clock of the wall may be set. As long as the wall goes with the monotonic clock it is believed, and its slow corrections are followed. When it jumps, the authority of
/// time-stamps is asked which of both is right; until it answers, the monotonic clock goes on from the last agreed moment, so that nobody waits for an authority that is silent.
final class SteadyTime {

    /// What the wall may differ from the monotonic clock between two looks; a network time service slews by less than a thousandth.
    static final Duration SLEW = Duration.ofMillis(250);
    /// Time-stamps have whole seconds, and an answer takes its time.
    private static final Duration ROUGHLY = Duration.ofMillis(1500);
    private static final long ASK_AGAIN_MILLIS = 10_000;

    private final Supplier<Optional<Instant>> authority;
    private final Executor asking;
    private final AtomicReference<@Nullable Instant> told = new AtomicReference<>();
    private @Nullable Instant base;
    private long baseSteady;
    private long askAgain = Long.MIN_VALUE;

    /// @param authority the time of somebody else, or nothing while he is silent
    /// @param asking who waits for him
    SteadyTime(Supplier<Optional<Instant>> authority, Executor asking) {
        this.authority = authority;
        this.asking = asking;
    }

    /// The time now; asked several times a second.
    ///
    /// @param steady milliseconds of the monotonic clock
    synchronized Instant now(Instant wall, long steady) {
        if (base == null) return settle(wall, steady);
        Instant predicted = base.plusMillis(steady - baseSteady);
        if (Duration.between(predicted, wall).abs().compareTo(SLEW) <= 0) return settle(wall, steady);
        if (steady >= askAgain) {
            askAgain = steady + ASK_AGAIN_MILLIS;
            asking.execute(() -> authority.get().ifPresent(told::set));
        }
        Instant answer = told.getAndSet(null);
        if (answer == null || near(answer, predicted)) return predicted;
        return settle(near(answer, wall) ? wall : answer, steady);
    }

    private static boolean near(Instant told, Instant other) { return Duration.between(told, other).abs().compareTo(ROUGHLY) <= 0; }

    private Instant settle(Instant now, long steady) {
        base = now;
        baseSteady = steady;
        askAgain = Long.MIN_VALUE;
        told.set(null);
        return now;
    }
}
