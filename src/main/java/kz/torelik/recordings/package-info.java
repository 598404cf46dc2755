/// Recordings of hearings: they begin by themselves, nobody can stop, pause, edit or delete them, and any change is detected by whoever holds the file and an old checkpoint.
///
/// ## The seam: where sound and pictures come from
/// This module does not know cameras, browsers or media servers. Whatever hears a hearing (the recorder of a browser over HTTP or a socket, a media server on the same machine) is a *source*:
/// 1. It asks [kz.torelik.recordings.RecordingIntake#begin] for a track of the hearing: a [kz.torelik.recordings.TrackSource] says what it is (`room`, `participant`, `interpreter`, `screen`), its label and its
///    media type. A hearing that is not recorded now is refused with `recording-not-running`.
/// 2. It gives the track piece after piece in their order, each 1 to 10 seconds and at most 16 MiB, together a playable stream when they stand behind each other (so a browser's `MediaRecorder.start(3000)` gives them
///    as they come, the first with the head of the stream). [kz.torelik.recordings.TrackIntake#give] answers when the piece is hashed, chained, encrypted and forced to the disk. A refusal
///    `recording-not-stored` (full disk) is not the source's business: it goes on giving the next pieces, the gap is written down when one is stored again.
/// 3. When its stream ends or begins anew, it calls [kz.torelik.recordings.TrackIntake#end] and asks for another track: a track is one unbroken stream. A source that vanishes need not say so: the silence is seen.
///
/// A source can do no more than add. Whether a hearing is recorded is asked of [kz.torelik.recordings.RecordingIntake#isRecorded].
///
/// ## The life of a recording
/// It begins with hearing-opened, or by itself when a hearing that is set does not begin on time ([kz.torelik.recordings.LatenessWatch] sees that within a second), and it ends with hearing-closed, hearing-adjourned, hearing-moved or hearing-not-held: [kz.torelik.recordings.RecordingsListener] writes down which recordings
/// there have to be, and [kz.torelik.recordings.Recorder] makes it so, also after a killed process. There is no command, route or role for anything of this.
/// Each link of a recording goes into its chain ([kz.torelik.recordings.chain]); at least every five seconds the heads of all recordings that run become one entry of the ledger, time-stamped by the authority, and the proof
/// is kept in the recording itself. No sound for longer than a moment is a gap, which is a link of the chain with its length.
///
/// Articles: CPC 281-285 (recording and protocol), 282(4) (copies, closed sessions). Events in: hearing-opened, hearing-closed, hearing-adjourned, hearing-moved. Events out: hearing-delayed, hearing-not-held, recording-interrupted, recording-kept, transcript-made, recording-destroyed.
@NullMarked
@ApplicationModule(displayName = "Recordings", allowedDependencies = {"kernel", "database", "law", "ledger", "ledger :: tree", "ledger :: note", "ledger :: verify", "documents", "documents :: paper", "signatures", "casefile", "casefile :: events", "courts", "hearings",
        "language"})
package kz.torelik.recordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
