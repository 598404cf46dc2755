package kz.torelik.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The reception hours of the courts: the chair approves those of his own (APPC art. 90 part 3). Visits that are booked stay.
@Repository
public class KeepingHours {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final CourtClock clock;

    KeepingHours(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(ReceptionHours.Day day, int minutes) {}

    /// The hours of a court, the usual ones where it has set none.
    @Transactional(readOnly = true)
    public ReceptionHours of(CourtCode court, Receiver receiver) {
        List<Row> rows = jdbc.sql("select * from reception.hours where court = ? and receiver = ? order by weekday").params(court.digits(), receiver.word()).query(KeepingHours::read).list();
        return rows.isEmpty() ? ReceptionHours.usual(receiver) : new ReceptionHours(rows.stream().map(Row::day).toList(), rows.getFirst().minutes());
    }

    /// Sets the hours of the court of whoever acts.
    ///
    /// @return the hours, or a refusal: `hours-not-chair`, `hours-none` (APPC 90(3)), `hours-order`, `hours-minutes`
    @Transactional
    public Answer<ReceptionHours> set(Receiver receiver, ReceptionHours hours) {
        if (!(Acting.now() instanceof Actor.Staff(var person, var court, var function)) || function != Function.CHAIR) return Answer.no(Refusal.of("hours-not-chair").under("appc 90(3)"));
        if (hours.days().isEmpty()) return Answer.no(Refusal.of("hours-none").under("appc 90(3)"));
        if (hours.minutes() < SHORTEST || hours.minutes() > LONGEST) return Answer.no(Refusal.of("hours-minutes", SHORTEST, LONGEST));
        for (ReceptionHours.Day day : hours.days()) if (hours.starts(day.day()).isEmpty()) return Answer.no(Refusal.of("hours-order"));
        jdbc.sql("delete from reception.hours where court = ? and receiver = ?").params(court.digits(), receiver.word()).update();
        for (ReceptionHours.Day day : hours.days()) {
            jdbc.sql("insert into reception.hours (court, receiver, weekday, opens, closes, minutes, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(court.digits(), receiver.word(), day.day().getValue(), day.opens(), day.closes(), hours.minutes(), person.uuid(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
        return Answer.yes(hours);
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(new ReceptionHours.Day(DayOfWeek.of(row.getInt("weekday")), row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)), row.getInt("minutes"));
    }
}
