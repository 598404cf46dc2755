package kz.torelik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import org.junit.jupiter.api.Test;
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
}
