package kz.torelik.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
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

    /// The most events of one transaction of a listener that acts, and the most that are looked at for it.
    private static final int MOST = 200;
    /// The same for one that folds.
    private static final int MOST_FOLDED = 1000;

    /// A mere fold need not be durable: a crash replays it. And the few questions of a listener are asked all day about single rows: one plan, by the
    /// indices, made once; left to itself the database plans them anew each time through the policies of the rows, or keeps a plan from the
    /// day on which the tables were empty.
    private static final String SETTINGS = """
            select set_config('synchronous_commit', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final EventRows rows;

    RiverReading(JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock, EventRows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Next(long position, RecordedEvent event) {}

    /// Lets a listener hear up to that many events that concern it in one transaction, and pass over those between them.
    ///
    /// @return how many it heard or passed over; none when it is up to date or another instance of the house holds its place
    int hear(RiverListener listener, int limit) {
        return Acting.as(new Actor.Rule(listener.name()), () -> transactions.execute(_ -> {
            jdbc.sql(SETTINGS).param(listener.acts() ? "on" : "off").query((_, _) -> true).list();
            Long place = jdbc.sql("select position from casefile.listener where name = ? for update skip locked").param(listener.name())
                    .query(Long.class).optional().orElse(null);
            if (place == null) return 0;
            List<Next> next = upTo(listener, next(place, most(listener)), limit);
            RiverListener.Batch batch = listener.batch();
            for (Next each : toHear(listener, next)) clock.after(each.event().recordedAt(), () -> hear(batch, each.event()));
            batch.end();
            if (!next.isEmpty()) move(listener, next.getLast().position());
            return next.size();
        }));
    }

    /// The most events of one transaction.
    static int most(RiverListener listener) { return listener.acts() ? MOST : MOST_FOLDED; }

    private static List<Next> upTo(RiverListener listener, List<Next> next, int limit) {
        int concerning = 0;
        for (int i = 0; i < next.size(); i++) {
            if (listener.concerns(next.get(i).event().event()) && ++concerning == limit) return next.subList(0, i + 1);
        }
        return next;
    }

    /// The events to be heard: those that concern it, of cases that were not set aside; for one that looks at the whole case only the last of each case.
    private List<Next> toHear(RiverListener listener, List<Next> next) {
        List<Next> concerning = next.stream().filter(each -> listener.concerns(each.event().event())).toList();
        Set<CaseId> aside = aside(listener, concerning);
        Map<CaseId, Next> last = new HashMap<>();
        concerning.forEach(each -> last.put(each.event().caseId(), each));
        concerning.stream().filter(each -> aside.contains(each.event().caseId())).forEach(each -> putAside(listener, each, "after an earlier fault"));
        return concerning.stream().filter(each -> !aside.contains(each.event().caseId())).filter(each -> !listener.seesWholeCase() || last.get(each.event().caseId()) == each).toList();
    }

    private Set<CaseId> aside(RiverListener listener, List<Next> next) {
        if (next.isEmpty()) return Set.of();
        return jdbc.sql("select distinct case_id from casefile.stuck where listener = ? and case_id = any(?)")
                .params(listener.name(), next.stream().map(each -> each.event().caseId().uuid()).distinct().toArray(UUID[]::new)).query(UUID.class).stream().map(CaseId::of).collect(Collectors.toSet());
    }

    private static boolean hear(RiverListener.Batch batch, RecordedEvent event) {
        batch.hear(event);
        return true;
    }

    /// Sets the next event of a listener aside after repeated faults, so that one case does not stop the country.
    boolean setAside(RiverListener listener, RuntimeException fault) {
        return Acting.as(new Actor.Rule(listener.name()), () -> transactions.execute(_ -> {
            Long place = jdbc.sql("select position from casefile.listener where name = ? for update").param(listener.name()).query(Long.class).single();
            List<Next> next = upTo(listener, next(place, MOST), 1);
            if (next.isEmpty()) return false;
            putAside(listener, next.getLast(), fault.getClass().getSimpleName());
            move(listener, next.getLast().position());
            LOG.error("Listener {} sets the case of event {} aside", listener.name(), next.getLast().event().id(), fault);
            return true;
        }));
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
                with next as materialized (select position, event_id from casefile.river where position > ? order by position limit ?)
                select next.position, e.* from next cross join lateral (select * from casefile.procedural_event where id = next.event_id offset 0) e order by next.position""").params(place, limit)
                .query((row, index) -> new Next(row.getLong("position"), rows.read(row, index))).list();
    }
}
