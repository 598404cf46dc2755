package kz.torelik.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import kz.torelik.kernel.Sha256;

/// A public value that fixes a content without telling it: SHA-256 over `torelik/commitment/1`, a zero byte, 32 random bytes of salt, and the
/// content. Whoever gets the salt and the content checks it; without the salt nobody can try guesses, and once the salt is destroyed the
/// public value says nothing any more.
///
/// @param salt 32 bytes, kept beside the content and as secret as it
public record Commitment(Sha256 value, byte[] salt) {

    private static final byte[] DOMAIN = "torelik/commitment/1\0".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    public Commitment {
        if (salt.length != 32) throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        salt = salt.clone();
    }

    /// A commitment with a new salt.
    public static Commitment to(byte[] content) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new Commitment(Sha256.of(DOMAIN, salt, content), salt);
    }

    /// Whether this is the content that was committed to.
    public boolean opens(byte[] content) { return Sha256.of(DOMAIN, salt, content).equals(value); }

    @Override
    public byte[] salt() { return salt.clone(); }

    @Override
    public boolean equals(Object other) { return other instanceof Commitment that && value.equals(that.value) && Arrays.equals(salt, that.salt); }

    @Override
    public int hashCode() { return value.hashCode(); }

    /// The public value only.
    @Override
    public String toString() { return value.toString(); }
}
