package kz.torelik.abuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.torelik.House;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How often each table of the house was written: rows added, changed or taken away by a transaction that was committed. Triggers of this test count it, so that asking costs no walk through the tables, and what was added and taken
/// away again is seen as well.
final class Rows implements AutoCloseable {

    /// What the house writes by itself while time passes or when anybody speaks to it: the last use of a session, the answers to commands of programs, its pulse, its log.
    private static final List<String> BY_ITSELF = List.of("identity.device", "api.answer", "deadlines.heartbeat", "ledger.checkpoint", "ledger.cosignature", "ledger.pending", "ledger.entry", "ledger.tile",
            "casefile.listener", "tour.clock", "payments.statement_read");

    /// Whose rows the house changes by itself: the last use of a session, a letter that the mail server took meanwhile.
    private static final List<String> COUNTED = List.of("identity.session", "notices.letter");

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;
    private long seenAt;
    private Map<String, String> last = Map.of();

    Rows(House house) {
        Environment settings = house.get(Environment.class);
        source = new SingleConnectionDataSource(settings.getRequiredProperty("torelik.database.url"), "torelik_owner", settings.getRequiredProperty("torelik.database.owner-password"), true);
        jdbc = JdbcClient.create(source);
        jdbc.sql("create schema abuse").update();
        jdbc.sql("create table abuse.written (name text not null)").update();
        jdbc.sql("""
                create function abuse.note() returns trigger language plpgsql security definer as $$
                begin
                    if exists (select 1 from these_rows) then insert into abuse.written values (tg_table_schema || '.' || tg_table_name); end if;
                    return null;
                end $$""").update();
        jdbc.sql("select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public', 'abuse') order by 1")
                .query(String.class).list().stream().filter(table -> !BY_ITSELF.contains(table) && !table.startsWith("scheduling")).forEach(this::watch);
    }

    private void watch(String table) {
        watch(table, "insert", "new");
        watch(table, "delete", "old");
        if (!COUNTED.contains(table)) watch(table, "update", "new");
    }

    private void watch(String table, String what, String which) {
        jdbc.sql("create trigger abuse_%s after %s on %s referencing %s table as these_rows for each statement execute function abuse.note()".formatted(what, what, table, which)).update();
    }

    JdbcClient jdbc() { return jdbc; }

    /// The tables as they are now; as long as no transaction has written anything anywhere, as they were.
    Map<String, String> seen() {
        long newest = jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint").query(Long.class).single();
        if (newest == seenAt) return last;
        seenAt = newest;
        last = read();
        return last;
    }

    private Map<String, String> read() {
        Map<String, String> seen = new TreeMap<>();
        jdbc.sql("select name, count(*) from abuse.written group by name").query((row, _) -> seen.put(row.getString(1), row.getString(2))).list();
        return seen;
    }

    /// The tables that changed.
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        List<String> changed = new ArrayList<>();
        after.forEach((table, seen) -> { if (!Objects.equals(before.get(table), seen)) changed.add(table + " " + before.get(table) + " -> " + seen); });
        return changed;
    }

    @Override
    public void close() { source.destroy(); }
}
