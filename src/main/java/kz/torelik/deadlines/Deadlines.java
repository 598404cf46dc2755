package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    /// @param alarmed the moment at which the term runs out, once its alarm was raised; else null
    public record DueLine(CaseId caseId, String rule, @Nullable Integer party, String bearsOn, String status, LocalDate due, @Nullable Instant alarmed) {}

    /// All clocks of a case as they stand now, each with its steps.
    public List<ClockReading> of(CaseFile file) { return Clocks.of(History.of(file.history()), law, clock.instant(), outages.list()); }

    /// What is due in these cases, the earliest first. A duty whose last day has passed is listed as missed.
    ///
    /// @param bearsOn the words of those who answer for it
    @Transactional(readOnly = true)
    public List<DueLine> listDue(Collection<CaseId> cases, Collection<String> bearsOn) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                select c.case_id, c.rule, c.party, c.bears_on, c.due, case when a.raised_at is null then null else c.due_at end as alarmed
                  from deadlines.clock c left join deadlines.alarm a on a.case_id = c.case_id and a.rule = c.rule and a.started_by = c.started_by
                 where c.case_id = any(?) and c.bears_on = any(?) and c.status in ('running', 'missed') and c.due is not null order by c.due, c.case_id""")
                .params(cases.stream().map(CaseId::uuid).toArray(UUID[]::new), bearsOn.toArray(String[]::new))
                .query((row, _) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    int party = row.getInt("party");
                    @Nullable Integer counted = row.wasNull() ? null : party;
                    OffsetDateTime alarmed = row.getObject("alarmed", OffsetDateTime.class);
                    return new DueLine(CaseId.of(row.getObject("case_id", UUID.class)), row.getString("rule"), counted, row.getString("bears_on"), due.isBefore(today) ? "missed" : "running", due, alarmed == null ? null : alarmed.toInstant());
                }).list();
    }
}
