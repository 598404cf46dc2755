package kz.torelik.recordings.chain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.tree.Merkle;

/// What an anchor line says: the head before it stands with others under a root that is an entry of the public ledger, so that the recording up to here is not younger than
/// that entry; and the newest checkpoint of the ledger that the house knew, so that what follows is not older than it.
///
/// @param batch the number of the root
/// @param entry the line of the ledger
/// @param sequence the line of the recording whose head it is, and `head` that head
/// @param place and `size`: its place among so many heads
/// @param path the hashes that lead from it to the root
/// @param checkpoint origin, size and root of a checkpoint, as its text has them, apart by spaces
public record Anchor(long batch, String entry, long sequence, Sha256 head, long place, long size, List<Sha256> path, String checkpoint) {

    public Anchor {
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException when the words are not those of an anchor
    public static Anchor read(byte[] content) {
        Words words = Words.read(content);
        String path = words.find("path").orElse("");
        return new Anchor(Long.parseLong(words.get("batch")), words.get("entry"), Long.parseLong(words.get("sequence")), Sha256.parse(words.get("head")), Long.parseLong(words.get("place")),
                Long.parseLong(words.get("size")), path.isEmpty() ? List.of() : Arrays.stream(path.split(" ")).map(Sha256::parse).toList(), words.get("checkpoint"));
    }

    public byte[] bytes() {
        Words words = Words.of("batch", Long.toString(batch)).with("entry", entry).with("sequence", Long.toString(sequence)).with("head", head.toString()).with("place", Long.toString(place))
                .with("size", Long.toString(size));
        if (!path.isEmpty()) words = words.with("path", path.stream().map(Sha256::toString).collect(Collectors.joining(" ")));
        return words.with("checkpoint", checkpoint).bytes();
    }

    /// Whether the path leads from the head to the root that the entry names. Says nothing of the ledger.
    boolean leads() {
        String[] words = entry.split(" ");
        return words.length == 3 && words[0].equals("torelik/recordings/1") && words[2].equals(Long.toString(size)) && Merkle.included(Heads.leaf(head), place, size, path, Sha256.parse(words[1]));
    }
}
