package kz.torelik.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Lasting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one place that answers "may this person do this to that case, now, and why". Closed by default. What the law foresees is data
/// (`law/access.yaml`): an action, the relations that allow it in an open and in a closed case, the article. A case that one may not see and a
/// case that is not there answer alike.
@Component
public class CaseAccess {

    private final CaseFiles files;
    private final AccessRules rules;
    private final Mandates mandates;
    private final JdbcClient jdbc;
    private final CourtClock clock;

    CaseAccess(CaseFiles files, AccessRules rules, Mandates mandates, JdbcClient jdbc, CourtClock clock) {
        this.files = files;
        this.rules = rules;
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What was allowed, to whom, and the case itself as it is now.
    public record Permit(CaseFile file, Relation relation, Set<Integer> parties) {
        public Permit { parties = Set.copyOf(parties); }
    }

    /// Asks for an action on a case for the actor of this thread.
    ///
    /// @param action the id of the action in `law/access.yaml`, such as `read-case`
    @Transactional(readOnly = true)
    public Answer<Permit> ask(CaseId id, String action) {
        Optional<CaseFile> file = files.find(id);
        if (file.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        Capacities capacities = Capacities.of(Acting.now(), file.get(), ended(file.get()));
        boolean allowed = rules.allows(action, file.get().isClosed(), capacities.words(), new Lasting.Days(file.get().filedOn(), clock.today()));
        if (!allowed) return Answer.no(Refusal.of("case-not-found"));
        return Answer.yes(new Permit(file.get(), Relation.strongest(capacities.words()), capacities.parties()));
    }

    private Set<PersonId> ended(CaseFile file) {
        boolean acts = Acting.now() instanceof Actor.Citizen citizen && file.partiesOf(citizen.subject()).stream().anyMatch(party -> party.actsFor() != null);
        return acts ? mandates.ended(((Actor.Citizen) Acting.now()).subject()) : Set.of();
    }

    /// Writes into the log that somebody looked; the parties may read it.
    ///
    /// @param what the code of what was looked at: `case`, `document`, `act`, `recording`
    @Transactional
    public void noteLook(Permit permit, String what) {
        jdbc.sql("insert into casefile.look (case_id, at, actor, relation, what) values (?, ?, ?::jsonb, ?, ?)")
                .params(permit.file().id().uuid(), clock.instant().atOffset(ZoneOffset.UTC), EventJson.write(Acting.now()), permit.relation().word(), what).update();
    }

    /// The same, once for a reader who goes on looking at the same kind of thing.
    ///
    /// @param once how long it counts as one look
    @Transactional
    public void noteLook(Permit permit, String what, Duration once) {
        boolean known = jdbc.sql("select exists (select 1 from casefile.look where case_id = ? and at > ? and what = ? and actor = ?::jsonb)")
                .params(permit.file().id().uuid(), clock.instant().minus(once).atOffset(ZoneOffset.UTC), what, EventJson.write(Acting.now())).query(Boolean.class).single();
        if (!known) noteLook(permit, what);
    }

    /// One line of the log of looks: how often a relation looked at something on a day.
    public record Looks(String relation, String what, LocalDate day, int times) {}

    /// Who looked at the case in the last days, newest first.
    @Transactional(readOnly = true)
    public List<Looks> looks(CaseId id, int days) {
        return jdbc.sql("""
                select relation, what, (at at time zone 'Asia/Almaty')::date as day, count(*)::integer as times from casefile.look
                 where case_id = ? and at > ? group by 1, 2, 3 order by day desc, times desc""")
                .params(id.uuid(), clock.instant().minusSeconds(86_400L * days).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Looks(row.getString("relation"), row.getString("what"), row.getObject("day", LocalDate.class), row.getInt("times"))).list();
    }
}
