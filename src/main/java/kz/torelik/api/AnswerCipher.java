package kz.torelik.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.Sha256;

/// Keeps kept answers unreadable to whoever reads the database: a secret that is shown once may stand in one. The key (AES-256-GCM) is made of the idempotency key, of which only a hash is kept.
final class AnswerCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AnswerCipher() {}

    /// Under what name an answer is kept.
    static String name(UUID owner, String key) { return derived("torelik answer name", owner, key).toString(); }

    static byte[] seal(UUID owner, String key, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, key, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    static byte[] open(UUID owner, String key, byte[] whole) { return run(Cipher.DECRYPT_MODE, owner, key, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length)); }

    private static byte[] run(int mode, UUID owner, String key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("torelik answer content", owner, key).bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A kept answer cannot be read", broken);
        }
    }

    private static Sha256 derived(String what, UUID owner, String key) { return Sha256.of((what + "\n" + owner + "\n" + key).getBytes(StandardCharsets.UTF_8)); }
}
