package kz.torelik.documents.upload;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks the chunks of a PNG (ISO/IEC 15948): each checksum, the declared size, and that the picture's rows are all there, without keeping
/// a single pixel.
final class PngLook {

    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;

    private final ByteBuffer bytes;
    private final Findings findings;
    private final Inflater inflater = new Inflater();
    private final byte[] sink = new byte[32 * 1024];
    private long expected;
    private long rows;

    private PngLook(byte[] content, Findings findings) {
        this.bytes = ByteBuffer.wrap(content);
        this.findings = findings;
    }

    static int at(byte[] content, Findings findings) {
        PngLook look = new PngLook(content, findings);
        try {
            if (!look.whole() && findings.list().isEmpty()) findings.add("broken", FileKind.PNG.name());
        } catch (Findings.TooMuch tooMuch) {
            findings.add("bomb");
        } finally {
            look.inflater.end();
        }
        return 1;
    }

    private boolean whole() throws Findings.TooMuch {
        bytes.position(SIGNATURE);
        boolean first = true;
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            if (length < 0 || length > bytes.remaining() - 8) return false;
            int start = bytes.position();
            int type = bytes.getInt();
            if (first && (type != IHDR || length != 13)) return false;
            first = false;
            CRC32 sum = new CRC32();
            sum.update(bytes.array(), start, length + 4);
            if ((int) sum.getValue() != bytes.getInt(start + 4 + length)) return false;
            if (type == IHDR && !header(start + 4)) return false;
            if (type == IDAT && !data(start + 4, length)) return false;
            if (type == IEND) return rows == expected;
            bytes.position(start + 8 + length);
        }
        return false;
    }

    private boolean header(int at) {
        long width = bytes.getInt(at) & 0xffffffffL;
        long height = bytes.getInt(at + 4) & 0xffffffffL;
        int depth = bytes.get(at + 8);
        int channels = switch (bytes.get(at + 9)) { case 0, 3 -> 1; case 2 -> 3; case 4 -> 2; case 6 -> 4; default -> 0; };
        if (width == 0 || height == 0 || channels == 0 || depth < 1 || depth > 16) return false;
        if (width > findings.limits().pixels() / height) {
            findings.add("pixels", width, height, findings.limits().pixels() / 1_000_000);
            return false;
        }
        expected = bytes.get(at + 12) == 0 ? rowsOf(width, height, depth * channels) : interlaced(width, height, depth * channels);
        return true;
    }

    private static long rowsOf(long width, long height, int bits) { return width == 0 || height == 0 ? 0 : height * (1 + (width * bits + 7) / 8); }

    private static long interlaced(long width, long height, int bits) {
        int[][] passes = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
        long sum = 0;
        for (int[] pass : passes) sum += rowsOf((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        return sum;
    }

    private boolean data(int at, int length) throws Findings.TooMuch {
        inflater.setInput(bytes.array(), at, length);
        try {
            while (!inflater.needsInput() && !inflater.finished()) {
                int part = inflater.inflate(sink);
                rows += part;
                if (rows > expected || (part == 0 && inflater.needsDictionary())) return false;
                findings.count(part);
            }
            return true;
        } catch (DataFormatException broken) {
            return false;
        }
    }
}
