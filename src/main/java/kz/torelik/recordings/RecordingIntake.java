package kz.torelik.recordings;

import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;

/// Where the sources of sound and pictures hand over what they hear of a hearing (see the package). Whoever calls has asked whether this source belongs to this hearing.
public interface RecordingIntake {

    /// Whether the hearing is being recorded now.
    boolean isRecorded(HearingId hearing);

    /// Begins a track.
    ///
    /// @return the track, or a refusal: `recording-not-running`, `recording-not-stored` (try again)
    Answer<TrackIntake> begin(HearingId hearing, TrackSource source);
}
