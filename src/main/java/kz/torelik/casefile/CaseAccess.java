package kz.torelik.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Lasting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one place that answers "may this person do this to that case, now, and why". Closed by default. What the law foresees is data
/// (`law/access.yaml`): an action, the relations that allow it in an open and in a closed case, the article. A case that one may not see and a
/// case that is not there answer alike.
@Component
public class CaseAccess {

    /// How long whoever goes on reading the same thing counts as one look.
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);

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
        return acts ? mandates.ended(file.id(), ((Actor.Citizen) Acting.now()).subject()) : Set.of();
    }

    /// The participants of a case who stand there as representatives and whose power is over; for whoever may read it.
    @Transactional(readOnly = true)
    public Set<Integer> powersEnded(CaseId id) { return mandates.endedIn(id); }

    /// Opens a document of a case, or a detached signature of one, for the actor of this thread; each look is written down.
    ///
    /// @return the case, or `case-not-found`, alike for a document that is not in it
    @Transactional
    public Answer<Permit> open(CaseId id, DocumentId document) { return open(id, document, Duration.ZERO); }

    /// The same for whoever reads it page by page: going on is one look.
    @Transactional
    public Answer<Permit> turnPages(CaseId id, DocumentId document) { return open(id, document, SAME_LOOK); }

    private Answer<Permit> open(CaseId id, DocumentId document, Duration once) {
        return ask(id, "read-documents").then(permit -> {
            if (permit.file().documents().stream().noneMatch(one -> one.document().id().equals(document) || document.equals(one.document().signature()))) return Answer.no(Refusal.of("case-not-found"));
            noteLook(permit, "document", document, once);
            return Answer.yes(permit);
        });
    }

    /// Writes into the log that somebody looked; the parties may read it. Whoever goes on working in a case, or hears a recording piece by piece, looks at it once in ten minutes.
    ///
    /// @param what the code of what was looked at: `case`, `document`, `act`, `recording`
    @Transactional
    public void noteLook(Permit permit, String what) { noteLook(permit, what, null, what.equals("case") || what.equals("recording") ? SAME_LOOK : Duration.ZERO); }

    /// The same for one document or act, each time.
    @Transactional
    public void noteLook(Permit permit, String what, DocumentId document) { noteLook(permit, what, document, Duration.ZERO); }

    /// The same, once for a reader who goes on looking at the same thing.
    ///
    /// @param document what is opened, or null
    /// @param once how long it counts as one look
    private void noteLook(Permit permit, String what, @Nullable DocumentId document, Duration once) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        UUID id = permit.file().id().uuid();
        @Nullable UUID opened = document == null ? null : document.uuid();
        String actor = EventJson.write(Acting.now());
        jdbc.sql("""
                insert into casefile.look (case_id, at, actor, relation, what, document) select ?, ?, ?::jsonb, ?, ?, ?::uuid
                 where not exists (select 1 from casefile.look l where l.case_id = ? and l.at > ? and l.what = ? and l.document is not distinct from ?::uuid and l.actor = ?::jsonb)""")
                .params(id, now, actor, permit.relation().word(), what, opened, id, now.minus(once), what, opened, actor).update();
    }

    /// One look.
    ///
    /// @param relation how he stood to the case
    /// @param document what he opened, or null
    public record Look(CaseId caseId, Instant at, Actor actor, String relation, String what, @Nullable DocumentId document) {}

    /// The looks at a case, the latest first; for whoever may read them.
    @Transactional(readOnly = true)
    public List<Look> listLooks(CaseId id, int limit, int after) {
        return jdbc.sql("select * from casefile.look where case_id = ? order by at desc, id desc limit ? offset ?").params(id.uuid(), limit, after).query(CaseAccess::look).list();
    }

    @Transactional(readOnly = true)
    public int countLooks(CaseId id) { return jdbc.sql("select count(*) from casefile.look where case_id = ?").param(id.uuid()).query(Integer.class).single(); }

    /// The latest looks of others at the cases of the person of the thread.
    @Transactional(readOnly = true)
    public List<Look> listLooksOfOthers(int limit) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return List.of();
        return jdbc.sql("""
                select l.* from casefile.look l where l.case_id in (select r.case_id from casefile.reader r where r.person = ?) and l.actor <> ?::jsonb order by l.at desc, l.id desc limit ?""")
                .params(citizen.subject().uuid(), EventJson.write(citizen), limit).query(CaseAccess::look).list();
    }

    private static Look look(ResultSet row, int index) throws SQLException {
        @Nullable UUID document = row.getObject("document", UUID.class);
        return new Look(CaseId.of(row.getObject("case_id", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant(), EventJson.readActor(row.getString("actor")), row.getString("relation"),
                row.getString("what"), document == null ? null : DocumentId.of(document));
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
