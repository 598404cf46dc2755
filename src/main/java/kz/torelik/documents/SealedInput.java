package kz.torelik.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import kz.torelik.kernel.Sha256;

/// Reads what [SealedOutput] wrote. No byte is handed out before its segment is verified; at the end the whole content must have the
/// digest under which it was asked for.
final class SealedInput extends InputStream {

    private final PushbackInputStream in;
    private final SecretKey key;
    private final byte[] associated;
    private final Sha256 expected;
    private final MessageDigest digest = Sha256.digest();
    private byte[] segment = new byte[0];
    private int position;
    private int number;
    private boolean ended;

    SealedInput(InputStream raw, byte[] dataKey, UUID owner, Sha256 expected) throws IOException {
        this.in = new PushbackInputStream(raw, 1);
        this.expected = expected;
        byte[] magic = in.readNBytes(SealedOutput.MAGIC.length);
        byte[] salt = in.readNBytes(SealedOutput.SALT);
        if (!Arrays.equals(magic, SealedOutput.MAGIC) || salt.length != SealedOutput.SALT) throw new IOException("Not a file of this store");
        this.key = Sealing.fileKey(dataKey, salt);
        this.associated = SealedOutput.associated(salt, owner);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (position == segment.length) {
            if (ended) return -1;
            next();
        }
        int part = Math.min(length, segment.length - position);
        System.arraycopy(segment, position, target, offset, part);
        position += part;
        return part;
    }

    private void next() throws IOException {
        byte[] sealed = in.readNBytes(SealedOutput.SEGMENT + Sealing.TAG);
        if (sealed.length < Sealing.TAG) throw new EOFException("The stored file was cut off");
        int following = in.read();
        if (following >= 0) in.unread(following);
        ended = following < 0;
        try {
            segment = Sealing.crypt(Cipher.DECRYPT_MODE, key, Sealing.segmentNonce(number++, ended), associated, sealed, sealed.length);
        } catch (Sealing.Altered altered) {
            throw new IOException("The stored file was altered", altered);
        }
        position = 0;
        digest.update(segment);
        if (ended && !new Sha256(digest.digest()).equals(expected)) throw new IOException("The stored file is not the one asked for");
    }

    @Override
    public void close() throws IOException { in.close(); }
}
