package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how each case stood on each day.
@Repository
class AgeRows {

    private final JdbcClient jdbc;

    AgeRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// What has to be written.
    static final class Changes {

        private record Key(CaseId caseId, LocalDate from) {}

        private record Row(Key key, Stood stood, @Nullable LocalDate to) {}

        private final Map<Key, Row> rows = new LinkedHashMap<>();

        void begins(CaseId id, Stood stood) { put(id, stood, null); }

        /// A case stands otherwise: how it stood until then ends, unless that was on the same day.
        void goesOn(CaseId id, Stood before, Stood after) {
            if (after.from().isAfter(before.from())) put(id, before, after.from());
            put(id, after, null);
        }

        private void put(CaseId id, Stood stood, @Nullable LocalDate to) {
            Key key = new Key(id, stood.from());
            rows.put(key, new Row(key, stood, to));
        }
    }

    /// How these cases stand now.
    Map<CaseId, Stood> read(Collection<CaseId> ids) {
        Map<CaseId, Stood> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        jdbc.sql("select * from indicators.stood where case_id = any(?) and to_day is null").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new))
                .query((row, _) -> found.put(CaseId.of(row.getObject("case_id", UUID.class)), new Stood(row.getString("court"), row.getObject("judge", UUID.class), row.getString("procedure"), row.getString("category"), row.getString("stage"),
                        row.getObject("filed_on", LocalDate.class), row.getObject("entered_on", LocalDate.class), row.getObject("moved_on", LocalDate.class), row.getObject("from_day", LocalDate.class)))).list();
        return found;
    }

    void write(Changes changes) {
        if (changes.rows.isEmpty()) return;
        List<Changes.Row> rows = List.copyOf(changes.rows.values());
        List<Stood> all = rows.stream().map(Changes.Row::stood).toList();
        jdbc.sql("""
                insert into indicators.stood (case_id, from_day, to_day, court, judge, procedure, category, stage, filed_on, entered_on, moved_on)
                select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[])
                on conflict (case_id, from_day) do update set to_day = excluded.to_day, court = excluded.court, judge = excluded.judge, stage = excluded.stage, entered_on = excluded.entered_on, moved_on = excluded.moved_on""")
                .params(rows.stream().map(row -> row.key().caseId().uuid()).toArray(UUID[]::new), words(all, stood -> stood.from().toString()), rows.stream().map(row -> row.to() == null ? null : row.to().toString()).toArray(String[]::new),
                        words(all, Stood::court), all.stream().map(Stood::judge).toArray(UUID[]::new), words(all, Stood::procedure), words(all, Stood::category), words(all, Stood::stage), words(all, stood -> stood.filedOn().toString()),
                        words(all, stood -> stood.enteredOn().toString()), words(all, stood -> stood.movedOn().toString())).update();
    }

    private static String[] words(List<Stood> of, Function<Stood, String> part) { return of.stream().map(part).toArray(String[]::new); }
}
