package kz.torelik.casefile;

import java.time.LocalDate;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;

/// A review to which a file went up.
///
/// @param kind its procedure
/// @param on the day on which the case was sent
/// @param outcome null until it is decided
/// @param next the file in which the case goes on, or null when it goes on nowhere else
public record ReviewInFile(CaseId id, CaseNumber number, String kind, CourtCode court, LocalDate on, @Nullable String outcome, @Nullable CaseId next, @Nullable CaseNumber nextNumber) {

    ReviewInFile with(String decided, @Nullable CaseId goesOn, @Nullable CaseNumber under) { return new ReviewInFile(id, number, kind, court, on, decided, goesOn, under); }
}
