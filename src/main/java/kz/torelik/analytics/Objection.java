package kz.torelik.analytics;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// What somebody has against a forecast or a likeness, and what a person of the court answered.
///
/// @param side who raised it: `anybody`, `party`, `judge`
/// @param raisedBy the judge who raised it, or null
/// @param due until when it is answered
/// @param assigned who has to answer, or null while there is nobody
/// @param assignedTo his name
/// @param answered null while it waits
public record Objection(PublicId id, String side, CourtCode court, String words, Instant raisedAt, @Nullable PersonId raisedBy, LocalDate due, @Nullable PersonId assigned, @Nullable String assignedTo, @Nullable Answered answered) {

    /// @param upheld whether the person of the court agrees
    public record Answered(Instant at, LocalDate on, boolean upheld, String reasons) {}

    /// Whether the answer came, or still has not come, after its term.
    public boolean isLate(LocalDate today) { return (answered == null ? today : answered.on()).isAfter(due); }
}
