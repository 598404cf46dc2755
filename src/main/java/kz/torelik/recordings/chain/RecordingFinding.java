package kz.torelik.recordings.chain;

import java.util.List;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// What was found in a copy of a recording.
///
/// @param holds whether everything that was asked is proven; what is unreadable or missing is not
/// @param reasons each step, with what was found
/// @param altered where the first altered place lies, or null when nothing is altered
public record RecordingFinding(boolean holds, List<Reason> reasons, @Nullable Altered altered) {

    public RecordingFinding {
        reasons = List.copyOf(reasons);
    }

    /// The first altered place: somewhere from one link to another, both included.
    ///
    /// @param at the time code of the earlier one, from the beginning of the recording
    public record Altered(long from, long until, String at) {}
}
