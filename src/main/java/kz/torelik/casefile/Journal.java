package kz.torelik.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes the histories. The salted commitment of each event becomes a leaf of the public ledger in the same transaction. The salt stays here:
/// without it a leaf tells nothing, with it a party proves what was recorded.
@Component
class Journal {

    private final JdbcClient jdbc;
    private final Leaves leaves;
    private final EventRows rows;

    Journal(JdbcClient jdbc, Leaves leaves, EventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.leaves = leaves;
    }

    List<RecordedEvent> read(CaseId id) {
        return jdbc.sql("select * from casefile.procedural_event where case_id = ? order by seq").param(id.uuid()).query(rows::read).list();
    }

    /// The histories of several cases with one question.
    Map<CaseId, List<RecordedEvent>> readAll(List<CaseId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql("select * from casefile.procedural_event where case_id = any(?) order by case_id, seq").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new)).query(rows::read).list()
                .stream().collect(Collectors.groupingBy(RecordedEvent::caseId));
    }

    /// Writes down that a case has another judge from an event on, or none.
    void seat(CaseId id, Recording.Seated seated) {
        jdbc.sql("update casefile.bench set until_seq = ? where case_id = ? and until_seq is null").params(seated.seq(), id.uuid()).update();
        if (seated.judge() != null) jdbc.sql("insert into casefile.bench (case_id, judge, from_seq) values (?, ?, ?)").params(id.uuid(), seated.judge().uuid(), seated.seq()).update();
    }

    /// Writes entries of one case or of several in their order, in one statement.
    void write(List<Entry> entries) {
        if (entries.isEmpty()) return;
        jdbc.sql("""
                with recorded as (
                    insert into casefile.procedural_event (case_id, seq, key, payload, occurred_on, recorded_at, actor, basis, stage, salt, hash, leaf)
                    select case_id, seq, key, payload::jsonb, occurred_on::date, recorded_at::timestamptz, actor::jsonb, basis, stage, salt, hash, leaf
                      from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                           with ordinality as given (case_id, seq, key, payload, occurred_on, recorded_at, actor, basis, stage, salt, hash, leaf, nth) order by nth
                    returning id)
                insert into casefile.inbox (event_id) select id from recorded""")
                .params(each(entries, entry -> entry.event().caseId().uuid()).toArray(UUID[]::new), each(entries, entry -> entry.event().seq()).toArray(Integer[]::new),
                        words(entries, entry -> entry.event().event().key()), words(entries, Entry::payload), words(entries, entry -> entry.event().occurredOn().toString()),
                        words(entries, entry -> entry.event().recordedAt().toString()), words(entries, Entry::actor), words(entries, entry -> entry.event().basis().toString()),
                        words(entries, entry -> entry.event().stage()), bytes(entries, Entry::salt), bytes(entries, entry -> entry.event().hash().bytes()),
                        bytes(entries, entry -> entry.event().leaf().bytes())).update();
        leaves.leave(each(entries, entry -> entry.event().leaf()));
    }

    private static <T> List<T> each(List<Entry> entries, Function<Entry, T> part) { return entries.stream().map(part).toList(); }

    private static String[] words(List<Entry> entries, Function<Entry, String> part) { return entries.stream().map(part).toArray(String[]::new); }

    private static byte[][] bytes(List<Entry> entries, Function<Entry, byte[]> part) { return entries.stream().map(part).toArray(byte[][]::new); }
}
