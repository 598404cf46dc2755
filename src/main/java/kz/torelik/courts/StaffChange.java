package kz.torelik.courts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;

/// Everything that can change in the registry of a court; the log keeps each as it was given, the IIN masked.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({@JsonSubTypes.Type(value = StaffChange.Appointed.class, name = "appointed"), @JsonSubTypes.Type(value = StaffChange.Left.class, name = "left"),
        @JsonSubTypes.Type(value = StaffChange.Specialised.class, name = "specialised"), @JsonSubTypes.Type(value = StaffChange.Rated.class, name = "rated"),
        @JsonSubTypes.Type(value = StaffChange.Paired.class, name = "paired"), @JsonSubTypes.Type(value = StaffChange.WentAbsent.class, name = "went-absent"),
        @JsonSubTypes.Type(value = StaffChange.CameBack.class, name = "came-back"), @JsonSubTypes.Type(value = StaffChange.RoomSet.class, name = "room-set"),
        @JsonSubTypes.Type(value = StaffChange.RoomClosed.class, name = "room-closed"), @JsonSubTypes.Type(value = StaffChange.HoursSet.class, name = "hours-set")})
public sealed interface StaffChange {

    CourtCode court();

    /// A change that concerns one member of staff.
    sealed interface OfPerson extends StaffChange {
        PersonId person();
    }

    /// A person begins to serve, or serves elsewhere from that day after he left.
    record Appointed(PersonId person, CourtCode court, Function function, PersonName name, Iin iin, LocalDate on) implements OfPerson {}

    /// @param on the first day on which he no longer serves
    record Left(PersonId person, CourtCode court, LocalDate on) implements OfPerson {}

    record Specialised(PersonId person, CourtCode court, Specialisation specialisation) implements OfPerson {}

    record Rated(PersonId person, CourtCode court, LoadRate rate) implements OfPerson {}

    /// @param person the judge
    record Paired(PersonId person, CourtCode court, PersonId secretary) implements OfPerson {}

    record WentAbsent(PersonId person, CourtCode court, Absence absence) implements OfPerson {}

    /// The judge is back earlier than recorded.
    ///
    /// @param from the first day of the recorded absence
    /// @param back the first day at work; the absence is struck out when it is not after `from`
    record CameBack(PersonId person, CourtCode court, LocalDate from, LocalDate back) implements OfPerson {}

    record RoomSet(CourtCode court, Room room) implements StaffChange {}

    record RoomClosed(CourtCode court, String name) implements StaffChange {}

    record HoursSet(CourtCode court, WorkingHours hours) implements StaffChange {}
}
