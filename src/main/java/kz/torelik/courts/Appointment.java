package kz.torelik.courts;

import java.time.LocalDate;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;

/// An appointment in force: who serves in which court as what.
public record Appointment(PersonId person, CourtCode court, Function function, PersonName name, LocalDate since) {

    /// The actor that this member of staff is.
    public Actor.Staff actor() { return new Actor.Staff(person, court, function); }
}
