package kz.torelik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresFolderTests {

    private final TestPostgres.Fresh fresh = TestPostgres.fresh();

    @Test
    void theServerKeepsWhatItAcknowledgedAndChecksItsPages() {
        JdbcClient jdbc = fresh.jdbc(fresh.application());
        assertThat(jdbc.sql("show data_checksums").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("show listen_addresses").query(String.class).single()).isEqualTo("127.0.0.1");
    }

    @Test
    void theApplicationIsNeitherOwnerNorSuperuser() {
        JdbcClient jdbc = fresh.jdbc(fresh.application());
        assertThat(jdbc.sql("select rolsuper or rolbypassrls or rolcreatedb from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
        assertThatThrownBy(() -> jdbc.sql("create schema mischief").update()).hasRootCauseMessage("ERROR: permission denied for database " + jdbc.sql("select current_database()").query(String.class).single());
    }

    @Test
    void aTransactionTellsTheSessionWhoActsAndForgetsItAfterwards() {
        DataSource source = fresh.application();
        TransactionTemplate transactions = fresh.transactions(source);
        JdbcClient jdbc = fresh.jdbc(source);
        PersonId judge = PersonId.of(new UUID(1, 2));
        String seen = Acting.as(new Actor.Staff(judge, CourtCode.of("7110"), Function.JUDGE),
                () -> transactions.execute(_ -> jdbc.sql("select current_setting('torelik.as') || ' ' || current_setting('torelik.person') || ' ' || current_setting('torelik.court')")
                        .query(String.class).single()));
        assertThat(seen).isEqualTo("staff 00000000-0000-0001-0000-000000000002 7110");
        assertThat(jdbc.sql("select coalesce(current_setting('torelik.as', true), '')").query(String.class).single()).isEmpty();
        assertThat(transactions.<String>execute(_ -> jdbc.sql("select current_setting('torelik.as')").query(String.class).single())).isEqualTo("anyone");
    }

    @Test
    void aKilledServerStartsAgainOnItsPortWithWhatItAcknowledged(@TempDir Path folder) throws IOException, SQLException {
        try (PostgresFolder server = PostgresFolder.start(folder, TestPostgres.programs(), 0)) {
            execute(server, "create table kept (n int)", "insert into kept values (1)");
            ProcessHandle killed = server(folder);
            killed.destroyForcibly();
            killed.onExit().join();
            Awaitility.await().ignoreExceptionsInstanceOf(SQLException.class).untilAsserted(() -> assertThat(count(server)).isEqualTo(1));
        }
    }

    @Test
    void aNumberThatNowBelongsToAStrangerStopsNeitherTheStrangerNorTheStart(@TempDir Path folder) throws IOException, SQLException {
        try (PostgresFolder first = PostgresFolder.start(folder, TestPostgres.programs(), 0)) {
            execute(first, "create table kept (n int)", "insert into kept values (1)");
        }
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        Files.writeString(folder.resolve("data/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("data") + "\n");
        try (PostgresFolder next = PostgresFolder.start(folder, TestPostgres.programs(), 0)) {
            assertThat(stranger.isAlive()).isTrue();
            assertThat(count(next)).isEqualTo(1);
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aFirstStartThatWasCutOffBeginsAgain(@TempDir Path folder) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("data-new123/base"));
        Files.writeString(folder.resolve("data-new123/PG_VERSION"), "18\n");
        try (PostgresFolder server = PostgresFolder.start(folder, TestPostgres.programs(), 0)) {
            execute(server, "select 1");
            assertThat(folder.resolve("data-new123")).doesNotExist();
        }
    }

    private static ProcessHandle server(Path folder) throws IOException { return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst())).orElseThrow(); }

    private static void execute(PostgresFolder server, String... commands) throws IOException, SQLException {
        try (Connection connection = server.superuser("torelik"); Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        }
    }

    private static int count(PostgresFolder server) throws IOException, SQLException {
        try (Connection connection = server.superuser("torelik"); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
