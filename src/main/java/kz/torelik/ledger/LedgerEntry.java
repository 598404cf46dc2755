package kz.torelik.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.tree.Merkle;

/// One line of the public log: `torelik/<kind>/1 <fields>`, printable ASCII, fields apart by one space. Everyone reads it for ever, so it
/// holds hashes and random identifiers only; a field that looks like an IIN or a BIN (twelve digits) is refused.
///
/// @param fields none empty, none with a space
public record LedgerEntry(Kind kind, List<String> fields) {

    private static final int LONGEST = 1000;
    private static final int PERSONAL_NUMBER = 12;

    /// What an entry testifies.
    public enum Kind {
        /// The salted commitment to a procedural event ([Commitment]).
        EVENT("event"),
        /// The SHA-256 of a signed act, as its PDF is.
        ACT("act"),
        /// The draw and the SHA-256 of its canonical input, before the draw.
        DRAW_INPUT("draw-input"),
        /// The draw, the leaf of its input and the random output.
        DRAW("draw"),
        /// The root over the heads of all recordings of hearings that run, and how many they are.
        RECORDINGS("recordings");

        private final String word;

        Kind(String word) { this.word = word; }
    }

    public LedgerEntry {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) throw new IllegalArgumentException("An entry without fields");
        for (String field : fields) {
            if (!isPrintable(field)) throw new IllegalArgumentException("A field is printable ASCII without spaces: '" + field + "'");
            if (hasPersonalNumber(field)) throw new IllegalArgumentException("A personal number does not belong into the log");
        }
        if (line(kind, fields).length() > LONGEST) throw new IllegalArgumentException("An entry of more than " + LONGEST + " characters");
    }

    private static boolean isPrintable(String field) {
        for (int i = 0; i < field.length(); i++) if (field.charAt(i) < '!' || field.charAt(i) > '~') return false;
        return !field.isEmpty();
    }

    /// Twelve digits by themselves, without a letter or another digit at either side.
    private static boolean hasPersonalNumber(String field) {
        for (int from = 0; from < field.length(); ) {
            int to = from;
            boolean digits = true;
            for (; to < field.length() && isLetterOrDigit(field.charAt(to)); to++) digits &= field.charAt(to) <= '9';
            if (digits && to - from == PERSONAL_NUMBER) return true;
            from = to + 1;
        }
        return false;
    }

    private static boolean isLetterOrDigit(char one) { return one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z'; }

    public static LedgerEntry event(Sha256 commitment) { return new LedgerEntry(Kind.EVENT, List.of(commitment.toString())); }

    /// Whoever holds the PDF makes this entry from it, and so finds its leaf.
    public static LedgerEntry act(Sha256 signedPdf) { return new LedgerEntry(Kind.ACT, List.of(signedPdf.toString())); }

    public static LedgerEntry drawInput(DrawId draw, Sha256 input) { return new LedgerEntry(Kind.DRAW_INPUT, List.of(draw.toString(), input.toString())); }

    /// @param inputLeaf the leaf hash of the entry of the input
    /// @param output the output `beta` of the verifiable random function
    public static LedgerEntry draw(DrawId draw, Sha256 inputLeaf, Sha256 output) {
        return new LedgerEntry(Kind.DRAW, List.of(draw.toString(), inputLeaf.toString(), output.toString()));
    }

    /// @param root the root over the salted heads of the recordings that run, and `count` how many they are
    public static LedgerEntry recordings(Sha256 root, int count) { return new LedgerEntry(Kind.RECORDINGS, List.of(root.toString(), Integer.toString(count))); }

    public String line() { return line(kind, fields); }

    /// The bytes that are hashed.
    public byte[] bytes() { return line().getBytes(StandardCharsets.US_ASCII); }

    public Sha256 leafHash() { return Merkle.leaf(bytes()); }

    private static String line(Kind kind, List<String> fields) { return "torelik/" + kind.word + "/1 " + String.join(" ", fields); }

    @Override
    public String toString() { return line(); }
}
