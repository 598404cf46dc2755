package kz.torelik.recordings;

import java.time.Duration;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.RecordingId;

/// One track of a running recording, for its source alone. Safe for several threads; pieces stand in the order in which they were given.
public interface TrackIntake {

    /// Its number in the recording, from 1.
    int number();

    /// Takes the next piece of the stream: hashed, chained, encrypted and forced to the disk when this answers.
    ///
    /// @param piece 1 byte to 16 MiB
    /// @param lasted how long the piece lasts by the clock of the source; it ends now. At most ten seconds
    /// @return the receipt, or a refusal: `recording-not-stored` (go on with the next piece), `recording-not-running` (the hearing is over)
    /// @throws IllegalArgumentException when the piece is empty, too large or too long
    Answer<Receipt> give(byte[] piece, Duration lasted);

    /// The stream ended by itself.
    void end();

    /// What the source may keep: the head is fixed by the ledger within five seconds.
    record Receipt(RecordingId recording, long sequence, Sha256 head) {}
}
