package kz.torelik.documents;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The cryptography of the store: AES-256-GCM (NIST SP 800-38D) and HKDF-SHA-256 (RFC 5869).
final class Sealing {

    static final int TAG = 16;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] wrap(SecretKey master, UUID owner, byte[] dataKey) { return wrap(master, "", owner, dataKey); }

    static byte[] unwrap(SecretKey master, UUID owner, byte[] wrapped) { return unwrap(master, "", owner, wrapped); }

    /// @param what what the secret is for, so that none can stand in the place of another; empty for the key of a document's owner
    static byte[] wrap(SecretKey master, String what, UUID owner, byte[] secret) {
        byte[] nonce = random(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, master, nonce, bytes(what, owner), secret, secret.length);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    static byte[] unwrap(SecretKey master, String what, UUID owner, byte[] wrapped) {
        byte[] nonce = java.util.Arrays.copyOf(wrapped, NONCE);
        byte[] sealed = java.util.Arrays.copyOfRange(wrapped, NONCE, wrapped.length);
        return crypt(Cipher.DECRYPT_MODE, master, nonce, bytes(what, owner), sealed, sealed.length);
    }

    private static byte[] bytes(String what, UUID owner) {
        byte[] name = what.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + name.length).put(bytes(owner)).put(name).array();
    }

    /// The key of one file, from its owner's data key and the file's random salt: no two files share a key, so counters serve as nonces.
    static SecretKey fileKey(byte[] dataKey, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES",
                    HKDFParameterSpec.ofExtract().addIKM(dataKey).addSalt(salt).thenExpand("torelik document content".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The name of a content in the store: nobody without the owner's key can tell which content it is, or that two owners hold the same.
    static byte[] name(byte[] dataKey, byte[] contentDigest) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dataKey, "HmacSHA256"));
            return mac.doFinal(contentDigest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The nonce of one segment: its number, and whether it is the last one, so that nothing can be cut off or moved.
    static byte[] segmentNonce(int number, boolean last) {
        return ByteBuffer.allocate(NONCE).putInt(0).putInt(number).putInt(last ? 1 : 0).array();
    }

    /// @throws Altered when what is decrypted is not what was encrypted
    static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] associated, byte[] input, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(input, 0, length);
        } catch (javax.crypto.AEADBadTagException altered) {
            throw new Altered(altered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bytes(UUID owner) {
        return ByteBuffer.allocate(16).putLong(owner.getMostSignificantBits()).putLong(owner.getLeastSignificantBits()).array();
    }

    /// What lies in the store or in the table of keys is not what this house put there.
    static final class Altered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Altered(Throwable cause) { super("The stored bytes were altered, or belong to another key", cause); }
    }
}
