package kz.torelik.casefile;

import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One listener's next steps in the river.
@Component
class RiverReading {

    private static final Logger LOG = LoggerFactory.getLogger(RiverReading.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    RiverReading(JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Next(long position, RecordedEvent event) {}

    /// Lets a listener hear up to that many events in one transaction.
    ///
    /// @return how many it heard; none when it is up to date or another instance of the house holds its place
    int hear(RiverListener listener, int limit) {
        return Acting.as(new Actor.Rule(listener.name()), () -> transactions.execute(_ -> {
            if (!listener.acts()) jdbc.sql("set local synchronous_commit = off").update();
            Long place = jdbc.sql("select position from casefile.listener where name = ? for update skip locked").param(listener.name())
                    .query(Long.class).optional().orElse(null);
            if (place == null) return 0;
            List<Next> next = next(place, limit);
            for (Next each : next) if (!isAside(listener, each)) clock.after(each.event().recordedAt(), () -> hear(listener, each.event()));
            if (!next.isEmpty()) move(listener, next.getLast().position());
            return next.size();
        }));
    }

    private static boolean hear(RiverListener listener, RecordedEvent event) {
        listener.hear(event);
        return true;
    }

    /// Sets the next event of a listener aside after repeated faults, so that one case does not stop the country.
    boolean setAside(RiverListener listener, RuntimeException fault) {
        return Acting.as(new Actor.Rule(listener.name()), () -> transactions.execute(_ -> {
            Long place = jdbc.sql("select position from casefile.listener where name = ? for update").param(listener.name()).query(Long.class).single();
            List<Next> next = next(place, 1);
            if (next.isEmpty()) return false;
            putAside(listener, next.getFirst(), fault.getClass().getSimpleName());
            move(listener, next.getFirst().position());
            LOG.error("Listener {} sets the case of event {} aside", listener.name(), next.getFirst().event().id(), fault);
            return true;
        }));
    }

    private boolean isAside(RiverListener listener, Next next) {
        boolean aside = jdbc.sql("select exists (select 1 from casefile.stuck where listener = ? and case_id = ?)")
                .params(listener.name(), next.event().caseId().uuid()).query(Boolean.class).single();
        if (aside) putAside(listener, next, "after an earlier fault");
        return aside;
    }

    private void putAside(RiverListener listener, Next next, String cause) {
        jdbc.sql("insert into casefile.stuck (listener, position, case_id, cause, since) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(listener.name(), next.position(), next.event().caseId().uuid(), cause, java.sql.Timestamp.from(clock.instant())).update();
    }

    private void move(RiverListener listener, long position) {
        jdbc.sql("update casefile.listener set position = ? where name = ?").params(position, listener.name()).update();
    }

    private List<Next> next(long place, int limit) {
        return jdbc.sql("""
                select r.position, e.* from casefile.river r join casefile.procedural_event e on e.id = r.event_id
                 where r.position > ? order by r.position limit ?""").params(place, limit)
                .query((row, index) -> new Next(row.getLong("position"), EventRows.read(row, index))).list();
    }
}
