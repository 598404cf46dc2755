package kz.torelik.recordings.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM over the content of one line, with the line itself as associated data: a content cannot stand behind another line. The nonce is random, because a line that a
/// crash tore is written again with the same number.
public final class SegmentSealing {

    static final int NONCE = 12;
    static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final Cipher cipher;

    /// @param key 32 bytes, of this recording alone
    SegmentSealing(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Each Java has AES-GCM", missing);
        }
    }

    /// Seals words that stand beside a recording, with its key.
    ///
    /// @param place what they are and where they stand: they open nowhere else
    public static byte[] sealWith(byte[] key, byte[] place, byte[] content) {
        ByteBuffer sealed = ByteBuffer.allocate(NONCE + content.length + TAG);
        new SegmentSealing(key).seal(place, content, sealed);
        return sealed.array();
    }

    /// @throws IllegalStateException when it is not what was sealed there
    public static byte[] openWith(byte[] key, byte[] place, byte[] sealed) {
        try {
            return new SegmentSealing(key).open(place, sealed);
        } catch (AEADBadTagException altered) {
            throw new IllegalStateException("What was sealed beside a recording was altered", altered);
        }
    }

    /// Puts nonce and sealed content into the buffer.
    synchronized void seal(byte[] line, byte[] content, ByteBuffer into) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        into.put(nonce);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(line);
            cipher.doFinal(ByteBuffer.wrap(content), into);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws AEADBadTagException when what lies there is not what was put there behind this line
    synchronized byte[] open(byte[] line, byte[] sealed) throws AEADBadTagException {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
            cipher.updateAAD(line);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException altered) {
            throw altered;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
