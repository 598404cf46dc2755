package kz.torelik.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A running log over a test database, without witnesses.
public final class TestLedger implements AutoCloseable {

    public final Ledger ledger;
    private final LedgerConfiguration.Parts parts;

    public TestLedger(Path folder, JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) throws IOException {
        parts = LedgerConfiguration.Parts.of(new LedgerProperties("torelik.kz/ledger", List.of(), -1), folder, jdbc, transactions, clock);
        ledger = parts.ledger();
        parts.sequencer().sequence();
    }

    /// Gives everything that waits its place, and signs.
    public void sequence() { while (!parts.sequencer().sequence().placed().isEmpty()) continue; }

    @Override
    public void close() { parts.threads().stop(); }
}
