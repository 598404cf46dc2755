package kz.torelik.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.torelik.kernel.Sha256;

/// A public key of a note, written as `name+hash+base64(type || key)`: what a party keeps to check the log for itself.
///
/// @param name the name on the signature line; neither spaces nor plus signs
/// @param key the 32 bytes of the Ed25519 key (RFC 8032)
public record VerifierKey(String name, KeyType type, byte[] key) {

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");

    public VerifierKey {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("Not the name of a key: '" + name + "'");
        if (key.length != 32) throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + key.length);
        key = key.clone();
    }

    /// Reads what [#toString] writes.
    /// @throws IllegalArgumentException when the text is malformed or its hash is not the key's
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("Not a key (name+hash+base64): " + text);
        byte[] typed = Base64Text.bytes(parts[2]);
        if (typed.length != 33) throw new IllegalArgumentException("Not an Ed25519 key: " + text);
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, 33));
        if (!key.hash().equals(parts[1])) throw new IllegalArgumentException("The hash of the key is %s, not %s".formatted(key.hash(), parts[1]));
        return key;
    }

    /// The first four bytes of SHA-256 over name, newline, type and key.
    public int id() {
        byte[] hash = Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type.code()}, key).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /// Whether this key made the signature over the text of a note.
    public boolean verifies(String text, SignatureLine line) {
        if (!names(line)) return false;
        byte[] signature = line.signature();
        return switch (type) {
            case LOG -> signature.length == 64 && Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
            case WITNESS -> Cosignature.find(signature).map(c -> Ed25519.verifies(key, c.message(text), c.signature())).orElse(false);
        };
    }

    /// Whether the line claims to be by this key.
    public boolean names(SignatureLine line) { return line.name().equals(name) && line.keyId() == id(); }

    private String hash() { return HexFormat.of().toHexDigits(id()); }

    @Override
    public byte[] key() { return key.clone(); }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && type == that.type && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() { return Objects.hash(name, type, Arrays.hashCode(key)); }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(33).put(type.code()).put(key).array();
        return name + "+" + hash() + "+" + Base64Text.of(typed);
    }
}
