package kz.torelik.recordings;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.tree.Merkle;
import kz.torelik.ledger.tree.Tile;
import kz.torelik.ledger.tree.TiledTree;
import kz.torelik.ledger.verify.TrustedKeys;

/// A log in memory whose lines and key are in the hands of whoever has the object: the house, or an attacker with root.
final class OpenLog {

    static final String ORIGIN = "torelik.kz/ledger";
    final List<String> lines;
    private final SigningKey key;
    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final Map<Integer, Sha256> subtrees = new HashMap<>();

    OpenLog() { this(new ArrayList<>(), SigningKey.generate(ORIGIN, KeyType.LOG)); }

    private OpenLog(List<String> lines, SigningKey key) {
        this.lines = lines;
        this.key = key;
    }

    /// What an attacker makes of it: the same key, and lines that he alters.
    OpenLog seized() { return new OpenLog(new ArrayList<>(lines), key); }

    TrustedKeys trust() { return new TrustedKeys(key.verifier(), List.of(), 0); }

    long add(String line) {
        lines.add(line);
        return lines.size() - 1L;
    }

    SignedNote checkpoint() {
        String text = Checkpoint.of(ORIGIN, lines.size(), tree().root()).text();
        return new SignedNote(text, List.of(key.sign(text, Instant.EPOCH)));
    }

    InclusionProof prove(long index, SignedNote checkpoint) { return new InclusionProof(lines.get((int) index).getBytes(StandardCharsets.US_ASCII), index, tree().inclusion(index), checkpoint); }

    /// What this log shows to the holder of a checkpoint of that size; anything when it has not so many lines.
    String growth(long since, SignedNote checkpoint) { return new ConsistencyProof(since, since <= lines.size() ? tree().consistency(since) : List.of(), checkpoint).toString(); }

    private TiledTree tree() { return new TiledTree(lines.size(), this::tile); }

    private byte[] tile(Tile tile) {
        if (tile.width() < Tile.WIDTH) return hashes(tile);
        return tiles.computeIfAbsent(tile, this::hashes);
    }

    private byte[] hashes(Tile tile) {
        int each = (int) Math.pow(Tile.WIDTH, tile.level());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long i = 0; i < tile.width(); i++) {
            int from = (int) ((tile.index() * Tile.WIDTH + i) * each);
            bytes.writeBytes((each == Tile.WIDTH ? subtrees.computeIfAbsent(from, _ -> root(from, Tile.WIDTH)) : root(from, each)).bytes());
        }
        return bytes.toByteArray();
    }

    private Sha256 root(int from, int many) { return Merkle.root(lines.subList(from, from + many).stream().map(line -> Merkle.leaf(line.getBytes(StandardCharsets.US_ASCII))).toList()); }
}
