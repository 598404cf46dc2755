package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits in lower case.
public record Sha256(byte[] bytes) {

    public Sha256 {
        if (bytes.length != 32) throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + bytes.length);
        bytes = bytes.clone();
    }

    public static Sha256 of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) digest.update(part);
        return new Sha256(digest.digest());
    }

    public static Sha256 ofText(String text) { return of(text.getBytes(StandardCharsets.UTF_8)); }

    @JsonCreator
    public static Sha256 parse(String hex) { return new Sha256(HexFormat.of().parseHex(hex)); }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] bytes() { return bytes.clone(); }

    @Override
    public boolean equals(Object other) { return other instanceof Sha256 that && MessageDigest.isEqual(bytes, that.bytes); }

    @Override
    public int hashCode() { return Arrays.hashCode(bytes); }

    @JsonValue
    @Override
    public String toString() { return HexFormat.of().formatHex(bytes); }
}
