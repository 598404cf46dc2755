package kz.torelik.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.torelik.kernel.Actor;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction by telling the session who acts; the settings end with the transaction.
final class ActorTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String TELL = """
            select set_config('torelik.as', ?, true), set_config('torelik.person', ?, true),
                   set_config('torelik.court', ?, true), set_config('torelik.function', ?, true)""";

    ActorTransactions(DataSource dataSource) { super(dataSource); }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) return;
        try {
            tell(holder.getConnection(), Acting.now());
        } catch (CannotCreateTransactionException fault) {
            doCleanupAfterCompletion(transaction);
            throw fault;
        }
    }

    /// Tells the session of a running transaction who acts.
    static void tell(Connection connection, Actor actor) {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            String[] words = words(actor);
            for (int i = 0; i < words.length; i++) tell.setString(i + 1, words[i]);
            tell.execute();
        } catch (SQLException fault) {
            throw new CannotCreateTransactionException("The session could not be told who acts", fault);
        }
    }

    private static String[] words(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> new String[] {"citizen", citizen.subject().uuid().toString(), "", ""};
            case Actor.Staff(var person, var court, var function) -> new String[] {"staff", person.uuid().toString(), court.digits(), function.name()};
            case Actor.Rule(var name) -> new String[] {"rule", "", "", name};
            case Actor.Anyone() -> new String[] {"anyone", "", "", ""};
        };
    }
}
