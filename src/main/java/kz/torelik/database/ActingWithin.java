package kz.torelik.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.torelik.kernel.Actor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a rule of the house act inside the transaction of a person: what the person did and what the rule makes of it are kept together or
/// not at all. The session is told who acts, and told back when the rule is done.
@Component
public class ActingWithin {

    private final DataSource source;
    private final TransactionTemplate transactions;

    ActingWithin(DataSource source, TransactionTemplate transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = Acting.now();
        return Acting.as(actor, () -> transactions.execute(_ -> {
            tell(actor);
            try {
                return work.get();
            } finally {
                tell(before);
            }
        }));
    }

    private void tell(Actor actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) ActorTransactions.tell(DataSourceUtils.getConnection(source), actor);
    }
}
