package kz.torelik.casefile.events;

import java.time.Duration;
import java.time.Instant;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;

/// What the house itself says of hearings and of their recordings (CPC arts. 189, 281-285). Only a rule records these, at any stage, but for the destruction, which people sign.
public sealed interface RecordingEvent extends ProceduralEvent {

    HearingId hearing();

    /// The hearing did not begin at its time. Its recording began by itself.
    ///
    /// @param seenAt when the house saw it
    @EventKey("hearing-delayed/1")
    record HearingDelayed(HearingId hearing, Instant startsAt, Instant seenAt) implements RecordingEvent {}

    /// The hearing was not opened on its day: the court closed, and the time that was set for it is over. What was recorded of the room until then is kept.
    @EventKey("hearing-not-held/1")
    record HearingNotHeld(HearingId hearing, Instant startsAt, Instant at) implements RecordingEvent {}

    /// Nothing was heard or nothing could be stored for a while; the recording went on.
    ///
    /// @param millis how long, over 0
    /// @param cause `no-source`, `source-lost`, `not-stored` or `recorder-stopped`
    @EventKey("recording-interrupted/1")
    record RecordingInterrupted(HearingId hearing, Instant from, long millis, String cause) implements RecordingEvent {
        public Duration length() { return Duration.ofMillis(millis); }
    }

    /// The recording ended with the act that closed the hearing, and its last head stands in the ledger.
    ///
    /// @param endedBy the word of the event that ended it
    /// @param missing for how long nothing was heard, in milliseconds
    /// @param sound whether anything was heard at all
    /// @param links how many links its chain has, and `head` its last head
    @EventKey("recording-kept/1")
    record RecordingKept(HearingId hearing, Instant from, Instant until, String endedBy, long missing, boolean sound, long links, Sha256 head) implements RecordingEvent {

        public Duration length() { return Duration.between(from, until); }

        /// `not-held` of a hearing that was not opened, `silent` when nothing was heard at all, `interrupted` or `whole`.
        public String state() {
            if (endedBy.equals("hearing-not-held")) return "not-held";
            if (!sound) return "silent";
            return missing > 0 ? "interrupted" : "whole";
        }
    }

    /// The sound was written down.
    ///
    /// @param version from 1
    /// @param by `machine`, `person` when somebody corrected it, or `certified` when the secretary signed that version
    @EventKey("transcript-made/1")
    record TranscriptMade(HearingId hearing, int version, String by) implements RecordingEvent {}

    /// The recording was kept as long as it has to be, and was destroyed. Its links, its last head and its line in the ledger stay: they prove that it existed and what it was.
    ///
    /// @param begun when the recording began
    /// @param act the act of destruction, signed by those who answer for it
    @EventKey("recording-destroyed/1")
    record RecordingDestroyed(HearingId hearing, Instant begun, long links, Sha256 head, FiledDocument act) implements RecordingEvent {}
}
