package kz.torelik.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction by telling the session who acts and what day it is in the courts, for the rules of access that begin or end on a day; the settings end with the transaction.
final class ActorTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String TELL = """
            select set_config('torelik.as', ?, true), set_config('torelik.person', ?, true),
                   set_config('torelik.court', ?, true), set_config('torelik.function', ?, true)""";

    private static final String TELL_DAY = "select set_config('torelik.day', ?, true), ";

    private final transient CourtClock clock;

    ActorTransactions(DataSource dataSource, CourtClock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) return;
        try {
            tell(holder.getConnection(), Acting.now(), clock.today().toString());
        } catch (CannotCreateTransactionException fault) {
            doCleanupAfterCompletion(transaction);
            throw fault;
        }
    }

    /// Tells the session of a running transaction who acts; the day stays the one on which it began.
    static void tell(Connection connection, Actor actor) { tell(connection, actor, null); }

    private static void tell(Connection connection, Actor actor, @Nullable String day) {
        try (PreparedStatement tell = connection.prepareStatement(day == null ? TELL : TELL.replaceFirst("select ", TELL_DAY))) {
            int next = 1;
            if (day != null) tell.setString(next++, day);
            for (String word : words(actor)) tell.setString(next++, word);
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
