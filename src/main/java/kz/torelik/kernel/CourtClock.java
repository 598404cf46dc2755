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

    public Duration shift() { return shift.get(); }

    /// Runs an action as if it were that moment, on this thread only.
    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<T, X> action) throws X {
        return ScopedValue.where(MOMENT, moment).call(action);
    }
}
