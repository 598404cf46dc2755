package kz.torelik.counterparts.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The bank's side of the signature: HMAC-SHA256 over `torelik-bank-1`, the direction, method or status, path or answered signature, time,
/// idempotency key or `-`, and the SHA-256 of the body, one a line.
final class Seal {

    private final SecretKeySpec key;

    /// @param hex the shared key, at least 32 bytes in hexadecimal digits
    Seal(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.strip());
        if (bytes.length < 32) throw new IllegalArgumentException("The shared key has fewer than 32 bytes");
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    String response(int status, String answered, String time, byte[] body) { return over("response", String.valueOf(status), answered, time, "-", body); }

    String callback(String path, String time, byte[] body) { return over("callback", "POST", path, time, "-", body); }

    boolean isRequest(String given, String method, String path, String time, String idempotencyKey, byte[] body) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII), over("request", method, path, time, idempotencyKey, body).getBytes(StandardCharsets.US_ASCII));
    }

    private String over(String direction, String method, String path, String time, String idempotencyKey, byte[] body) {
        try {
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String lines = "torelik-bank-1\n" + direction + "\n" + method + "\n" + path + "\n" + time + "\n" + idempotencyKey + "\n" + digest;
            return HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
