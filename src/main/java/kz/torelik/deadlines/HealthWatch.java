package kz.torelik.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Watches the health of the house itself. Each beat is written into the database; when the house starts long after its last beat it was stopped, and when beats failed for long its
/// database did not answer. What it notices is a proposal for the register of outages and nothing more: a person decides ([OutageProposals]).
@Component
public class HealthWatch {

    /// A rule of the house: what is shorter nobody has to be told.
    static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final String FILING = "filing";
    private static final Actor WATCH = new Actor.Rule("health-watch");
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private boolean started;
    private @Nullable Long failingSince;

    HealthWatch(JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One beat. How long beats failed is measured by a stop-watch, so that moving the clock of a demonstration is no outage.
    @Scheduled(fixedDelayString = "${torelik.health.beat-every:20s}", initialDelayString = "${torelik.health.beat-every:20s}")
    public synchronized void beat() {
        try {
            Acting.as(WATCH, () -> transactions.execute(_ -> {
                Instant now = clock.instant();
                if (!started) last().ifPresent(last -> propose("stopped", last, now));
                else if (failingSince != null) propose("database", now.minusNanos(System.nanoTime() - failingSince), now);
                return jdbc.sql("insert into deadlines.heartbeat (one, at) values (true, ?) on conflict (one) do update set at = excluded.at").param(at(now)).update();
            }));
            started = true;
            failingSince = null;
        } catch (DataAccessException | TransactionException fault) {
            if (failingSince == null) failingSince = System.nanoTime();
            LOG.warn("The database does not answer: {}", fault.toString());
        }
    }

    private Optional<Instant> last() { return jdbc.sql("select at from deadlines.heartbeat").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant); }

    private void propose(String seen, Instant from, Instant until) {
        if (Duration.between(from, until).compareTo(SHORTEST) < 0) return;
        jdbc.sql("insert into deadlines.outage_proposal (service, from_at, until_at, seen, made_at) values (?, ?, ?, ?, ?)").params(FILING, at(from), at(until), seen, at(until)).update();
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
