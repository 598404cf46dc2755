package kz.torelik.documents.upload;

/// Walks the segments of a JPEG (ITU-T T.81): the declared size before anything is decoded, a bounded number of scans, and the end.
final class JpegLook {

    private static final int SCANS = 200;

    private JpegLook() {}

    static int at(byte[] content, Findings findings) {
        if (!whole(content, findings) && findings.list().isEmpty()) findings.add("broken", FileKind.JPEG.name());
        return 1;
    }

    private static boolean whole(byte[] bytes, Findings findings) {
        int at = 2;
        int scans = 0;
        boolean framed = false;
        while (at + 4 <= bytes.length || at + 2 == bytes.length) {
            if ((bytes[at] & 0xff) != 0xff) return false;
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) { at++; continue; }
            if (marker == 0xd9) return framed && scans > 0;
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) { at += 2; continue; }
            if (at + 4 > bytes.length) return false;
            int length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
            if (length < 2 || at + 2 + length > bytes.length) return false;
            if (frame(marker)) {
                if (length < 8 || !size(bytes, at, findings)) return false;
                framed = true;
            }
            at += 2 + length;
            if (marker != 0xda) continue;
            if (!framed) return false;
            if (++scans > SCANS) {
                findings.add("bomb");
                return false;
            }
            at = afterScan(bytes, at);
        }
        return false;
    }

    /// The frame headers SOF0 to SOF15 without the three tables among their numbers.
    private static boolean frame(int marker) { return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc; }

    private static boolean size(byte[] bytes, int at, Findings findings) {
        long height = (bytes[at + 5] & 0xff) << 8 | bytes[at + 6] & 0xff;
        long width = (bytes[at + 7] & 0xff) << 8 | bytes[at + 8] & 0xff;
        if (width == 0 || height == 0) return false;
        if (width * height <= findings.limits().pixels()) return true;
        findings.add("pixels", width, height, findings.limits().pixels() / 1_000_000);
        return false;
    }

    /// The next marker after the coded data of a scan; `FF 00` is data and `FF D0` to `FF D7` are restarts.
    private static int afterScan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) return at;
            at++;
        }
        return bytes.length;
    }
}
