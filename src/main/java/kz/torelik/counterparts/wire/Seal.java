package kz.torelik.counterparts.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The counterpart's side of the signature: HMAC-SHA256 over the protocol, the direction, method or status, path or answered signature, time, idempotency key or `-`, and the SHA-256 of the body, one a line.
public final class Seal {

    public static final String HEADER = "Torelik-Signature";
    public static final String TIME = "Torelik-Timestamp";

    private final String protocol;
    private final SecretKeySpec key;
    private final Clock clock = Clock.systemUTC();

    /// @param hex the shared key, at least 32 bytes in hexadecimal digits
    public Seal(String protocol, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.strip());
        if (bytes.length < 32) throw new IllegalArgumentException("The shared key has fewer than 32 bytes");
        this.protocol = protocol;
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// Whether the question is of somebody who has the key, and not older than five minutes.
    public boolean isGood(Web.Ask ask) {
        String time = String.valueOf(ask.header().apply(TIME));
        if (!time.matches("\\d{1,15}") || Math.abs(clock.millis() - Long.parseLong(time)) > 300_000) return false;
        String expected = over("request", ask.method(), ask.path(), time, String.valueOf(ask.header().apply("Idempotency-Key")), ask.body());
        return MessageDigest.isEqual(String.valueOf(ask.header().apply(HEADER)).getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    public Web.Reply answer(Web.Ask ask, int status, byte[] body) {
        String time = String.valueOf(clock.millis());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(TIME, time);
        headers.put(HEADER, over("response", String.valueOf(status), String.valueOf(ask.header().apply(HEADER)), time, "-", body));
        return new Web.Reply(status, "application/json", body, headers);
    }

    public String time() { return String.valueOf(clock.millis()); }

    public String callback(String path, String time, byte[] body) { return over("callback", "POST", path, time, "-", body); }

    private String over(String direction, String method, String path, String time, String idempotencyKey, byte[] body) {
        try {
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(String.join("\n", protocol, direction, method, path, time, idempotencyKey, digest).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
