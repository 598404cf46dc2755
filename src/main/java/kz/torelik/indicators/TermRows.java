package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.DeadlineRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the duties of the cases.
@Repository
class TermRows {

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Which duty of a case.
    record Key(String rule, long startedBy) {}

    /// What is kept of a duty.
    ///
    /// @param extended how many times it was made longer
    record Row(String court, UUID judge, String bearsOn, @Nullable LocalDate due, @Nullable LocalDate doneOn, int extended) {

        /// @param clocks all clocks of the case; rights, and duties that became pointless, are left out
        static Map<Key, Row> of(String court, UUID judge, List<ClockReading> clocks) {
            Map<Key, Row> rows = new LinkedHashMap<>();
            for (ClockReading each : clocks) {
                if (each.nature() != DeadlineRule.Nature.DUTY || each.status() == ClockReading.Status.ENDED) continue;
                rows.put(new Key(each.rule(), each.startedBy()), new Row(court, judge, each.bearsOn().word(), each.due(), each.metOn(), each.extended()));
            }
            return rows;
        }
    }

    /// What has to change in the table.
    static final class Changes {

        private record One(CaseId caseId, Key key, @Nullable Row row) {}

        private final List<One> gone = new ArrayList<>();
        private final List<One> written = new ArrayList<>();

        /// From what the table says of a case to what it has to say.
        void add(CaseId id, Map<Key, Row> from, Map<Key, Row> to) {
            from.keySet().stream().filter(key -> !to.containsKey(key)).forEach(key -> gone.add(new One(id, key, null)));
            to.forEach((key, row) -> { if (!row.equals(from.get(key))) written.add(new One(id, key, row)); });
        }
    }

    Map<CaseId, Map<Key, Row>> read(Collection<CaseId> ids) {
        Map<CaseId, Map<Key, Row>> all = new HashMap<>();
        if (ids.isEmpty()) return all;
        jdbc.sql("select * from indicators.term where case_id = any(?)").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new))
                .query((row, _) -> all.computeIfAbsent(CaseId.of(row.getObject("case_id", UUID.class)), _ -> new HashMap<>()).put(new Key(row.getString("rule"), row.getLong("started_by")),
                        new Row(row.getString("court"), row.getObject("judge", UUID.class), row.getString("bears_on"), row.getObject("due", LocalDate.class), row.getObject("done_on", LocalDate.class), row.getInt("extended")))).list();
        return all;
    }

    void write(Changes changes) {
        if (!changes.gone.isEmpty()) {
            jdbc.sql("delete from indicators.term t using unnest(?::uuid[], ?::text[], ?::bigint[]) as gone (case_id, rule, started_by) where (t.case_id, t.rule, t.started_by) = (gone.case_id, gone.rule, gone.started_by)")
                    .params(cases(changes.gone), rules(changes.gone), starts(changes.gone)).update();
        }
        if (changes.written.isEmpty()) return;
        List<Changes.One> all = changes.written;
        List<Row> rows = all.stream().map(one -> java.util.Objects.requireNonNull(one.row())).toList();
        jdbc.sql("""
                insert into indicators.term (case_id, rule, started_by, court, judge, bears_on, due, done_on, extended)
                select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::date[], ?::integer[])
                on conflict (case_id, rule, started_by) do update set court = excluded.court, judge = excluded.judge, bears_on = excluded.bears_on, due = excluded.due, done_on = excluded.done_on, extended = excluded.extended""")
                .params(cases(all), rules(all), starts(all), words(rows, Row::court), rows.stream().map(Row::judge).toArray(UUID[]::new), words(rows, Row::bearsOn), words(rows, row -> day(row.due())), words(rows, row -> day(row.doneOn())),
                        rows.stream().map(Row::extended).toArray(Integer[]::new)).update();
    }

    private static UUID[] cases(List<Changes.One> all) { return all.stream().map(one -> one.caseId().uuid()).toArray(UUID[]::new); }

    private static String[] rules(List<Changes.One> all) { return all.stream().map(one -> one.key().rule()).toArray(String[]::new); }

    private static Long[] starts(List<Changes.One> all) { return all.stream().map(one -> one.key().startedBy()).toArray(Long[]::new); }

    private static String[] words(List<Row> rows, Function<Row, @Nullable String> part) { return rows.stream().map(part).toArray(String[]::new); }

    private static @Nullable String day(@Nullable LocalDate day) { return day == null ? null : day.toString(); }
}
