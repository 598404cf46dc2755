package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Until when somebody may act for somebody else, as far as an electronic power of attorney said so once. Row-level security and the door ask it at every step, so that what is revoked ends with the
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

    /// A power is in force until that day.
    @Transactional
    public void lasts(PersonId principal, PersonId representative, LocalDate lastDay) {
        jdbc.sql("insert into casefile.mandate (principal, representative, last_day) values (?, ?, ?) on conflict (representative, principal) do update set last_day = excluded.last_day")
                .params(principal.uuid(), representative.uuid(), lastDay).update();
    }

    /// No power is in force any more.
    @Transactional
    public void ends(PersonId principal, PersonId representative) { lasts(principal, representative, LONG_AGO); }

    /// He acts by something else than an electronic power, such as the certificate of an advocate.
    @Transactional
    public void forget(PersonId principal, PersonId representative) {
        jdbc.sql("delete from casefile.mandate where principal = ? and representative = ?").params(principal.uuid(), representative.uuid()).update();
    }

    /// For whom somebody may not act any more.
    @Transactional(readOnly = true)
    public Set<PersonId> ended(PersonId representative) {
        return jdbc.sql("select principal from casefile.mandate where representative = ? and last_day < ?").params(representative.uuid(), clock.today()).query(UUID.class).list().stream().map(PersonId::of).collect(Collectors.toSet());
    }
}
