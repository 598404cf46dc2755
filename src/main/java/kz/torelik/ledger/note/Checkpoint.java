package kz.torelik.ledger.note;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Sha256;

/// The head of a log (C2SP tlog-checkpoint): which log, how many leaves, which root.
///
/// @param origin the identity of the log
/// @param size the number of leaves
/// @param extensions opaque lines after the three; our log writes none
public record Checkpoint(String origin, long size, Sha256 root, List<String> extensions) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) throw new IllegalArgumentException("Not an origin: '" + origin + "'");
        if (size < 0) throw new IllegalArgumentException("A tree of negative size: " + size);
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) throw new IllegalArgumentException("An extension is a line");
        extensions = List.copyOf(extensions);
    }

    public static Checkpoint of(String origin, long size, Sha256 root) { return new Checkpoint(origin, size, root, List.of()); }

    /// Reads the text of a note.
    /// @throws IllegalArgumentException when it is not a checkpoint
    public static Checkpoint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) throw new IllegalArgumentException("A checkpoint has an origin, a size and a root");
        Checkpoint checkpoint = new Checkpoint(lines.get(0), Base64Text.number(lines.get(1)), Base64Text.hash(lines.get(2)), lines.subList(3, lines.size() - 1));
        if (!checkpoint.text().equals(text)) throw new IllegalArgumentException("Not a checkpoint as it is written");
        return checkpoint;
    }

    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.of(root) + "\n" + extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
