package kz.torelik.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A text with signatures (C2SP signed-note). The text is to be believed only after a trusted key verified it.
///
/// @param text the signed text with its final newline
/// @param signatures at least one, at most 100
public record SignedNote(String text, List<SignatureLine> signatures) {

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("The text of a note ends with a newline");
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n')) throw new IllegalArgumentException("A control character in a note");
        if (signatures.isEmpty()) throw new IllegalArgumentException("A note without signatures");
        if (signatures.size() > MOST_SIGNATURES) throw new IllegalArgumentException("A note with too many signatures: " + signatures.size());
        signatures = List.copyOf(signatures);
    }

    /// @throws IllegalArgumentException when the note is malformed
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("A note is a text, an empty line and signature lines");
        String[] lines = note.substring(split + 2).split("\n");
        return new SignedNote(note.substring(0, split + 1), Arrays.stream(lines).map(SignatureLine::parse).toList());
    }

    /// Whether that key signed: at least one of its lines verifies and none of them fails.
    public boolean isSignedBy(VerifierKey key) {
        List<SignatureLine> claimed = signatures.stream().filter(key::names).toList();
        return !claimed.isEmpty() && claimed.stream().allMatch(line -> key.verifies(text, line));
    }

    /// The same note with one more signature; a line by the same key is replaced.
    public SignedNote with(SignatureLine line) {
        List<SignatureLine> lines = new ArrayList<>(signatures);
        lines.removeIf(other -> other.name().equals(line.name()) && other.keyId() == line.keyId());
        lines.add(line);
        return new SignedNote(text, lines);
    }

    @Override
    public String toString() { return text + "\n" + signatures.stream().map(line -> line + "\n").collect(Collectors.joining()); }
}
