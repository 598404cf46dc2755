package kz.torelik.tour;

import java.time.Duration;
import java.time.Instant;
import kz.torelik.deadlines.Expiring;
import kz.torelik.kernel.CourtClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The hand of the clock of the demonstration country. It goes forward only, for the whole house at once, and stays where it is over a restart; what has
/// become due by then is done at once, by the same rules that do it in a real night.
@Component
@ConditionalOnBooleanProperty("torelik.demonstration")
class DemonstrationClock {

    private final CourtClock clock;
    private final Expiring expiring;
    private final JdbcClient jdbc;

    DemonstrationClock(CourtClock clock, Expiring expiring, JdbcClient jdbc) {
        this.clock = clock;
        this.expiring = expiring;
        this.jdbc = jdbc;
        Duration kept = Duration.ofSeconds(jdbc.sql("select moved_seconds from tour.clock").query(Long.class).single());
        if (kept.compareTo(clock.shift()) > 0) clock.advance(kept.minus(clock.shift()));
    }

    Instant now() { return clock.instant(); }

    /// Moves the time of the house to that moment; a moment that has passed changes nothing.
    synchronized void moveTo(Instant moment) {
        Duration step = Duration.between(clock.instant(), moment);
        if (step.isNegative()) return;
        clock.advance(step);
        jdbc.sql("update tour.clock set moved_seconds = ?").param(clock.shift().toSeconds()).update();
        expiring.expire();
    }
}
