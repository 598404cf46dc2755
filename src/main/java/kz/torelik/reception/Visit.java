package kz.torelik.reception;

import java.time.Instant;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A visit to an official of a court.
///
/// @param official who receives
/// @param person who comes: a person, or the organisation for which he comes
/// @param visitor the name of whoever comes
/// @param state `offered` (to the first in line, until a moment), `booked`, `arrived`, `received`, `missed`, `cancelled` by the visitor, `withdrawn` by the court, `lapsed` (an offer that nobody took)
/// @param offeredUntil until when an offer is held, or null
/// @param ticket the number of the day, or null before he has come
public record Visit(PublicId id, CourtCode court, Receiver receiver, PersonId official, String officialName, Instant from, Instant to, PersonId person, String visitor, String topic, String state,
                    @Nullable Instant offeredUntil, @Nullable Integer ticket, Course course) {

    /// What became of it.
    ///
    /// @param calledAt when its number was called, or null
    /// @param place where to, or null
    /// @param result `explained`, `decided`, `written` (to be put in writing, which he does as a letter, APPC art. 90 part 4), `elsewhere`, or null
    /// @param notes of the official, for the court alone, or null
    /// @param reason why the court withdrew it, or null
    public record Course(@Nullable Instant calledAt, @Nullable String place, @Nullable String result, @Nullable String notes, @Nullable String reason) {}

    public boolean isAhead() { return state.equals("booked") || state.equals("arrived") || state.equals("offered"); }

    public boolean isBooked() { return state.equals("booked"); }

    public boolean isOffered() { return state.equals("offered"); }

    public boolean hasArrived() { return state.equals("arrived"); }
}
