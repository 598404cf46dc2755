package kz.torelik.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// One signature of a note: `— name base64(key id || signature)`.
///
/// @param signature 64 bytes by a log, 72 by a witness (its time first)
public record SignatureLine(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";

    public SignatureLine {
        signature = signature.clone();
    }

    /// @throws IllegalArgumentException when the text is not a signature line
    public static SignatureLine parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) throw new IllegalArgumentException("Not a signature line: " + line);
        byte[] bytes = Base64Text.bytes(parts[1]);
        if (bytes.length < 5) throw new IllegalArgumentException("A signature without bytes: " + line);
        return new SignatureLine(parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /// The time that a witness states; meaningful only after its key verified the line.
    public Optional<Instant> time() { return Cosignature.find(signature).map(Cosignature::at); }

    @Override
    public byte[] signature() { return signature.clone(); }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureLine that && name.equals(that.name) && keyId == that.keyId && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() { return Objects.hash(name, keyId, Arrays.hashCode(signature)); }

    /// The line without its newline.
    @Override
    public String toString() {
        return DASH + name + " " + Base64Text.of(ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature).array());
    }
}
