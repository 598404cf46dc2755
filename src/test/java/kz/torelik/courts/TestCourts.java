package kz.torelik.courts;

import java.util.List;
import javax.sql.DataSource;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The registry of courts over a test database, without Spring.
public record TestCourts(Judges judges, Staff staff, Absences absences, Rooms rooms, WorkingTime workingTime, KeepingStaff keeping, StaffJournal journal) {

    public static TestCourts over(TestPostgres.Fresh fresh, LawBook law, CourtClock clock) { return over(fresh, fresh.application(), law, clock); }

    public static TestCourts over(TestPostgres.Fresh fresh, DataSource source, LawBook law, CourtClock clock) {
        JdbcClient jdbc = fresh.jdbc(source);
        Absences absences = new Absences(jdbc);
        KeepingStaff keeping = new KeepingStaff(jdbc, new StaffRows(new JdbcTemplate(source)), law, clock, fresh.transactions(source));
        return new TestCourts(new Judges(jdbc, law, absences), new Staff(jdbc, clock), absences, new Rooms(jdbc), new WorkingTime(jdbc, law), keeping, new StaffJournal(jdbc));
    }

    /// Writes changes as the personnel register does.
    public void takeOver(StaffChange... changes) { Acting.run(new Actor.Rule("personnel-register"), () -> keeping.takeOver(List.of(changes))); }
}
