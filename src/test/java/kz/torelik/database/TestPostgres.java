package kz.torelik.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.torelik.TestRun;
import kz.torelik.kernel.CourtClock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// One real PostgreSQL for all tests of a run. Each caller gets a fresh database, a copy of the migrated one.
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static PostgresFolder server;

    private TestPostgres() {}

    /// A fresh migrated database, as the owner and as the application see it.
    public record Fresh(DatabaseAccess access) {

        public String url() { return access.url(); }

        /// Properties that make the whole application use this database.
        public String[] properties() {
            return new String[] {"torelik.database.url=" + access.url(), "torelik.database.owner-password=" + access.ownerPassword(),
                    "torelik.database.app-password=" + access.appPassword()};
        }

        public DataSource application() { return new SimpleDriverDataSource(new org.postgresql.Driver(), access.url(), access.appName(), access.appPassword()); }

        public DataSource owner() { return new SimpleDriverDataSource(new org.postgresql.Driver(), access.url(), access.ownerName(), access.ownerPassword()); }

        public JdbcClient jdbc(DataSource source) { return JdbcClient.create(source); }

        /// Lets rules act inside the transactions of persons.
        public ActingWithin within(DataSource source, TransactionTemplate transactions) { return new ActingWithin(source, transactions); }

        /// Transactions that carry the actor, over the given source.
        public TransactionTemplate transactions(DataSource source) { return transactions(source, new CourtClock(Clock.systemUTC())); }

        /// The same, on the days of a clock.
        public TransactionTemplate transactions(DataSource source, CourtClock clock) { return new TransactionTemplate(new ActorTransactions(source, clock)); }
    }

    public static synchronized Fresh fresh() {
        try {
            if (server == null) start();
            String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
            server.createDatabase(name, "migrated");
            return new Fresh(server.access(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// The folder of the server of this run, for tests that start one of their own beside it with the same programs. Each process of tests has its own.
    static Path folder() { return TestRun.folder("test-postgres"); }

    /// The programs of PostgreSQL, which all processes of tests share with `./torelik run`.
    public static Path programs() { return Path.of("target", "postgres"); }

    /// The passwords of the run again, this time with the lightest proof: a thousand connections of tests guard nothing.
    private static void cheapen(Statement statement, DatabaseAccess access) throws SQLException {
        statement.execute("set scram_iterations = 1");
        statement.execute("alter role " + access.ownerName() + " password '" + access.ownerPassword() + "'");
        statement.execute("alter role " + access.appName() + " password '" + access.appPassword() + "'");
    }

    private static void start() throws IOException, SQLException {
        Files.createDirectories(programs().getParent());
        try (FileChannel turn = FileChannel.open(programs().resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = turn.lock()) {
            server = PostgresFolder.start(folder(), programs(), 0); // one process unpacks the programs, the others find them
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try (Connection connection = server.superuser("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("alter system set scram_iterations = 1");
            statement.execute("select pg_reload_conf()");
            cheapen(statement, server.access("postgres"));
            statement.execute("drop database if exists migrated with (force)");
            statement.execute("create database migrated owner torelik_owner");
        }
        DatabaseAccess migrated = server.access("migrated");
        Flyway.configure().dataSource(migrated.url(), migrated.ownerName(), migrated.ownerPassword()).locations("classpath:db/migration").load().migrate();
    }
}
