package kz.torelik.courts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A serving judge as a draw sees him: facts only. Whether they exclude him, and by which article, is decided by the draw.
///
/// @param hearsCategory whether his specialisation covers the category in the field of his court
/// @param speaksLanguage whether he conducts proceedings in the language of the case
/// @param absences his absences that have not ended by the day asked for, in order
public record Candidate(Judge judge, boolean hearsCategory, boolean speaksLanguage, List<Absence> absences) {

    public Candidate { absences = List.copyOf(absences); }

    /// The absence of that day.
    public Optional<Absence> absentOn(LocalDate day) { return absences.stream().filter(absence -> absence.contains(day)).findFirst(); }

    /// The first absence that touches the days from one to another, both included.
    public Optional<Absence> absentWithin(LocalDate from, LocalDate to) {
        return absences.stream().filter(absence -> !absence.from().isAfter(to) && !absence.to().isBefore(from)).findFirst();
    }
}
