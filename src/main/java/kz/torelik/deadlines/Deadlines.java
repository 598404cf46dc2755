package kz.torelik.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The clocks of cases, with the reasons of every date.
@Repository
public class Deadlines {

    private final JdbcClient jdbc;
    private final LawBook law;
    private final CourtClock clock;
    private final OutageRegister outages;

    Deadlines(JdbcClient jdbc, LawBook law, CourtClock clock, OutageRegister outages) {
        this.jdbc = jdbc;
        this.law = law;
        this.clock = clock;
        this.outages = outages;
    }

    /// A clock that runs or was missed, as the desks list it.
    ///
    /// @param rule the id of the term in `law/deadlines`
    /// @param party the participant it is counted for, or null
    /// @param bearsOn who answers for it: `judge`, `chair`, `secretary`, `court`, `party`
    /// @param status `running` or `missed`
    public record DueLine(CaseId caseId, String rule, @Nullable Integer party, String bearsOn, String status, LocalDate due) {}

    /// All clocks of a case as they stand today, each with its steps.
    public List<ClockReading> of(CaseFile file) { return Clocks.of(History.of(file.history()), law, clock.today(), outages.list()); }

    /// What is due in these cases, the earliest first. A duty whose last day has passed is listed as missed.
    ///
    /// @param bearsOn the words of those who answer for it
    @Transactional(readOnly = true)
    public List<DueLine> listDue(Collection<CaseId> cases, Collection<String> bearsOn) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                select case_id, rule, party, bears_on, due from deadlines.clock
                 where case_id = any(?) and bears_on = any(?) and status in ('running', 'missed') and due is not null order by due, case_id""")
                .params(cases.stream().map(CaseId::uuid).toArray(UUID[]::new), bearsOn.toArray(String[]::new))
                .query((row, _) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    int party = row.getInt("party");
                    @Nullable Integer counted = row.wasNull() ? null : party;
                    return new DueLine(CaseId.of(row.getObject("case_id", UUID.class)), row.getString("rule"), counted, row.getString("bears_on"), due.isBefore(today) ? "missed" : "running", due);
                }).list();
    }
}
