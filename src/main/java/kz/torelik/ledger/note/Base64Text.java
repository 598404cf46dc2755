package kz.torelik.ledger.note;

import java.util.Base64;
import kz.torelik.kernel.Sha256;

/// Base 64 of RFC 4648, section 4, read strictly: the text must be the one that writing the bytes gives.
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    static String of(Sha256 hash) { return of(hash.bytes()); }

    /// @throws IllegalArgumentException when the text is not strict base 64
    static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!of(bytes).equals(text)) throw new IllegalArgumentException("Not strict base 64: " + text);
        return bytes;
    }

    static Sha256 hash(String text) { return new Sha256(bytes(text)); }

    /// A number in decimal digits without leading zeros.
    /// @throws IllegalArgumentException when it is not
    static long number(String text) {
        if (!text.matches("0|[1-9]\\d{0,18}")) throw new IllegalArgumentException("Not a number: " + text);
        return Long.parseLong(text);
    }
}
