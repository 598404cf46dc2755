package kz.torelik.ledger.note;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.tree.Merkle;
import org.jspecify.annotations.Nullable;

/// A proof that stands alone (C2SP tlog-proof, version 1): the entry's index, its way to the root, and the checkpoint with the signatures
/// of the log and of its witnesses. Kept as `<document>.tlog-proof`.
///
/// @param extra the entry itself, so that one file is enough to read what was logged; not authenticated by itself, but its leaf hash is what
///        the proof is checked for; or null
public record InclusionProof(byte @Nullable [] extra, long index, List<Sha256> path, SignedNote checkpoint) {

    public static final String HEAD = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        if (index < 0) throw new IllegalArgumentException("A negative index: " + index);
        if (path.size() > 63) throw new IllegalArgumentException("A path of more than 63 hashes");
        extra = extra == null ? null : extra.clone();
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException when the text is not a proof
    public static InclusionProof parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("A proof has an empty line before its checkpoint");
        List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
        if (!lines.getFirst().equals(HEAD)) throw new IllegalArgumentException("Not a " + HEAD);
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith("extra ");
        int at = hasExtra ? 2 : 1;
        if (lines.size() <= at || !lines.get(at).startsWith("index ")) throw new IllegalArgumentException("A proof without its index");
        InclusionProof proof = new InclusionProof(hasExtra ? Base64Text.bytes(lines.get(1).substring(6)) : null, Base64Text.number(lines.get(at).substring(6)),
                lines.subList(at + 1, lines.size()).stream().map(Base64Text::hash).toList(), SignedNote.parse(text.substring(split + 2)));
        Checkpoint.parse(proof.checkpoint.text());
        return proof;
    }

    public Checkpoint head() { return Checkpoint.parse(checkpoint.text()); }

    /// Whether the path leads from that leaf to the root of the checkpoint. Says nothing of the signatures.
    public boolean leadsFrom(Sha256 leaf) {
        Checkpoint head = head();
        return Merkle.included(leaf, index, head.size(), path, head.root());
    }

    @Override
    public byte @Nullable [] extra() { return extra == null ? null : extra.clone(); }

    @Override
    public boolean equals(Object other) {
        return other instanceof InclusionProof that && Arrays.equals(extra, that.extra) && index == that.index && path.equals(that.path) && checkpoint.equals(that.checkpoint);
    }

    @Override
    public int hashCode() { return Objects.hash(Arrays.hashCode(extra), index, path, checkpoint); }

    /// The text of the file.
    @Override
    public String toString() {
        return HEAD + "\n" + (extra == null ? "" : "extra " + Base64Text.of(extra) + "\n") + "index " + index + "\n"
                + path.stream().map(hash -> Base64Text.of(hash) + "\n").collect(Collectors.joining()) + "\n" + checkpoint;
    }
}
