package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PaymentsWiringTests {

    @TempDir
    private Path folder;

    /// As filing does: it asks for payments and hears of them.
    record Filing(Payments payments) implements PaymentListener {
        @Override
        public void settled(PaymentSettled payment) { throw new IllegalStateException("nobody paid"); }
    }

    @Test
    void aListenerMayItselfNeedPaymentsAndTheKeyIsMadeInTheDataFolder() {
        TestPostgres.Fresh database = TestPostgres.fresh();
        DataSource source = database.application();
        new ApplicationContextRunner().withUserConfiguration(PaymentsConfiguration.class)
                .withPropertyValues("torelik.payments.bank.key-file=" + folder.resolve("keys/bank.key"), "torelik.payments.bank.address=http://127.0.0.1:9",
                        "torelik.payments.bank.pause=1ms")
                .withBean(JdbcClient.class, () -> database.jdbc(source)).withBean(TransactionTemplate.class, () -> database.transactions(source))
                .withBean(CourtClock.class, CourtClock::system).withBean(Filing.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Callbacks.class).hasSingleBean(Filing.class);
                    assertThat(folder.resolve("keys/bank.key")).exists();
                    assertThat(context.getBean(Payments.class).reconcile()).isEqualTo(new Reconciled(0, 0, 0, false));
                });
    }
}
