package kz.torelik.courts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When judges are away.
@Repository
public class Absences {

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// The absence of a judge on a day.
    public Optional<Absence> find(PersonId judge, LocalDate day) {
        return jdbc.sql("select * from courts.absence where judge = ? and first_day <= ? and last_day >= ? order by first_day limit 1").params(judge.uuid(), day, day)
                .query(Absences::read).optional();
    }

    /// All absences of a judge, past ones too, in order.
    public List<Absence> list(PersonId judge) {
        return jdbc.sql("select * from courts.absence where judge = ? order by first_day").param(judge.uuid()).query(Absences::read).list();
    }

    /// The absences that have not ended by the day, in order, by judge.
    public Map<PersonId, List<Absence>> from(Collection<PersonId> judges, LocalDate day) {
        Map<PersonId, List<Absence>> found = new HashMap<>();
        UUID[] ids = judges.stream().map(PersonId::uuid).toArray(UUID[]::new);
        jdbc.sql("select * from courts.absence where judge = any(?) and last_day >= ? order by first_day").params(ids, day)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(PersonId.of(row.getObject("judge", UUID.class)), _ -> new ArrayList<>()).add(read(row, 0));
                });
        return found;
    }

    private static Absence read(ResultSet row, int index) throws SQLException {
        return new Absence(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), Absence.Kind.of(row.getString("kind")));
    }
}
