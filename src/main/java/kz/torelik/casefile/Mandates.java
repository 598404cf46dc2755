package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Until when somebody may act for somebody else, as far as an electronic power of attorney, one of the notarial register, or the notice of an advocate for one case said so once. Row-level security and the door ask it at every step, so that what is revoked ends with the
/// very transaction that revokes it, whatever session is open (CPC arts. 60, 61; Civil Code art. 171). A representative of whom nothing stands here acts by what the file itself holds.
@Component
public class Mandates {

    /// The last day of what was revoked.
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Mandates(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() { return jdbc.sql("select not exists (select 1 from casefile.mandate)").query(Boolean.class).single(); }

    /// A power for all cases of the principal is in force until that day.
    @Transactional
    public void lasts(PersonId principal, PersonId representative, LocalDate lastDay) {
        jdbc.sql("insert into casefile.mandate (principal, representative, last_day) values (?, ?, ?) on conflict (representative, principal, case_id) do update set last_day = excluded.last_day")
                .params(principal.uuid(), representative.uuid(), lastDay).update();
    }

    /// No power for all cases is in force any more.
    @Transactional
    public void ends(PersonId principal, PersonId representative) { lasts(principal, representative, LONG_AGO); }

    /// What is for one case is in force until that day, there and in the files that went on from it.
    @Transactional
    public void lasts(PersonId principal, PersonId representative, CaseId of, LocalDate lastDay) {
        jdbc.sql("insert into casefile.mandate (principal, representative, last_day, case_id, granted_in) values (?, ?, ?, ?, ?) on conflict (representative, principal, case_id) do update set last_day = excluded.last_day")
                .params(principal.uuid(), representative.uuid(), lastDay, of.uuid(), of.uuid()).update();
        jdbc.sql("update casefile.mandate set last_day = ? where principal = ? and representative = ? and granted_in = ?").params(lastDay, principal.uuid(), representative.uuid(), of.uuid()).update();
    }

    /// What was for one case is not in force any more.
    @Transactional
    public void ends(PersonId principal, PersonId representative, CaseId of) { lasts(principal, representative, of, LONG_AGO); }

    /// Who stands in a case as a representative and may not act any more: the numbers of these participants.
    @Transactional(readOnly = true)
    public Set<Integer> endedIn(CaseId id) {
        return Set.copyOf(jdbc.sql("select party from casefile.ended_representatives(?, ?)").params(id.uuid(), clock.today()).query(Integer.class).list());
    }

    /// For whom somebody may not act in a case any more.
    @Transactional(readOnly = true)
    public Set<PersonId> ended(CaseId id, PersonId representative) {
        return jdbc.sql("select principal from casefile.mandate where representative = ? and (case_id is null or case_id = ?) group by principal having not bool_or(last_day >= ?)")
                .params(representative.uuid(), id.uuid(), clock.today()).query(UUID.class).list().stream().map(PersonId::of).collect(Collectors.toSet());
    }
}
