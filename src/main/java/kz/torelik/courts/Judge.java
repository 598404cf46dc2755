package kz.torelik.courts;

import java.time.LocalDate;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/// A judge of a court; the chair is one too.
///
/// @param function `JUDGE` or `CHAIR`
/// @param iin for finding kinship and earlier roles only; never shown
/// @param leftOn the first day on which he no longer serves, or null
/// @param secretary the secretary of his sessions, or null
public record Judge(PersonId person, CourtCode court, Function function, PersonName name, Iin iin, LocalDate appointedOn, @Nullable LocalDate leftOn,
                    Work work, @Nullable PersonId secretary) {

    /// What he considers and how much he can carry.
    public record Work(Specialisation specialisation, LoadRate rate) {}

    public boolean isChair() { return function == Function.CHAIR; }

    public boolean servesOn(LocalDate day) { return !day.isBefore(appointedOn) && (leftOn == null || day.isBefore(leftOn)); }
}
