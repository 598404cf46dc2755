package kz.torelik.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.witness.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerConfigurationTests {

    @TempDir
    Path folder;

    @Test
    void the_configured_log_starts_with_its_key_its_witnesses_and_its_threads() throws Exception {
        TestPostgres.Fresh database = TestPostgres.fresh();
        DataSource source = database.application();
        SigningKey stranger = SigningKey.generate("other.kz/ledger", KeyType.LOG);
        try (Witness witness = Witness.start(folder.resolve("w1"), 0, "torelik.kz/w1", List.of(stranger.verifier()), Clock.systemUTC())) {
            new ApplicationContextRunner().withUserConfiguration(LedgerConfiguration.class)
                    .withBean(JdbcClient.class, () -> JdbcClient.create(source)).withBean(TransactionTemplate.class, () -> database.transactions(source))
                    .withBean(CourtClock.class, CourtClock::system)
                    .withPropertyValues("torelik.data=" + folder, "torelik.ledger.origin=court.kz/log", "torelik.ledger.witnesses[0]=" + witness.address())
                    .run(context -> {
                        Ledger ledger = context.getBean(Ledger.class);
                        assertThat(context.getBean(LedgerThreads.class).isRunning()).isTrue();
                        assertThat(ledger.trust().log().name()).isEqualTo("court.kz/log");
                        assertThat(ledger.trust().quorum()).isEqualTo(1);
                        assertThat(ledger.trust().witnesses()).containsExactly(witness.verifier());
                        assertThat(Files.readString(folder.resolve("keys/ledger.key"))).contains(ledger.trust().log().toString());
                    });
        }
    }
}
