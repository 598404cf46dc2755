package kz.torelik.rooms.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kz.torelik.kernel.Answer;
import kz.torelik.recordings.TrackIntake;
import org.jspecify.annotations.Nullable;

/// What the media server hears of one person: packets on a port of loopback, written as they are into pieces of three seconds of a track of the recording. While nothing is recorded they are dropped.
final class HeardTrack implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HeardTrack.class.getName());
    static final int SOUND = 111;
    static final int PICTURE = 96;
    private static final long PIECE = TimeUnit.SECONDS.toMillis(3);
    private static final long FIRST = TimeUnit.SECONDS.toMillis(2);
    private static final int LOOK = 250;

    /// Begins a track of that type; nothing while the hearing is not recorded.
    private final Function<String, Optional<TrackIntake>> begin;
    private final DatagramSocket socket;
    private final Vp8Frames frames = new Vp8Frames();
    private volatile boolean runs = true;

    private @Nullable TrackIntake track;
    private @Nullable WebmWriter writer;
    private boolean pictures;
    private boolean keyed;
    private long startedAt = -1;
    private long pieceAt;
    private long soundBase = -1;
    private long soundAt;
    private long pictureBase = -1;
    private long pictureAt;
    private Vp8Frames.@Nullable Frame size;

    HeardTrack(Function<String, Optional<TrackIntake>> begin) throws IOException {
        this.begin = begin;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.setReceiveBufferSize(1 << 20);
        socket.setSoTimeout(LOOK);
        Thread.ofVirtual().name("heard").start(this::listen);
    }

    int port() { return socket.getLocalPort(); }

    private static long elapsed() { return TimeUnit.NANOSECONDS.toMillis(System.nanoTime()); }

    private void listen() {
        byte[] buffer = new byte[4096];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        while (runs) {
            try {
                packet.setLength(buffer.length);
                socket.receive(packet);
                if (packet.getAddress().isLoopbackAddress()) hear(Arrays.copyOf(buffer, packet.getLength()));
            } catch (SocketTimeoutException silence) {
                // somebody who says nothing and shows nothing
            } catch (IOException fault) {
                if (runs) LOG.log(System.Logger.Level.WARNING, "A stream of the media server was not heard: {0}", fault.getClass().getSimpleName());
            }
            cut(false);
        }
        cut(true);
        if (track != null) track.end();
    }

    /// A packet of the line (RFC 3550).
    private void hear(byte[] packet) {
        if (packet.length < 13 || (packet[0] & 0xC0) != 0x80) return;
        int begin = 12 + 4 * (packet[0] & 0x0F);
        if ((packet[0] & 0x10) != 0 && packet.length >= begin + 4) begin += 4 + 4 * ((packet[begin + 2] & 0xff) << 8 | packet[begin + 3] & 0xff);
        int end = (packet[0] & 0x20) != 0 ? packet.length - (packet[packet.length - 1] & 0xff) : packet.length;
        if (begin >= end) return;
        byte[] payload = Arrays.copyOfRange(packet, begin, end);
        int sequence = (packet[2] & 0xff) << 8 | packet[3] & 0xff;
        long timestamp = (packet[4] & 0xffL) << 24 | (packet[5] & 0xff) << 16 | (packet[6] & 0xff) << 8 | packet[7] & 0xff;
        if (startedAt < 0) startedAt = elapsed();
        switch (packet[1] & 0x7F) {
            case SOUND -> sound(timestamp, payload);
            case PICTURE -> frames.add(sequence, timestamp, (packet[1] & 0x80) != 0, payload).ifPresent(this::picture);
            default -> { }
        }
    }

    private void sound(long timestamp, byte[] payload) {
        if (soundBase < 0) {
            soundBase = timestamp;
            soundAt = elapsed() - startedAt;
        }
        long millis = soundAt + (timestamp - soundBase & 0xffffffffL) / 48;
        if (writer != null) writer.sound(millis, payload);
    }

    private void picture(Vp8Frames.Frame frame) {
        if (frame.key()) size = frame;
        if (pictureBase < 0) {
            pictureBase = frame.timestamp();
            pictureAt = elapsed() - startedAt;
        }
        long millis = pictureAt + (frame.timestamp() - pictureBase & 0xffffffffL) / 90;
        if (writer == null) return;
        if (frame.key()) keyed = true; // what needs an earlier picture that is not in the file cannot be shown
        if (pictures && !keyed) return;
        if (pictures) writer.picture(millis, frame.key(), frame.content());
        else if (frame.key()) again(); // the first picture of somebody who had none: his track begins anew
    }

    /// Gives what has come as a piece when three seconds are over, or at the end.
    private void cut(boolean last) {
        long now = elapsed();
        if (startedAt < 0) return;
        if (writer == null) {
            if (last || now - startedAt < FIRST || now < pieceAt) return;
            pieceAt = now + LOOK;
            boolean withPictures = size != null;
            track = begin.apply(WebmWriter.mediaType(withPictures)).orElse(null);
            if (track == null) return;
            pictures = withPictures;
            keyed = false;
            writer = size == null ? new WebmWriter(false, 0, 0) : new WebmWriter(true, size.width(), size.height());
            pieceAt = now;
            return;
        }
        if (writer.isEmpty() || !last && now - pieceAt < PIECE) return;
        long lasted = Math.clamp(now - pieceAt, 1, 10_000);
        pieceAt = now;
        if (java.util.Objects.requireNonNull(track).give(writer.piece(), Duration.ofMillis(lasted)) instanceof Answer.No<TrackIntake.Receipt>(var refusal) && refusal.code().equals("recording-not-running")) {
            track = null;
            writer = null;
        }
    }

    private void again() {
        if (writer != null && !writer.isEmpty()) java.util.Objects.requireNonNull(track).give(writer.piece(), Duration.ofMillis(Math.clamp(elapsed() - pieceAt, 1, 10_000)));
        if (track != null) track.end();
        track = null;
        writer = null;
        pieceAt = 0;
    }

    @Override
    public void close() {
        runs = false;
        // the reader notices within a moment and gives what is left
    }
}
