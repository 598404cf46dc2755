package kz.torelik.abuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.House;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How many rows each table of the house has and when the newest was written, seen by the owner of the database, from whom no row is hidden.
final class Rows implements AutoCloseable {

    /// What the house writes by itself while time passes or when anybody speaks to it: the last use of a session, the answers to commands of programs, its pulse, its log.
    private static final List<String> BY_ITSELF = List.of("identity.device", "api.answer", "deadlines.heartbeat", "ledger.checkpoint", "ledger.cosignature", "ledger.pending", "ledger.entry", "ledger.tile",
            "casefile.listener", "tour.clock", "payments.statement_read");

    /// Whose rows the house changes by itself: the last use of a session, a letter that the mail server took meanwhile.
    private static final List<String> COUNTED = List.of("identity.session", "notices.letter");

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;
    private final String question;
    private long seenAt;
    private Map<String, String> last = Map.of();

    Rows(House house) {
        Environment settings = house.get(Environment.class);
        source = new SingleConnectionDataSource(settings.getRequiredProperty("torelik.database.url"), "torelik_owner", settings.getRequiredProperty("torelik.database.owner-password"), true);
        jdbc = JdbcClient.create(source);
        question = jdbc.sql("select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1")
                .query(String.class).list().stream().filter(table -> !BY_ITSELF.contains(table) && !table.startsWith("scheduling"))
                .map(table -> "select '" + table + "' as name, count(*) || ' ' || " + (COUNTED.contains(table) ? "0" : "coalesce(max(xmin::text::bigint), 0)") + " as seen from " + table).collect(Collectors.joining(" union all "));
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
        jdbc.sql(question).query((row, _) -> seen.put(row.getString(1), row.getString(2))).list();
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
