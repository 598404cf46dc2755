package kz.torelik.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.tree.Growth;
import kz.torelik.ledger.tree.Merkle;
import kz.torelik.ledger.tree.Tile;
import kz.torelik.ledger.tree.TiledTree;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives waiting entries their places: one batch is one transaction that moves the entries, widens the tiles and signs the checkpoint.
/// Before it signs, it checks that the newest checkpoint is its own and that the stored tiles still have its root: a log whose past was
/// altered signs nothing more.
final class Sequencer {

    /// What a batch did: the entries placed and the size after it.
    record Batch(List<LedgerStore.Placed> placed, long size) {}

    private static final int MOST = 10_000;
    private static final Batch NOTHING = new Batch(List.of(), 0);

    private final LedgerStore store;
    private final TransactionTemplate transactions;
    private final SigningKey key;
    private final CourtClock clock;
    /// The text that this sequencer signed last: its own signature needs no second look.
    private volatile @Nullable String signedHere;

    Sequencer(LedgerStore store, TransactionTemplate transactions, SigningKey key, CourtClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.key = key;
        this.clock = clock;
    }

    /// Sequences at most one batch; does nothing while another instance is at it.
    /// @throws IllegalStateException when the stored past is not what was signed
    Batch sequence() {
        return transactions.execute(_ -> store.lockSequencing() ? sequenceAlone() : NOTHING);
    }

    boolean isFull(Batch batch) { return batch.placed().size() == MOST; }

    private Batch sequenceAlone() {
        Checkpoint head = store.newest().map(this::own).orElseGet(this::first);
        List<LedgerStore.Placed> placed = store.place(head.size(), MOST);
        if (placed.isEmpty()) return NOTHING;
        Map<Tile, byte[]> known = new HashMap<>();
        if (!new TiledTree(head.size(), tile -> known.computeIfAbsent(tile, store::tile)).root().equals(head.root())) {
            throw new IllegalStateException("The stored tiles do not have the root of the checkpoint of " + head.size() + " leaves");
        }
        List<Sha256> leaves = placed.stream().map(LedgerStore.Placed::leaf).toList();
        Growth growth = Growth.of(head.size(), leaves, tile -> known.computeIfAbsent(tile, store::tile));
        store.write(growth.tiles());
        known.putAll(growth.tiles());
        Sha256 root = new TiledTree(growth.size(), tile -> known.computeIfAbsent(tile, store::tile)).root();
        sign(Checkpoint.of(key.verifier().name(), growth.size(), root));
        return new Batch(placed, growth.size());
    }

    private Checkpoint own(SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        if (!(note.text().equals(signedHere) || note.isSignedBy(key.verifier())) || !head.origin().equals(key.verifier().name())) {
            throw new IllegalStateException("The newest stored checkpoint is not signed by the key of this log, " + key);
        }
        return head;
    }

    private Checkpoint first() { return sign(Checkpoint.of(key.verifier().name(), 0, Merkle.EMPTY)); }

    private Checkpoint sign(Checkpoint checkpoint) {
        SignedNote note = new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text(), clock.instant())));
        store.insertCheckpoint(checkpoint.size(), note, clock.instant());
        signedHere = note.text();
        return checkpoint;
    }
}
