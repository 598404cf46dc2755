package kz.torelik.courts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who serves in a court today. Somebody whose appointment has ended, or has not begun, is not found.
@Repository
public class Staff {

    private static final String SERVING = "select * from courts.staff where appointed_on <= ? and (left_on is null or left_on > ?)";

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Staff(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Appointment> find(PersonId person) {
        return jdbc.sql(SERVING + " and person = ?").params(clock.today(), clock.today(), person.uuid()).query(Staff::read).optional();
    }

    public Optional<Appointment> find(Iin iin) {
        return jdbc.sql(SERVING + " and iin = ?").params(clock.today(), clock.today(), iin.digits()).query(Staff::read).optional();
    }

    /// The staff of a court: the chair first, then judges, registrars and secretaries, each by name.
    public List<Appointment> list(CourtCode court) {
        return jdbc.sql(SERVING + " and court = ? order by array_position(array['CHAIR', 'JUDGE', 'REGISTRAR', 'SECRETARY'], function), surname, given, person")
                .params(clock.today(), clock.today(), court.digits()).query(Staff::read).list();
    }

    /// Those of a court with one function, by name.
    public List<Appointment> list(CourtCode court, Function function) { return list(court).stream().filter(one -> one.function() == function).toList(); }

    private static Appointment read(ResultSet row, int index) throws SQLException {
        return new Appointment(PersonId.of(row.getObject("person", UUID.class)), CourtCode.of(row.getString("court")), Function.valueOf(row.getString("function")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")), row.getObject("appointed_on", LocalDate.class));
    }
}
