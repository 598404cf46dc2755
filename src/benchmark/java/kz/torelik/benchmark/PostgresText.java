package kz.torelik.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Full text in PostgreSQL with its Russian dictionary, a GIN index and prepared statements, as somebody would do it who has nothing else: the first twenty acts and the number of all, without facets.
final class PostgresText {

    private final Connection connection;
    private final PreparedStatement page;
    private final PreparedStatement count;

    PostgresText(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table if not exists public.bench_act (id text primary key, words tsvector not null)");
        }
        page = connection.prepareStatement("select id from public.bench_act, plainto_tsquery('russian', ?) q where words @@ q order by ts_rank(words, q) desc limit 20");
        count = connection.prepareStatement("select count(*) from public.bench_act where words @@ plainto_tsquery('russian', ?)");
    }

    /// The first process of its server: what the server works is the work of all of them.
    long postmaster() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return ProcessHandle.of(rows.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow().pid();
        }
    }

    long bytes() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select pg_total_relation_size('public.bench_act')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Void fill(GeneratedActs corpus) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into public.bench_act values (?, to_tsvector('russian', ?))"); Statement statement = connection.createStatement()) {
            for (int i = 0; i < corpus.size(); i++) {
                insert.setString(1, "a" + i);
                insert.setString(2, String.join(" ", corpus.text(i)));
                insert.addBatch();
                if (i % 500 == 499) insert.executeBatch();
            }
            insert.executeBatch();
            statement.execute("create index on public.bench_act using gin (words) with (fastupdate = off)");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze public.bench_act");
        }
        return null;
    }

    long find(List<String> question) throws SQLException {
        String words = String.join(" ", question);
        page.setString(1, words);
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) rows.getString(1);
        }
        count.setString(1, words);
        try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
