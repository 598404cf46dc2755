package kz.torelik.alerts;

import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.documents.SealedSecrets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that sign messages to programs: sealed at rest, each for its watch alone, opened only while a message is signed.
@Component
class HookKeys implements SmartInitializingSingleton {

    private static final String WHAT = "alerts hook";
    private static final int UNSEALED = 32;

    private final SealedSecrets secrets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    HookKeys(SealedSecrets secrets, JdbcClient jdbc, TransactionTemplate transactions) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    byte[] seal(UUID watch, byte[] key) { return secrets.seal(WHAT, watch, key); }

    byte[] open(UUID watch, byte[] sealed) { return secrets.open(WHAT, watch, sealed); }

    private record Bare(UUID watch, byte[] key) {}

    /// Keys of a house that did not seal them yet.
    @Override
    public void afterSingletonsInstantiated() {
        Acting.run(Watches.RULE, () -> transactions.executeWithoutResult(_ -> {
            for (Bare one : jdbc.sql("select watch, sealed_key from alerts.hook where octet_length(sealed_key) = ? for update").param(UNSEALED).query((row, _) -> new Bare(row.getObject("watch", UUID.class), row.getBytes("sealed_key"))).list()) {
                jdbc.sql("update alerts.hook set sealed_key = ? where watch = ?").params(seal(one.watch(), one.key()), one.watch()).update();
            }
        }));
    }
}
