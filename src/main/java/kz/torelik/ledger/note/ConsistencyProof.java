package kz.torelik.ledger.note;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.tree.Merkle;

/// What shows that a log only appended since an older size: the old size, the hashes, and the newer checkpoint. Its text is the request
/// `add-checkpoint` of C2SP tlog-witness, so that a file given to a party is exactly what a witness checks.
public record ConsistencyProof(long oldSize, List<Sha256> path, SignedNote checkpoint) {

    public ConsistencyProof {
        if (oldSize < 0) throw new IllegalArgumentException("A negative size: " + oldSize);
        if (path.size() > 63) throw new IllegalArgumentException("A path of more than 63 hashes");
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException when the text is not such a proof
    public static ConsistencyProof parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith("old ")) throw new IllegalArgumentException("Not a consistency proof: it begins with 'old <size>'");
        List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
        ConsistencyProof proof = new ConsistencyProof(Base64Text.number(lines.getFirst().substring(4)),
                lines.subList(1, lines.size()).stream().map(Base64Text::hash).toList(), SignedNote.parse(text.substring(split + 2)));
        Checkpoint.parse(proof.checkpoint.text());
        return proof;
    }

    public Checkpoint head() { return Checkpoint.parse(checkpoint.text()); }

    /// Whether the checkpoint's tree begins with the tree of the old size and that root. Says nothing of the signatures.
    public boolean growsFrom(Sha256 oldRoot) {
        Checkpoint head = head();
        return Merkle.consistent(oldSize, oldRoot, head.size(), head.root(), path);
    }

    @Override
    public String toString() {
        return "old " + oldSize + "\n" + path.stream().map(hash -> Base64Text.of(hash) + "\n").collect(Collectors.joining()) + "\n" + checkpoint;
    }
}
