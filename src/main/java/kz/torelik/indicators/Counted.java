package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.UUID;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;

/// An event as the counting looks at it.
///
/// @param seq its number in the case
/// @param word the word of the event, and `kind` what narrows it, or null
/// @param on the day on which it happened
/// @param stage the stage of the case after it
/// @param notice whether it is only news of a notice: such do not move a case
/// @param judge the judge whom it gives the case, and `seat` his court; otherwise null
/// @param judgeGone whether it takes the judge away
/// @param signed the act that it signs, of the kind in `kind`, or null
record Counted(int seq, String word, @Nullable String kind, LocalDate on, String stage, boolean notice, @Nullable UUID judge, @Nullable CourtCode seat, boolean judgeGone, @Nullable ActId signed) {

    Counted(int seq, String word, @Nullable String kind, LocalDate on, String stage) { this(seq, word, kind, on, stage, false, null, null, false, null); }
}
