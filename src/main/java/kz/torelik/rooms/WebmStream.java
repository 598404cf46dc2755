package kz.torelik.rooms;

/// What one has to know of a WebM stream to let somebody in who comes late: everything before its first cluster is its header, and a cluster is where one can begin (Matroska: RFC 9559).
final class WebmStream {

    private static final byte[] CLUSTER = {0x1F, 0x43, (byte) 0xB6, 0x75};
    /// The identifier of the first element of a cluster, its time.
    private static final int TIME = 0xE7;
    private static final int LARGEST_HEADER = 64 * 1024;

    private WebmStream() {}

    /// Where the first cluster at or after a place begins; -1 when none does in these bytes.
    static int cluster(byte[] bytes, int from) {
        for (int i = Math.max(0, from); i + 13 <= bytes.length; i++) {
            if (bytes[i] != CLUSTER[0] || bytes[i + 1] != CLUSTER[1] || bytes[i + 2] != CLUSTER[2] || bytes[i + 3] != CLUSTER[3]) continue;
            int width = Integer.numberOfLeadingZeros(bytes[i + 4] & 0xff) - 23;
            if (width >= 1 && width <= 8 && (bytes[i + 4 + width] & 0xff) == TIME) return i;
        }
        return -1;
    }

    /// The header with which the first piece of a stream begins; empty when these bytes have none.
    static byte[] header(byte[] first) {
        int end = cluster(first, 0);
        return end <= 0 || end > LARGEST_HEADER ? new byte[0] : java.util.Arrays.copyOf(first, end);
    }
}
