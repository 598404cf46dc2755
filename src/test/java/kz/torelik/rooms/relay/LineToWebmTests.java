package kz.torelik.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.torelik.kernel.Answer;
import kz.torelik.recordings.TrackIntake;
import org.junit.jupiter.api.Test;

/// Sound and pictures as they come over the line, put together and written as a file that every browser plays.
class LineToWebmTests {

    private static final byte[] KEY = HexFormat.of().parseHex("1002009d012a40016801ff");

    private static byte[] packet(int descriptor, byte... content) {
        return ByteBuffer.allocate(content.length + 1).put((byte) descriptor).put(content).array();
    }

    @Test
    void aPictureIsGivenWhenAllItsPacketsCame() {
        Vp8Frames frames = new Vp8Frames();
        assertThat(frames.add(65_535, 90, false, packet(0x10, KEY))).isEmpty();
        Vp8Frames.Frame frame = frames.add(0, 90, true, packet(0x00, (byte) 7)).orElseThrow();
        assertThat(frame.key()).isTrue();
        assertThat(frame.width()).isEqualTo(320);
        assertThat(frame.height()).isEqualTo(360);
        assertThat(frame.content()).endsWith(7).hasSize(KEY.length + 1);
    }

    @Test
    void afterALostPacketNothingIsGivenUntilAWholePicture() {
        Vp8Frames frames = new Vp8Frames();
        byte[] later = {1, 0, 0};
        assertThat(frames.add(1, 0, true, packet(0x10, later))).as("nothing to build on yet").isEmpty();
        assertThat(frames.add(2, 1, true, packet(0x10, KEY))).isPresent();
        assertThat(frames.add(3, 2, true, packet(0x10, later))).isPresent();
        assertThat(frames.add(5, 4, true, packet(0x10, later))).as("4 is lost").isEmpty();
        assertThat(frames.add(6, 5, true, packet(0x10, later))).isEmpty();
        assertThat(frames.add(7, 6, true, packet(0x10, KEY))).isPresent();
    }

    @Test
    void whatTheLineSaysAboutAPictureIsNoPartOfIt() {
        Vp8Frames frames = new Vp8Frames();
        byte[] extended = ByteBuffer.allocate(5 + KEY.length).put((byte) 0x90).put((byte) 0xE0).put((byte) 0x81).put((byte) 0x22).put((byte) 3).array();
        System.arraycopy(KEY, 0, extended, 5, KEY.length);
        byte[] whole = ByteBuffer.allocate(extended.length + 1).put(extended, 0, 5).put((byte) 0x40).put(KEY).array();
        assertThat(frames.add(1, 0, true, whole).orElseThrow().content()).isEqualTo(KEY);
    }

    @Test
    void theFileBeginsWithItsHeaderOnceAndEachPieceIsACluster() {
        WebmWriter writer = new WebmWriter(true, 640, 360);
        writer.picture(5, true, KEY);
        writer.sound(0, new byte[] {1, 2, 3});
        byte[] first = writer.piece();
        assertThat(HexFormat.of().formatHex(first)).startsWith("1a45dfa3").contains("1f43b675").contains(HexFormat.of().formatHex("A_OPUS".getBytes())).contains(HexFormat.of().formatHex("V_VP8".getBytes()));
        writer.sound(20, new byte[] {4});
        assertThat(writer.isEmpty()).isFalse();
        assertThat(HexFormat.of().formatHex(writer.piece())).startsWith("1f43b675");
        assertThat(writer.isEmpty()).isTrue();
    }

    @Test
    void whatIsHeardGoesToTheRecordingAndNothingBeforeIt() throws IOException {
        List<byte[]> given = new CopyOnWriteArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        TrackIntake intake = new TrackIntake() {
            @Override
            public int number() { return 1; }

            @Override
            public Answer<Receipt> give(byte[] piece, Duration lasted) {
                given.add(piece);
                return Answer.yes(new Receipt(kz.torelik.recordings.chain.RecordingId.random(), 1, kz.torelik.kernel.Sha256.of(piece)));
            }

            @Override
            public void end() { ended.set(true); }
        };
        try (HeardTrack heard = new HeardTrack(type -> type.equals("audio/webm;codecs=opus") ? Optional.of(intake) : Optional.empty()); DatagramSocket line = new DatagramSocket()) {
            for (int i = 0; given.isEmpty() && i < 2_000; i++) {
                byte[] rtp = ByteBuffer.allocate(15).put((byte) 0x80).put((byte) HeardTrack.SOUND).putShort((short) i).putInt(i * 960).putInt(7).put(new byte[] {1, 2, 3}).array();
                line.send(new DatagramPacket(rtp, rtp.length, InetAddress.getLoopbackAddress(), heard.port()));
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }
        assertThat(given).isNotEmpty();
        assertThat(HexFormat.of().formatHex(given.getFirst())).startsWith("1a45dfa3");
        for (int i = 0; !ended.get() && i < 400; i++) java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        assertThat(ended).as("the stream has ended by itself").isTrue();
    }
}
