package kz.torelik.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The only clock of the house, in the single time zone of the country (UTC+5 since 1 March 2024). Production never shifts it. The
/// demonstration country and the tests move it forward, or live through an earlier day inside [#at].
public final class CourtClock extends Clock {

    public static final ZoneId COUNTRY = ZoneId.of("Asia/Almaty");

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock base;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private volatile boolean livesThePast;

    public CourtClock(Clock base) { this.base = base; }

    public static CourtClock system() { return new CourtClock(Clock.system(COUNTRY)); }

    @Override
    public ZoneId getZone() { return COUNTRY; }

    @Override
    public Clock withZone(ZoneId zone) { return Clock.fixed(instant(), zone); }

    @Override
    public Instant instant() { return MOMENT.isBound() ? MOMENT.get() : base.instant().plus(shift.get()); }

    public LocalDate today() { return LocalDate.ofInstant(instant(), COUNTRY); }

    /// Moves the clock of the whole house forward.
    /// @throws IllegalArgumentException for a step back: what was recorded is never undone
    public void advance(Duration step) {
        if (step.isNegative()) throw new IllegalArgumentException("The clock of a court does not go back");
        shift.accumulateAndGet(step, Duration::plus);
    }

    /// Lets the house live through earlier days: what follows from an event of an earlier day is then done on that day and not today. For the
    /// demonstration country and the tests only; in production what was delayed is done when it is done.
    public void liveThePast() { livesThePast = true; }

    /// Runs what follows from something recorded at that moment: now, or at that moment when this clock lives the past and it is over an hour ago.
    public <T, X extends Throwable> T after(Instant recorded, ScopedValue.CallableOp<T, X> action) throws X {
        if (!livesThePast || recorded.isAfter(instant().minus(Duration.ofHours(1)))) return action.call();
        return at(recorded.plusSeconds(1), action);
    }

    public Duration shift() { return shift.get(); }

    /// Runs an action as if it were that moment, on this thread only.
    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<T, X> action) throws X {
        return ScopedValue.where(MOMENT, moment).call(action);
    }
}
