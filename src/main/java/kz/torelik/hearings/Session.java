package kz.torelik.hearings;

import java.time.Instant;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// A session in a calendar.
///
/// @param kind `preliminary` or `trial`
/// @param state `set`, `opened`, `adjourned`, `closed`, or `dropped` when the case ended before it
/// @param sequence how often it was moved, put off or dropped
/// @param held whether it began
/// @param closed whether the case is closed to the public
/// @param plaintiff the name as lists say it, or null in a closed case
/// @param link the address of remote participation, or null; only in the own calendar of whoever is invited
public record Session(HearingId hearing, CaseId caseId, CaseNumber number, CourtCode court, @Nullable PersonId judge, @Nullable String judgeName, String kind, Instant startsAt,
                      Instant endsAt, String room, String state, boolean held, int sequence, Instant changedAt, boolean closed, @Nullable String plaintiff, @Nullable String defendant,
                      @Nullable String link) {

    boolean overlaps(Slot slot) { return overlaps(slot.startsAt(), slot.endsAt()); }

    /// Whether it takes time between two moments.
    public boolean overlaps(Instant from, Instant to) { return startsAt.isBefore(to) && from.isBefore(endsAt); }

    /// Whether it is still to come or goes on.
    public boolean takesTime() { return state.equals("set") || state.equals("opened"); }

    /// Whether it was set and will not be.
    public boolean isCancelled() { return state.equals("dropped") || state.equals("adjourned") && !held; }
}
