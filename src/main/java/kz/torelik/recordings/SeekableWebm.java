package kz.torelik.recordings;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a player needs to go to a moment of a WebM stream that was recorded live: a browser that records writes neither a duration nor an index, because it does not know the end. The head is written anew with both (Matroska: Info,
/// Tracks, Cues; RFC 9559); the clusters with sound and pictures stay byte by byte as they were recorded.
///
/// @param head what stands before the first cluster
/// @param clusters where the first cluster begins in the recorded stream; from there on it is handed out as it is
/// @param millis the duration
record SeekableWebm(byte[] head, long clusters, long millis) {

    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long CUES = 0x1C53BB6BL;
    private static final long TIMECODE = 0xE7;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long BLOCK_GROUP = 0xA0;
    private static final long BLOCK = 0xA1;
    private static final long UNKNOWN = -1;
    private static final int MOST_HEAD = 1 << 20;

    SeekableWebm { head = head.clone(); }

    @Override
    public byte[] head() { return head.clone(); }

    long length(long recorded) { return head.length + recorded - clusters; }

    /// Reads a whole stream once. Nothing when it is not a live WebM stream as browsers write it: it is then played from its beginning as it is.
    static Optional<SeekableWebm> index(InputStream stream) throws IOException {
        Scan scan = new Scan(stream);
        try {
            scan.run();
        } catch (Strange _) {
            return Optional.empty();
        } catch (EOFException _) {
            // the stream broke off within an element: a player shows what is whole
        }
        return scan.clusters.isEmpty() || scan.ebml == null || scan.tracks == null ? Optional.empty() : Optional.of(scan.seekable());
    }

    private record Cluster(long at, long millis) {}

    /// Not what browsers write.
    private static final class Strange extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /// One way through the stream. A cluster has no length of its own when it is recorded live, so its children are read until something comes that is none.
    private static final class Scan {

        private final DataInputStream in;
        private final List<Cluster> clusters = new ArrayList<>();
        private long at;
        private long last;
        private byte @org.jspecify.annotations.Nullable [] ebml;
        private byte @org.jspecify.annotations.Nullable [] tracks;

        Scan(InputStream in) { this.in = new DataInputStream(in); }

        void run() throws IOException {
            long cluster = 0;
            while (true) {
                long begin = at;
                long id = id();
                long size = size();
                if (id == EBML) ebml = element(EBML, size);
                else if (id == TRACKS) tracks = element(TRACKS, size);
                else if (id == SEGMENT || id == BLOCK_GROUP) continue; // its children come next
                else if (id == CLUSTER) cluster = begin;
                else if (id == TIMECODE) clusters.add(new Cluster(cluster, number(size)));
                else if (id == SIMPLE_BLOCK || id == BLOCK) block(size);
                else skip(size);
                if (clusters.isEmpty() && at > MOST_HEAD) throw new Strange();
            }
        }

        private void block(long size) throws IOException {
            if (clusters.isEmpty()) throw new Strange();
            long before = at;
            vint(true);
            short relative = in.readShort();
            at += 2;
            last = Math.max(last, clusters.getLast().millis() + relative);
            skip(size - (at - before));
        }

        private long number(long size) throws IOException {
            if (size < 1 || size > 8) throw new Strange();
            long value = 0;
            for (int i = 0; i < size; i++) value = value << 8 | in.readUnsignedByte();
            at += size;
            return value;
        }

        private byte[] element(long id, long size) throws IOException {
            if (size < 0 || size > MOST_HEAD) throw new Strange();
            byte[] content = in.readNBytes((int) size);
            at += content.length;
            if (content.length < size) throw new Strange();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            put(out, id, content);
            return out.toByteArray();
        }

        private void skip(long size) throws IOException {
            if (size == UNKNOWN) throw new Strange();
            in.skipNBytes(size);
            at += size;
        }

        private long id() throws IOException { return vint(false); }

        private long size() throws IOException {
            long first = in.readUnsignedByte();
            at++;
            int length = Long.numberOfLeadingZeros(first) - 55;
            if (length > 8) throw new Strange();
            long value = first & (0xFF >> length);
            boolean all = value == (0xFF >> length);
            for (int i = 1; i < length; i++) {
                int next = in.readUnsignedByte();
                value = value << 8 | next;
                all &= next == 0xFF;
            }
            at += length - 1;
            return all ? UNKNOWN : value;
        }

        private long vint(boolean marked) throws IOException {
            long value = in.readUnsignedByte();
            at++;
            int length = Long.numberOfLeadingZeros(value) - 55;
            if (length > 8 || !marked && length > 4) throw new Strange();
            for (int i = 1; i < length; i++) value = value << 8 | in.readUnsignedByte();
            at += length - 1;
            return value;
        }

        SeekableWebm seekable() {
            byte[] start = java.util.Objects.requireNonNull(ebml);
            byte[] described = java.util.Objects.requireNonNull(tracks);
            ByteArrayOutputStream info = new ByteArrayOutputStream();
            put(info, 0x2AD7B1, ByteBuffer.allocate(4).putInt(1_000_000).array());
            put(info, 0x4489, ByteBuffer.allocate(8).putDouble(last).array());
            put(info, 0x4D80, "torelik".getBytes(StandardCharsets.US_ASCII));
            put(info, 0x5741, "torelik".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream before = new ByteArrayOutputStream();
            put(before, INFO, info.toByteArray());
            before.writeBytes(described);
            long first = clusters.getFirst().at();
            long cues = cues(0, first).length;
            byte[] index = cues(before.size() + cues, first);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.writeBytes(start);
            head.writeBytes(ByteBuffer.allocate(4).putInt((int) SEGMENT).array());
            head.writeBytes(ByteBuffer.allocate(8).putLong(0x01L << 56 | before.size() + index.length + at - first).array());
            head.writeBytes(before.toByteArray());
            head.writeBytes(index);
            return new SeekableWebm(head.toByteArray(), first, last);
        }

        /// @param headed how many bytes stand between the beginning of the segment and its first cluster
        private byte[] cues(long headed, long first) {
            ByteArrayOutputStream points = new ByteArrayOutputStream();
            for (Cluster cluster : clusters) {
                ByteArrayOutputStream place = new ByteArrayOutputStream();
                put(place, 0xF7, new byte[] {1});
                put(place, 0xF1, ByteBuffer.allocate(8).putLong(headed + cluster.at() - first).array());
                ByteArrayOutputStream point = new ByteArrayOutputStream();
                put(point, 0xB3, ByteBuffer.allocate(8).putLong(cluster.millis()).array());
                put(point, 0xB7, place.toByteArray());
                put(points, 0xBB, point.toByteArray());
            }
            ByteArrayOutputStream cues = new ByteArrayOutputStream();
            put(cues, CUES, points.toByteArray());
            return cues.toByteArray();
        }

        private static void put(ByteArrayOutputStream out, long id, byte[] content) {
            for (int shift = 24; shift >= 0; shift -= 8) if (id >>> shift != 0) out.write((int) (id >>> shift));
            out.writeBytes(ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array());
            out.writeBytes(content);
        }
    }
}
