package kz.torelik.recordings;

import java.time.Instant;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.RecordingId;
import org.jspecify.annotations.Nullable;

/// A recording as the lists have it.
///
/// @param cause why it began: `opened` with the hearing, or `late` because the hearing did not begin on time
/// @param state `running`, `ending` (the hearing was closed a moment ago), `ended` or `destroyed` (its time was over; only the proof is left that it existed)
/// @param endsAt when the hearing was closed, and `endedBy` the act that closed it; null while it runs
/// @param silentSince since when nothing is heard although it runs, or null
/// @param head the last head, which the ledger fixes; null while it runs
public record Recorded(RecordingId id, HearingId hearing, CaseId caseId, CourtCode court, String cause, Instant beginsAt, String state, @Nullable Instant endsAt, @Nullable String endedBy,
                       @Nullable Instant silentSince, @Nullable Sha256 head) {

    public boolean isRunning() { return state.equals("running"); }

    Recorded silent(@Nullable Instant since) { return new Recorded(id, hearing, caseId, court, cause, beginsAt, state, endsAt, endedBy, since, head); }
}
