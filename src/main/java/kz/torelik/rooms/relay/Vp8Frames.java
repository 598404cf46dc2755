package kz.torelik.rooms.relay;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Puts the pictures of a VP8 stream together from the packets of the line (RFC 7741). When one is lost nothing is given until the next whole picture that needs no other.
final class Vp8Frames {

    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private int expected = -1;
    private boolean whole;
    private boolean broken = true;

    /// @param timestamp of the line, 90 kHz
    /// @param key whether it needs no other
    record Frame(long timestamp, boolean key, byte[] content) {

        int width() { return (content[6] & 0xff | (content[7] & 0x3f) << 8); }

        int height() { return (content[8] & 0xff | (content[9] & 0x3f) << 8); }
    }

    /// @param last whether the picture ends with this packet
    Optional<Frame> add(int sequence, long timestamp, boolean last, byte[] payload) {
        if (expected >= 0 && sequence != expected) {
            frame.reset();
            whole = false;
            broken = true;
        }
        expected = sequence + 1 & 0xffff;
        int begin = descriptor(payload);
        if (begin < 0) return Optional.empty();
        boolean first = (payload[0] & 0x10) != 0 && (payload[0] & 0x07) == 0;
        if (first) {
            frame.reset();
            whole = true;
        }
        if (!whole) return Optional.empty();
        frame.write(payload, begin, payload.length - begin);
        if (!last) return Optional.empty();
        byte[] content = frame.toByteArray();
        frame.reset();
        whole = false;
        boolean key = content.length >= 10 && (content[0] & 1) == 0;
        if (key) broken = false;
        return broken || content.length == 0 ? Optional.empty() : Optional.of(new Frame(timestamp, key, content));
    }

    /// Where the picture begins behind what the line says about it; -1 when there is nothing.
    private static int descriptor(byte[] payload) {
        if (payload.length < 2) return -1;
        int at = 1;
        if ((payload[0] & 0x80) != 0) {
            int more = payload[at++];
            if ((more & 0x80) != 0) at += at < payload.length && (payload[at] & 0x80) != 0 ? 2 : 1;
            if ((more & 0x40) != 0) at++;
            if ((more & 0x30) != 0) at++;
        }
        return at < payload.length ? at : -1;
    }
}
