package kz.torelik.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.Sha256;

/// The signature on a message to a program, in its version 1: HMAC-SHA256 (RFC 2104) with the key of the watch, in hexadecimal after `v1=`, over four lines joined by a line feed.
///
///     torelik-alert-1
///     Torelik-Timestamp, milliseconds since 1970
///     Idempotency-Key, the number of the entry
///     the SHA-256 of the body, in hexadecimal
///
/// The same entry comes again under the same key until the program has answered with 2xx; a message older than five minutes is not to be believed.
public final class HookSeal {

    public static final String HEADER = "Torelik-Signature";
    public static final String TIME = "Torelik-Timestamp";
    public static final String KEY = "Idempotency-Key";

    private HookSeal() {}

    public static String of(byte[] key, String time, String idempotencyKey, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String lines = String.join("\n", "torelik-alert-1", time, idempotencyKey, Sha256.of(body).toString());
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
