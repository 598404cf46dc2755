package kz.torelik.recordings.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;

/// One line of the chain of a recording. Printable ASCII, fields apart by one space:
///
/// `torelik/link/1 <recording> <hearing> <sequence> <kind> <track> <from> <until> <steady from> <steady until> <length> <sha256> <salt> <previous>`
///
/// The SHA-256 of the line is the *head* of the chain after it, and the next line names it as its previous; so a line fixes all lines before it. The salt makes that a head,
/// which is public in the ledger, tells nothing of a content that could be guessed.
///
/// @param sequence counted from 0 without gaps over all kinds and tracks of the recording
/// @param track from 1, or 0 where the line concerns the recording as a whole
/// @param length of the content in bytes, and `content` its SHA-256; sound and pictures in a segment, words in all others
/// @param salt 16 random bytes in hexadecimal digits
/// @param previous the head before it; for the first line 32 zero bytes
public record Link(RecordingId recording, HearingId hearing, long sequence, Kind kind, int track, Span span, int length, Sha256 content, String salt, Sha256 previous) {

    public static final Sha256 NOTHING = new Sha256(new byte[32]);
    private static final String HEAD = "torelik/link/1";
    private static final int FIELDS = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What a line says.
    public enum Kind {
        /// The recording begins; the content says why.
        OPENED,
        /// A track begins: the content names its source, label and media type.
        TRACK,
        /// A few seconds of a track.
        SEGMENT,
        /// Nothing came, from when to when; the content says why.
        GAP,
        /// A track ended by itself.
        TRACK_ENDED,
        /// The head before this line stands in the ledger: the content is an [Anchor].
        ANCHOR,
        /// The procedural act that closed the hearing ended the recording; nothing follows but anchors.
        CLOSED;

        String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        static Kind of(String word) { return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }

    public Link {
        if (sequence < 0 || track < 0 || length < 0) throw new IllegalArgumentException("A negative number in a link");
        if (!salt.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("A salt has 32 hexadecimal digits");
    }

    /// The line after another one, with a new salt.
    ///
    /// @param before the last line, or null at the beginning
    static Link after(@org.jspecify.annotations.Nullable Link before, RecordingId recording, HearingId hearing, Kind kind, int track, Span span, byte[] content) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Link(recording, hearing, before == null ? 0 : before.sequence + 1, kind, track, span, content.length, Sha256.of(content), HexFormat.of().formatHex(salt),
                before == null ? NOTHING : before.head());
    }

    /// @throws IllegalArgumentException when the line is not one, or not written as this house writes it
    public static Link parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != FIELDS || !words[0].equals(HEAD)) throw new IllegalArgumentException("Not a line of a recording");
        try {
            Link link = new Link(RecordingId.find(words[1]).orElseThrow(() -> new IllegalArgumentException("Not an identifier")), HearingId.of(words[2]), Long.parseLong(words[3]), Kind.of(words[4]),
                    Integer.parseInt(words[5]), new Span(Instant.parse(words[6]), Instant.parse(words[7]), Long.parseLong(words[8]), Long.parseLong(words[9])), Integer.parseInt(words[10]),
                    Sha256.parse(words[11]), words[12], Sha256.parse(words[13]));
            if (!link.line().equals(line)) throw new IllegalArgumentException("A line that is not written as it is read");
            return link;
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("Not a moment", unreadable);
        }
    }

    public String line() {
        return String.join(" ", HEAD, recording.toString(), hearing.toString(), Long.toString(sequence), kind.word(), Integer.toString(track), span.from().toString(), span.until().toString(),
                Long.toString(span.steadyFrom()), Long.toString(span.steadyUntil()), Integer.toString(length), content.toString(), salt, previous.toString());
    }

    public byte[] bytes() { return line().getBytes(StandardCharsets.US_ASCII); }

    /// The head of the chain after this line.
    public Sha256 head() { return Sha256.of(bytes()); }

    /// Whether this is the content that the line fixes.
    public boolean holds(byte[] bytes) { return bytes.length == length && Sha256.of(bytes).equals(content); }
}
