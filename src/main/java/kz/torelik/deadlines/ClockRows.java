package kz.torelik.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.DeadlineRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of the clocks.
@Repository
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Which clock of a case.
    record Key(String rule, long startedBy) {}

    /// What the table says of a clock.
    record Row(@Nullable Integer party, String bearsOn, String status, @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable Instant alarmAt, String onExpiry, String basis) {

        static Map<Key, Row> of(List<ClockReading> readings) {
            Map<Key, Row> rows = new LinkedHashMap<>();
            for (ClockReading each : readings) {
                rows.put(new Key(each.rule(), each.startedBy()), new Row(each.party(), each.bearsOn().word(), each.status().word(), each.due(), each.dueAt(), each.alarmAt(), word(each.onExpiry()), each.basis().toString()));
            }
            return rows;
        }
    }

    /// Which rows of some cases have to go and which to be written.
    static final class Changes {

        private record One<T>(CaseId caseId, Key key, T what) {}

        private final List<One<Boolean>> gone = new ArrayList<>();
        private final List<One<Row>> written = new ArrayList<>();

        /// From what the table says to what it has to say.
        void add(CaseId id, Map<Key, Row> from, Map<Key, Row> to) {
            from.keySet().stream().filter(key -> !to.containsKey(key)).forEach(key -> gone.add(new One<>(id, key, true)));
            to.forEach((key, row) -> { if (!row.equals(from.get(key))) written.add(new One<>(id, key, row)); });
        }
    }

    /// What the table says of some cases; of one without clocks nothing.
    Map<CaseId, Map<Key, Row>> read(Collection<CaseId> ids) {
        Map<CaseId, Map<Key, Row>> all = new HashMap<>();
        if (ids.isEmpty()) return all;
        jdbc.sql("select * from deadlines.clock where case_id = any(?)").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new))
                .query((row, _) -> all.computeIfAbsent(CaseId.of(row.getObject("case_id", UUID.class)), _ -> new HashMap<>()).put(new Key(row.getString("rule"), row.getLong("started_by")), row(row))).list();
        return all;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("party", Integer.class), row.getString("bears_on"), row.getString("status"), row.getObject("due", LocalDate.class), moment(row, "due_at"), moment(row, "alarm_at"),
                row.getString("on_expiry"), row.getString("basis"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void write(Changes changes) {
        if (!changes.gone.isEmpty()) {
            jdbc.sql("delete from deadlines.clock c using unnest(?::uuid[], ?::text[], ?::bigint[]) as gone (case_id, rule, started_by) where (c.case_id, c.rule, c.started_by) = (gone.case_id, gone.rule, gone.started_by)")
                    .params(cases(changes.gone), rules(changes.gone), starts(changes.gone)).update();
        }
        if (changes.written.isEmpty()) return;
        List<Changes.One<Row>> all = changes.written;
        jdbc.sql("""
                insert into deadlines.clock (case_id, rule, started_by, party, bears_on, status, due, due_at, alarm_at, on_expiry, basis)
                select case_id, rule, started_by, party, bears_on, status, due::date, due_at::timestamptz, alarm_at::timestamptz, on_expiry, basis
                  from unnest(?::uuid[], ?::text[], ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as given (case_id, rule, started_by, party, bears_on, status, due, due_at, alarm_at, on_expiry, basis)
                on conflict (case_id, rule, started_by) do update set party = excluded.party, bears_on = excluded.bears_on, status = excluded.status, due = excluded.due, due_at = excluded.due_at,
                    alarm_at = excluded.alarm_at, on_expiry = excluded.on_expiry, basis = excluded.basis""")
                .params(cases(all), rules(all), starts(all), all.stream().map(one -> one.what().party()).toArray(Integer[]::new), words(all, Row::bearsOn), words(all, Row::status), words(all, row -> text(row.due())),
                        words(all, row -> text(row.dueAt())), words(all, row -> text(row.alarmAt())), words(all, Row::onExpiry), words(all, Row::basis)).update();
    }

    private static <T> UUID[] cases(List<Changes.One<T>> all) { return all.stream().map(one -> one.caseId().uuid()).toArray(UUID[]::new); }

    private static <T> String[] rules(List<Changes.One<T>> all) { return all.stream().map(one -> one.key().rule()).toArray(String[]::new); }

    private static <T> Long[] starts(List<Changes.One<T>> all) { return all.stream().map(one -> one.key().startedBy()).toArray(Long[]::new); }

    private static String[] words(List<Changes.One<Row>> all, Function<Row, @Nullable String> part) { return all.stream().map(one -> part.apply(one.what())).toArray(String[]::new); }

    private static @Nullable String text(@Nullable Object value) { return value == null ? null : value.toString(); }

    private static String word(DeadlineRule.OnExpiry onExpiry) { return onExpiry.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
