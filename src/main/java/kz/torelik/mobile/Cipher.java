package kz.torelik.mobile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;

/// Keeps what passes between page and phone unreadable in the database: the key (AES-256-GCM) is made of the identifier of the request, of which only the hash is
/// kept. A document of a sealed case lies here as safe as in its own place.
final class Cipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipher() {}

    static byte[] hash(PublicId id) { return derived("torelik mobile request", id); }

    static byte[] seal(PublicId id, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(javax.crypto.Cipher.ENCRYPT_MODE, id, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    static byte[] open(PublicId id, byte[] whole) { return run(javax.crypto.Cipher.DECRYPT_MODE, id, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length)); }

    private static byte[] run(int mode, PublicId id, byte[] nonce, byte[] bytes) {
        try {
            javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("torelik mobile content", id), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("What was kept for a phone cannot be read", broken);
        }
    }

    private static byte[] derived(String what, PublicId id) { return Sha256.of((what + "\n" + id).getBytes(StandardCharsets.UTF_8)).bytes(); }
}
