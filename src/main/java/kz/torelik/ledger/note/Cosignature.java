package kz.torelik.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The statement of a witness (C2SP tlog-cosignature, Ed25519): as of this time, this is the largest consistent tree of this log that I saw.
///
/// @param at the time of the statement, in whole seconds
/// @param signature the 64 bytes over [#message]
record Cosignature(Instant at, byte[] signature) {

    /// Reads the timestamped signature: eight bytes of seconds, big-endian, and the signature.
    static Optional<Cosignature> find(byte[] timestamped) {
        if (timestamped.length != 72) return Optional.empty();
        long seconds = ByteBuffer.wrap(timestamped).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) return Optional.empty();
        return Optional.of(new Cosignature(Instant.ofEpochSecond(seconds), Arrays.copyOfRange(timestamped, 8, 72)));
    }

    static byte[] message(Instant at, String text) {
        return ("cosignature/v1\ntime " + at.getEpochSecond() + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    byte[] message(String text) { return message(at, text); }

    byte[] bytes() { return ByteBuffer.allocate(72).putLong(at.getEpochSecond()).put(signature).array(); }
}
