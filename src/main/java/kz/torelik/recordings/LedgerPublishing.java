package kz.torelik.recordings;

import java.nio.charset.StandardCharsets;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.recordings.chain.Heads;
import kz.torelik.signatures.TimeStamps;
import org.springframework.transaction.support.TransactionTemplate;

/// One entry of the public ledger for all heads of a moment, in the transaction that keeps the heads; the time-stamp of the authority comes a moment later and delays nobody.
final class LedgerPublishing implements Publishing {

    static final Actor.Rule RULE = new Actor.Rule("recordings");
    private static final System.Logger LOG = System.getLogger(LedgerPublishing.class.getName());

    private final RecordingRows rows;
    private final Ledger ledger;
    private final TimeStamps stamps;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    LedgerPublishing(RecordingRows rows, Ledger ledger, TimeStamps stamps, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Published publish(Heads heads) {
        LedgerEntry entry = LedgerEntry.recordings(heads.root(), heads.heads().size());
        long batch = Acting.as(RULE, () -> transactions.execute(_ -> {
            ledger.append(entry);
            return rows.addBatch(clock.instant(), entry.line(), entry.leafHash(), heads);
        }));
        Thread.ofVirtual().name("recordings-stamp-" + batch).start(() -> stamp(batch, entry.line()));
        return new Published(batch, entry.line(), String.join(" ", ledger.checkpoint().text().strip().split("\n")));
    }

    private void stamp(long batch, String entry) {
        stamps.stamp(entry.getBytes(StandardCharsets.US_ASCII)).ifPresentOrElse(token -> Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> rows.stamp(batch, token))),
                () -> LOG.log(System.Logger.Level.INFO, "Root {0} of the recordings has no time-stamp: the authority is silent", batch));
    }
}
