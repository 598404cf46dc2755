package kz.torelik.kernel;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// 256 random bits that open something to whoever holds them: a session, a feed, a code on a screen. Its holder carries the [#text], the house keeps the [#hash] alone, so that nobody who reads
/// the database can enter with what stands there. Its string form says nothing, for logs.
public record Secret(byte[] bytes) {

    private static final int LENGTH = 32;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secret {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("A secret has " + LENGTH + " bytes, not " + bytes.length);
        bytes = bytes.clone();
    }

    public static Secret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /// What somebody brought; nothing when it has not the form of a secret.
    public static Optional<Secret> find(String text) { return TEXT.matcher(text).matches() ? Optional.of(new Secret(Base64.getUrlDecoder().decode(text))) : Optional.empty(); }

    /// 43 letters of Base64 for addresses (RFC 4648 section 5), without padding.
    public String text() { return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes); }

    /// What is kept of it.
    public Sha256 hash() { return Sha256.of(bytes); }

    @Override
    public byte[] bytes() { return bytes.clone(); }

    @Override
    public boolean equals(Object other) { return other instanceof Secret that && hash().equals(that.hash()); }

    @Override
    public int hashCode() { return Arrays.hashCode(bytes); }

    @Override
    public String toString() { return "Secret[...]"; }
}
