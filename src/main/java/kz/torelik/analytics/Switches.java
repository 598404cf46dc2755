package kz.torelik.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.torelik.courts.Judges;
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

/// The switch of a court: its chair turns likeness and forecast off for the court and on again, each time with a reason that everybody may read. What was turned stays written (the database forbids changing it).
@Repository
public class Switches {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Judges judges;
    private final CourtClock clock;

    Switches(JdbcClient jdbc, Judges judges, CourtClock clock) {
        this.jdbc = jdbc;
        this.judges = judges;
        this.clock = clock;
    }

    /// @param off whether it was turned off, or on again
    public record Turned(CourtCode court, boolean off, String reason, Instant at, String name) {}

    /// By whom and why it is off in a court; nothing where it is on.
    @Transactional(readOnly = true)
    public Optional<Turned> findOff(CourtCode court) { return list(court).stream().findFirst().filter(Turned::off); }

    /// What was turned in a court, the latest first.
    @Transactional(readOnly = true)
    public List<Turned> list(CourtCode court) { return jdbc.sql("select * from analytics.switch where court = ? order by number desc").param(court.digits()).query(Switches::read).list(); }

    /// The courts in which it is off now.
    @Transactional(readOnly = true)
    public List<Turned> listOff() { return jdbc.sql("select * from (select distinct on (court) * from analytics.switch order by court, number desc) last where off order by court").query(Switches::read).list(); }

    /// Turns the switch of the court of the chair of this thread.
    ///
    /// @return refused with `switch-not-yours`, `switch-reason`, `switch-is-so`
    @Transactional
    public Answer<Turned> turn(boolean off, String reason) {
        if (!(Acting.now() instanceof Actor.Staff chair) || chair.function() != Function.CHAIR) return Answer.no(Refusal.of("switch-not-yours"));
        if (reason.isBlank() || reason.length() > LONGEST) return Answer.no(Refusal.of("switch-reason", LONGEST));
        if (findOff(chair.court()).isPresent() == off) return Answer.no(Refusal.of("switch-is-so"));
        jdbc.sql("insert into analytics.switch (court, off, reason, at, chair, name) values (?, ?, ?, ?, ?, ?)")
                .params(chair.court().digits(), off, reason.strip(), clock.instant().atOffset(ZoneOffset.UTC), chair.person().uuid(), judges.get(chair.person()).name().full()).update();
        return Answer.yes(list(chair.court()).getFirst());
    }

    private static Turned read(ResultSet row, int index) throws SQLException {
        return new Turned(CourtCode.of(row.getString("court")), row.getBoolean("off"), row.getString("reason"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("name"));
    }
}
