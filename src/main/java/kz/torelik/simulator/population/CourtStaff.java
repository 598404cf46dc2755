package kz.torelik.simulator.population;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Room;
import kz.torelik.courts.StaffChange;
import kz.torelik.courts.WorkingHours;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Court;

/// A court with everybody who serves in it.
///
/// @param officials the chair first, then judges, registrars, secretaries
public record CourtStaff(Court court, List<Official> officials, List<Room> rooms, WorkingHours hours) {

    public CourtStaff {
        officials = List.copyOf(officials);
        rooms = List.copyOf(rooms);
    }

    public Official chair() { return list(Function.CHAIR).getFirst(); }

    public List<Official> list(Function function) { return officials.stream().filter(official -> official.function() == function).toList(); }

    /// What the personnel register tells of this court, appointments first.
    List<StaffChange> changes() {
        CourtCode code = court.code();
        List<StaffChange> changes = new ArrayList<>();
        for (Official official : officials) {
            Resident person = official.person();
            changes.add(new StaffChange.Appointed(person.id(), code, official.function(), person.name(), person.iin(), official.since()));
        }
        for (Official official : officials) {
            Official.Bench bench = official.bench();
            if (bench == null) continue;
            PersonId judge = official.person().id();
            changes.add(new StaffChange.Specialised(judge, code, bench.work().specialisation()));
            changes.add(new StaffChange.Rated(judge, code, bench.work().rate()));
            changes.add(new StaffChange.Paired(judge, code, bench.secretary()));
            for (Absence absence : bench.absences()) changes.add(new StaffChange.WentAbsent(judge, code, absence));
        }
        for (Room room : rooms) changes.add(new StaffChange.RoomSet(code, room));
        changes.add(new StaffChange.HoursSet(code, hours));
        return changes;
    }
}
