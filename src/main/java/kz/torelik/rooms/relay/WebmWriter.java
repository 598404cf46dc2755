package kz.torelik.rooms.relay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes sound (Opus) and pictures (VP8) as they came over the line into WebM (Matroska: RFC 9559), without decoding anything: a header once, then a cluster for each piece.
final class WebmWriter {

    private static final int SOUND = 1;
    private static final int PICTURE = 2;

    private final boolean pictures;
    private final int width;
    private final int height;
    private final List<Block> blocks = new ArrayList<>();
    private boolean begun;

    /// @param pictures whether there are any; their size is that of the first one
    WebmWriter(boolean pictures, int width, int height) {
        this.pictures = pictures;
        this.width = width;
        this.height = height;
    }

    private record Block(int track, long millis, boolean key, byte[] content) {}

    static String mediaType(boolean pictures) { return pictures ? "video/webm;codecs=vp8,opus" : "audio/webm;codecs=opus"; }

    /// @param millis since the beginning of the stream
    void sound(long millis, byte[] content) { blocks.add(new Block(SOUND, millis, true, content)); }

    void picture(long millis, boolean key, byte[] content) { if (pictures) blocks.add(new Block(PICTURE, millis, key, content)); }

    boolean isEmpty() { return blocks.isEmpty(); }

    /// Everything since the last piece; the first one begins with the header.
    byte[] piece() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!begun) header(out);
        begun = true;
        blocks.sort(java.util.Comparator.comparingLong(Block::millis));
        long begins = blocks.getFirst().millis();
        ByteArrayOutputStream cluster = new ByteArrayOutputStream();
        number(cluster, 0xE7, begins);
        for (Block block : blocks) {
            ByteArrayOutputStream simple = new ByteArrayOutputStream();
            simple.write(0x80 | block.track());
            simple.writeBytes(ByteBuffer.allocate(2).putShort((short) Math.min(Short.MAX_VALUE, block.millis() - begins)).array());
            simple.write(block.key() ? 0x80 : 0);
            simple.writeBytes(block.content());
            element(cluster, 0xA3, simple.toByteArray());
        }
        element(out, 0x1F43B675L, cluster.toByteArray());
        blocks.clear();
        return out.toByteArray();
    }

    private void header(ByteArrayOutputStream out) {
        ByteArrayOutputStream ebml = new ByteArrayOutputStream();
        number(ebml, 0x4286, 1);
        number(ebml, 0x42F7, 1);
        number(ebml, 0x42F2, 4);
        number(ebml, 0x42F3, 8);
        text(ebml, 0x4282, "webm");
        number(ebml, 0x4287, 4);
        number(ebml, 0x4285, 2);
        element(out, 0x1A45DFA3L, ebml.toByteArray());
        identifier(out, 0x18538067L);
        out.writeBytes(new byte[] {1, -1, -1, -1, -1, -1, -1, -1}); // a segment whose end is not known yet
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        number(info, 0x2AD7B1, 1_000_000);
        text(info, 0x4D80, "Torelik");
        text(info, 0x5741, "Torelik");
        element(out, 0x1549A966L, info.toByteArray());
        ByteArrayOutputStream tracks = new ByteArrayOutputStream();
        element(tracks, 0xAE, soundTrack());
        if (pictures) element(tracks, 0xAE, pictureTrack());
        element(out, 0x1654AE6BL, tracks.toByteArray());
    }

    private static byte[] soundTrack() {
        ByteArrayOutputStream track = track(SOUND, 2, "A_OPUS");
        // RFC 7845: version 1, two channels, no pre-skip, 48 kHz
        element(track, 0x63A2, ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN).put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 2).putShort((short) 0).putInt(48_000).putShort((short) 0).put((byte) 0).array());
        number(track, 0x56BB, 80_000_000);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        element(sound, 0xB5, ByteBuffer.allocate(8).putDouble(48_000).array());
        number(sound, 0x9F, 2);
        element(track, 0xE1, sound.toByteArray());
        return track.toByteArray();
    }

    private byte[] pictureTrack() {
        ByteArrayOutputStream track = track(PICTURE, 1, "V_VP8");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        number(picture, 0xB0, width);
        number(picture, 0xBA, height);
        element(track, 0xE0, picture.toByteArray());
        return track.toByteArray();
    }

    private static ByteArrayOutputStream track(int number, int kind, String codec) {
        ByteArrayOutputStream track = new ByteArrayOutputStream();
        number(track, 0xD7, number);
        number(track, 0x73C5, number);
        number(track, 0x83, kind);
        text(track, 0x86, codec);
        return track;
    }

    private static void text(ByteArrayOutputStream out, long id, String words) { element(out, id, words.getBytes(StandardCharsets.UTF_8)); }

    private static void number(ByteArrayOutputStream out, long id, long value) {
        int length = Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
        byte[] all = ByteBuffer.allocate(8).putLong(value).array();
        element(out, id, java.util.Arrays.copyOfRange(all, 8 - length, 8));
    }

    private static void element(ByteArrayOutputStream out, long id, byte[] content) {
        identifier(out, id);
        out.writeBytes(ByteBuffer.allocate(8).putLong(0x0100_0000_0000_0000L | content.length).array());
        out.writeBytes(content);
    }

    private static void identifier(ByteArrayOutputStream out, long id) {
        byte[] all = ByteBuffer.allocate(8).putLong(id).array();
        int first = Long.numberOfLeadingZeros(id) / 8;
        out.write(all, first, 8 - first);
    }
}
