package kz.torelik.deadlines;

import java.time.ZoneOffset;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Terms of hours, and what the law wants at once, are told to the desk before they run out (APPC art. 163): an alarm is raised once and stands first on the
/// desk of whoever answers for the term until what it asks is done.
@Component
public class Alarms {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Alarms(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Raises the alarms whose moment has come.
    ///
    /// @return how many are new
    @Transactional
    public int raise() {
        return jdbc.sql("""
                insert into deadlines.alarm (case_id, rule, started_by, raised_at)
                select case_id, rule, started_by, :now from deadlines.clock where status = 'running' and alarm_at <= :now
                on conflict do nothing""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
