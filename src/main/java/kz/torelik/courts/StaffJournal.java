package kz.torelik.courts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was changed in the registry of a court, by whom and when. Append-only: the application has no right to alter or delete a row.
@Repository
public class StaffJournal {

    private final JdbcClient jdbc;

    StaffJournal(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// One change.
    ///
    /// @param what the kind of change, such as `went-absent`
    /// @param change the change as JSON, the IIN masked
    public record Entry(Instant at, Actor actor, CourtCode court, String what, String change) {}

    /// The changes of a court, the newest first.
    public List<Entry> list(CourtCode court, int limit) {
        return jdbc.sql("select * from courts.staff_log where court = ? order by id desc limit ?").params(court.digits(), limit).query(StaffJournal::read).list();
    }

    /// The changes that concern one member of staff, the newest first.
    public List<Entry> list(PersonId person) {
        return jdbc.sql("select * from courts.staff_log where person = ? order by id desc").param(person.uuid()).query(StaffJournal::read).list();
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        String change = row.getString("change");
        return new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), StaffJson.readActor(row.getString("actor")), CourtCode.of(row.getString("court")),
                StaffJson.kind(change), change);
    }
}
