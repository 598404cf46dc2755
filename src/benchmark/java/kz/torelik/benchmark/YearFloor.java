package kz.torelik.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The least that keeping the same events can cost: the bytes that stand in the history, put into a table of the same PostgreSQL with one index, a thousand at a time in durable transactions, by
/// multi-row inserts and without any question.
final class YearFloor {

    private static final int AT_ONCE = 1000;

    private YearFloor() {}

    private record Row(String caseId, int seq, String key, String payload, String actor, String basis, String stage, byte[] salt, byte[] hash, byte[] leaf) {}

    /// @return how many rows were written, and in how many seconds
    static double[] take(Connection connection, int most) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists public.floor");
            statement.execute("create table public.floor (case_id uuid not null, seq integer not null, key text not null, payload jsonb not null, actor jsonb not null, basis text not null, stage text not null, salt bytea not null, hash bytea not null, leaf bytea not null, primary key (case_id, seq))");
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery("select case_id::text, seq, key, payload::text, actor::text, basis, stage, salt, hash, leaf from casefile.procedural_event order by id limit " + most)) {
                while (row.next()) rows.add(new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getBytes(8), row.getBytes(9), row.getBytes(10)));
            }
        }
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into public.floor select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::jsonb[], ?::jsonb[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])")) {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
                insert.setObject(1, some.stream().map(Row::caseId).toArray(String[]::new));
                insert.setObject(2, some.stream().map(Row::seq).toArray(Integer[]::new));
                insert.setObject(3, some.stream().map(Row::key).toArray(String[]::new));
                insert.setObject(4, some.stream().map(Row::payload).toArray(String[]::new));
                insert.setObject(5, some.stream().map(Row::actor).toArray(String[]::new));
                insert.setObject(6, some.stream().map(Row::basis).toArray(String[]::new));
                insert.setObject(7, some.stream().map(Row::stage).toArray(String[]::new));
                insert.setObject(8, some.stream().map(Row::salt).toArray(byte[][]::new));
                insert.setObject(9, some.stream().map(Row::hash).toArray(byte[][]::new));
                insert.setObject(10, some.stream().map(Row::leaf).toArray(byte[][]::new));
                insert.executeUpdate();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
        return new double[] {rows.size(), (System.nanoTime() - begun) / 1e9};
    }
}
