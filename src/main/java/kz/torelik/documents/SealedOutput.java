package kz.torelik.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Writes a content as the store keeps it: `TRF1`, 16 bytes of salt, then segments of 64 KiB, each sealed with its number and with a mark on
/// the last one. A file of any length is sealed and opened in bounded memory.
final class SealedOutput extends OutputStream {

    static final byte[] MAGIC = "TRF1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT = 16;
    static final int SEGMENT = 64 * 1024;

    private final OutputStream out;
    private final SecretKey key;
    private final byte[] associated;
    private final byte[] buffer = new byte[SEGMENT];
    private int filled;
    private int number;

    SealedOutput(OutputStream out, byte[] dataKey, UUID owner) throws IOException {
        byte[] salt = Sealing.random(SALT);
        this.out = out;
        this.key = Sealing.fileKey(dataKey, salt);
        this.associated = associated(salt, owner);
        out.write(MAGIC);
        out.write(salt);
    }

    static byte[] associated(byte[] salt, UUID owner) {
        return ByteBuffer.allocate(MAGIC.length + SALT + 16).put(MAGIC).put(salt).put(Sealing.bytes(owner)).array();
    }

    @Override
    public void write(int value) throws IOException { write(new byte[] {(byte) value}, 0, 1); }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == SEGMENT) segment(false);
            int part = Math.min(left, SEGMENT - filled);
            System.arraycopy(bytes, from, buffer, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    /// Seals the last segment; the underlying stream stays open so that the caller can force it to the disk.
    void finish() throws IOException { segment(true); }

    private void segment(boolean last) throws IOException {
        out.write(Sealing.crypt(Cipher.ENCRYPT_MODE, key, Sealing.segmentNonce(number++, last), associated, buffer, filled));
        filled = 0;
    }
}
