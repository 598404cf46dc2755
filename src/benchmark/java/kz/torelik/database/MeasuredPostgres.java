package kz.torelik.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/// A PostgreSQL as people start it (fsync on, checksums) with a migrated database, for benchmarks that need no house around it.
public final class MeasuredPostgres implements AutoCloseable {

    private final Path folder;
    private final PostgresFolder server;
    private final DatabaseAccess access;

    private MeasuredPostgres(Path folder, PostgresFolder server, DatabaseAccess access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    public static MeasuredPostgres start(Path folder) throws IOException {
        PostgresFolder server = PostgresFolder.start(folder, TestPostgres.programs(), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        DatabaseAccess access = server.access("torelik");
        Flyway.configure().dataSource(access.url(), access.ownerName(), access.ownerPassword()).locations("classpath:db/migration").load().migrate();
        return new MeasuredPostgres(folder, server, access);
    }

    public TestPostgres.Fresh fresh() { return new TestPostgres.Fresh(access); }

    public long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    /// The CPU time of the processes that serve connections now, in nanoseconds; unlike that of the whole server it is read in no time.
    public long nanosOfConnections() {
        long nanos = 0;
        try (java.util.stream.Stream<String> children = Files.lines(Path.of("/proc/" + postmaster() + "/task/" + postmaster() + "/children")).flatMap(line -> java.util.Arrays.stream(line.strip().split(" ")))) {
            for (String child : children.filter(each -> !each.isBlank()).toList()) nanos += nanos(child);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return nanos;
    }

    private static long nanos(String process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", process, "schedstat")).split(" ")[0]);
        } catch (IOException ended) {
            return 0;
        }
    }

    /// The floor: for each row a look by an index and an insert, in a transaction of its own.
    public void rows(int many) throws IOException, SQLException {
        try (Connection connection = server.superuser("torelik"); Statement statement = connection.createStatement()) {
            statement.execute("create table floor (id int primary key, room int not null, starts_at timestamptz not null)");
            statement.execute("create index on floor (room, starts_at)");
            connection.setAutoCommit(false);
            try (PreparedStatement look = connection.prepareStatement("select count(*) from floor where room = ? and starts_at > now()"); PreparedStatement insert = connection.prepareStatement("insert into floor values (?, ?, now())")) {
                for (int i = 0; i < many; i++) {
                    look.setInt(1, i % 3000);
                    look.executeQuery().close();
                    insert.setInt(1, i);
                    insert.setInt(2, i % 3000);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
        }
    }

    @Override
    public void close() { server.close(); }
}
