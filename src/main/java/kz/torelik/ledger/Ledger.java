package kz.torelik.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.tree.EntryBundle;
import kz.torelik.ledger.tree.Tile;
import kz.torelik.ledger.tree.TiledTree;
import kz.torelik.ledger.verify.TrustedKeys;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The public transparency log. Whoever makes a fact public appends its entry in the same transaction that stores the fact; from then on the
/// entry cannot be left out, and about a second later it has its place, a signed checkpoint and, when witnesses answer, their cosignatures.
/// What is served to the public is here as bytes; addresses belong to the faces.
public final class Ledger {

    private final LedgerStore store;
    private final LedgerThreads threads;
    private final Waiting waiting;
    private final TrustedKeys trust;

    Ledger(LedgerStore store, LedgerThreads threads, Waiting waiting, TrustedKeys trust) {
        this.store = store;
        this.threads = threads;
        this.waiting = waiting;
        this.trust = trust;
    }

    /// Promises the entry a place, within the caller's transaction: rolled back, there was never an entry.
    /// @throws IllegalStateException outside a transaction
    public PendingLeaf append(LedgerEntry entry) { return appendAll(List.of(entry)).getFirst(); }

    /// The same for several entries at once, in their order.
    /// @throws IllegalStateException outside a transaction
    public List<PendingLeaf> appendAll(List<LedgerEntry> entries) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is appended within the transaction that stores its fact");
        }
        List<Long> ids = store.insertPending(entries);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { threads.wake(); }
        });
        return IntStream.range(0, entries.size()).mapToObj(i -> new PendingLeaf(ids.get(i), entries.get(i).leafHash())).toList();
    }

    /// Waits, after the caller's transaction, until the entry has its place.
    /// @throws TimeoutException when it has none in that time; the promise stands
    public Sequenced awaitSequenced(PendingLeaf leaf, Duration atMost) throws TimeoutException {
        return waiting.await(leaf.leafHash(), atMost, () -> find(leaf.leafHash()));
    }

    /// The place of the entry with that leaf hash (the first, if the same line was appended twice).
    public Optional<Sequenced> find(Sha256 leafHash) {
        return store.place(leafHash).flatMap(place -> store.firstOver(place + 1).map(note -> new Sequenced(place, head(note).size())));
    }

    /// The proof that stands alone, against the newest checkpoint with a quorum of witnesses or, where none covers the entry yet, the newest
    /// one. It carries the entry itself.
    /// @throws IllegalArgumentException when the log has no such entry
    public InclusionProof prove(long index) {
        List<byte[]> entry = index < 0 ? List.of() : store.entries(index, 1);
        if (entry.isEmpty()) throw new IllegalArgumentException("The log has no entry " + index);
        SignedNote note = witnessed(index).orElseGet(this::newest);
        return new InclusionProof(entry.getFirst(), index, new TiledTree(head(note).size(), store::tile).inclusion(index), note);
    }

    /// The proofs of several entries against one and the same checkpoint.
    /// @throws IllegalArgumentException when the log has no such entry
    public List<InclusionProof> proveAll(List<Long> indexes) {
        if (indexes.isEmpty()) return List.of();
        long last = indexes.stream().max(Long::compare).orElseThrow();
        SignedNote note = witnessed(last).orElseGet(this::newest);
        TiledTree tree = new TiledTree(head(note).size(), store::tile);
        return indexes.stream().map(index -> new InclusionProof(store.entries(index, 1).stream().findFirst().orElseThrow(() -> new IllegalArgumentException("The log has no entry " + index)),
                index, tree.inclusion(index), note)).toList();
    }

    /// Whether the entry stands under a checkpoint that a quorum of witnesses cosigned.
    public boolean isWitnessed(long index) { return witnessed(index).isPresent(); }

    /// The hashes that lead from one size to another; any sizes up to the newest.
    /// @throws IllegalArgumentException when they are not in order or beyond the log
    public List<Sha256> consistency(long oldSize, long newSize) {
        if (newSize > head(newest()).size()) throw new IllegalArgumentException("The log does not have " + newSize + " entries");
        return new TiledTree(newSize, store::tile).consistency(oldSize);
    }

    /// The file that shows the holder of a checkpoint of that size that the log only appended since.
    /// @throws IllegalArgumentException when the log never had that size
    public ConsistencyProof consistencySince(long oldSize) {
        SignedNote note = witnessed(Math.max(oldSize - 1, 0)).orElseGet(this::newest);
        return new ConsistencyProof(oldSize, consistency(oldSize, head(note).size()), note);
    }

    /// The newest checkpoint with the cosignatures it has so far; the text of `<prefix>/checkpoint`.
    public SignedNote checkpoint() { return newest(); }

    /// The bytes of a tile of hashes or entries, such as `tile/0/x001/067` or `tile/entries/000.p/12`; empty when the path is none or the
    /// log does not reach so far. They never change.
    public Optional<byte[]> tile(String path) {
        return Tile.find(path).filter(tile -> tile.isWithin(head(newest()).size()))
                .map(tile -> tile.level() == Tile.ENTRIES ? entryBundle(tile.index(), tile.width()) : store.tile(tile));
    }

    /// The bundle of the entries from `256 * number` on.
    /// @throws IllegalArgumentException when the log does not reach so far
    public byte[] entryBundle(long number, int width) {
        List<byte[]> entries = store.entries(number * Tile.WIDTH, width);
        if (entries.size() != width) throw new IllegalArgumentException("The log has no bundle %d of %d entries".formatted(number, width));
        return EntryBundle.encode(entries);
    }

    /// The line of an entry.
    public Optional<String> entry(long index) {
        return index < 0 ? Optional.empty() : store.entries(index, 1).stream().findFirst().map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    /// The public keys of the log and its witnesses, as a party keeps them.
    public TrustedKeys trust() { return trust; }

    private SignedNote newest() { return store.newest().orElseThrow(() -> new IllegalStateException("The log has not started yet")); }

    private Optional<SignedNote> witnessed(long index) { return trust.quorum() == 0 ? Optional.empty() : store.newestWitnessed(index, trust.quorum()); }

    private static Checkpoint head(SignedNote note) { return Checkpoint.parse(note.text()); }
}
