package kz.torelik.courts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.DayOff;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When courts are open: their hours on the working days of the calendar.
@Repository
public class WorkingTime {

    private final JdbcClient jdbc;
    private final LawBook law;

    WorkingTime(JdbcClient jdbc, LawBook law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /// The hours of a court; the usual ones where none were set.
    public WorkingHours of(CourtCode court) {
        return jdbc.sql("select * from courts.working_hours where court = ?").param(court.digits()).query(WorkingTime::read).optional().orElse(WorkingHours.USUAL);
    }

    /// The hours of those courts that set their own; the others have the usual ones.
    public Map<CourtCode, WorkingHours> own() {
        Map<CourtCode, WorkingHours> own = new HashMap<>();
        jdbc.sql("select * from courts.working_hours").query((ResultSet row) -> { own.put(CourtCode.of(row.getString("court")), read(row, 0)); });
        return own;
    }

    /// When the doors are open that day: morning and afternoon of a working day, the duty of a Saturday, nothing on a holiday.
    public List<WorkingHours.Opening> openings(CourtCode court, LocalDate day) {
        WorkingHours hours = of(court);
        if (law.calendar().isWorking(day)) return hours.openings();
        boolean plainSaturday = day.getDayOfWeek() == DayOfWeek.SATURDAY && law.calendar().find(day).map(off -> off.kind() == DayOff.Kind.WEEKEND).orElse(false);
        return plainSaturday && hours.saturday() != null ? List.of(hours.saturday()) : List.of();
    }

    /// When a hearing of that length can begin that day: working hours minus lunch, on working days only.
    ///
    /// @param step the grid, such as 15 minutes
    public List<LocalTime> hearingStarts(CourtCode court, LocalDate day, Duration length, Duration step) {
        return law.calendar().isWorking(day) ? of(court).starts(length, step) : List.of();
    }

    private static WorkingHours read(ResultSet row, int index) throws SQLException {
        @Nullable LocalTime saturdayOpens = row.getObject("saturday_opens", LocalTime.class);
        return new WorkingHours(row.getObject("opens", LocalTime.class), row.getObject("lunch_from", LocalTime.class), row.getObject("lunch_to", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                saturdayOpens == null ? null : new WorkingHours.Opening(saturdayOpens, row.getObject("saturday_closes", LocalTime.class)));
    }
}
