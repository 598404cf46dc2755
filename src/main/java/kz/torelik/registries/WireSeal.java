package kz.torelik.registries;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// The signature on what the house and another system say to each other: HMAC-SHA256 (RFC 2104) over seven lines, in hexadecimal. The first line names the protocol and the second the
/// direction, so that nothing can be used elsewhere or sent back to its author.
///
///     torelik-bank-1 | torelik-post-1 | torelik-number-1 | torelik-notariat-1
///     request | response | callback
///     the method, or the status of a response
///     the path with its query, or the signature of the request that a response answers
///     the time in milliseconds since 1970
///     the idempotency key, or -
///     the SHA-256 of the body
public final class WireSeal {

    public static final String HEADER = "Torelik-Signature";
    public static final String TIME = "Torelik-Timestamp";
    public static final String KEY = "Idempotency-Key";

    private final String protocol;
    private final SecretKeySpec key;

    /// @param hex at least 32 bytes in hexadecimal digits
    public WireSeal(String protocol, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.strip());
        if (bytes.length < 32) throw new IllegalArgumentException("The key of " + protocol + " has fewer than 32 bytes");
        this.protocol = protocol;
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    public String request(String method, String path, String time, String idempotencyKey, byte[] body) { return over("request", method, path, time, idempotencyKey, body); }

    public boolean isResponse(@Nullable String given, int status, String requestSignature, String time, byte[] body) { return same(given, over("response", String.valueOf(status), requestSignature, time, "-", body)); }

    public boolean isCallback(@Nullable String given, String path, String time, byte[] body) { return same(given, callback(path, time, body)); }

    public String callback(String path, String time, byte[] body) { return over("callback", "POST", path, time, "-", body); }

    private String over(String direction, String method, String path, String time, String idempotencyKey, byte[] body) {
        String lines = String.join("\n", protocol, direction, method, path, time, idempotencyKey, Sha256.of(body).toString());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(@Nullable String given, String expected) {
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }
}
