package kz.torelik.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of the person or organisation that the actor of this thread acts for; the database shows no others.
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Drafts(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A draft as it is kept.
    ///
    /// @param version grows by one with each save; a save that does not name the newest is refused and nothing typed is lost
    public record Draft(SubmissionId id, ClaimDraft claim, int version, Instant createdAt, Instant changedAt) {}

    @Transactional
    public Draft begin(Language language) { return begin(SubmissionId.random(), language); }

    /// Begins a draft under a number that the caller chose, so that beginning it again, after a crash before the answer, gives the same draft.
    @Transactional
    public Draft begin(SubmissionId id, Language language) {
        Actor.Citizen citizen = citizen();
        OffsetDateTime now = now();
        jdbc.sql("insert into filing.draft (id, owner, author, content, version, state, created_at, changed_at) values (?, ?, ?, ?::jsonb, 1, 'open', ?, ?) on conflict do nothing")
                .params(id.uuid(), citizen.subject().uuid(), citizen.person().uuid(), DraftJson.write(ClaimDraft.empty(language)), now, now).update();
        return get(id);
    }

    /// Begins a draft that the registrar of a court enters for a person.
    void beginFor(SubmissionId id, PersonId owner, ClaimDraft claim, CourtCode court) {
        jdbc.sql("insert into filing.draft (id, owner, author, content, version, state, created_at, changed_at, window_court) values (?, ?, ?, ?::jsonb, 1, 'open', ?, ?, ?)")
                .params(id.uuid(), owner.uuid(), owner.uuid(), DraftJson.write(claim), now(), now(), court.digits()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(SubmissionId id) { return jdbc.sql("select * from filing.draft where id = ? and state = 'open'").param(id.uuid()).query(Drafts::read).optional(); }

    /// @throws Refused with `draft-not-found`
    @Transactional(readOnly = true)
    public Draft get(SubmissionId id) { return find(id).orElseThrow(() -> new Refused(Refusal.of("draft-not-found"))); }

    @Transactional(readOnly = true)
    public List<Draft> list() { return jdbc.sql("select * from filing.draft where state = 'open' order by changed_at desc").query(Drafts::read).list(); }

    /// Saves what was typed.
    @Transactional
    public Answer<Draft> save(SubmissionId id, int expectedVersion, ClaimDraft claim) {
        int saved = jdbc.sql("update filing.draft set content = ?::jsonb, version = version + 1, changed_at = ? where id = ? and version = ? and state = 'open'")
                .params(DraftJson.write(claim), now(), id.uuid(), expectedVersion).update();
        if (saved == 1) return Answer.yes(get(id));
        return find(id).isEmpty() ? Answer.no(Refusal.of("draft-not-found")) : Answer.no(Refusal.of("draft-changed"));
    }

    @Transactional
    public void discard(SubmissionId id) { jdbc.sql("update filing.draft set state = 'discarded', changed_at = ? where id = ? and state = 'open'").params(now(), id.uuid()).update(); }

    void close(SubmissionId id) { jdbc.sql("update filing.draft set state = 'submitted', changed_at = ? where id = ?").params(now(), id.uuid()).update(); }

    static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new Refused(Refusal.of("sign-in-first"));
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private static Draft read(ResultSet row, int index) throws SQLException {
        return new Draft(SubmissionId.of(row.getObject("id", UUID.class)), DraftJson.read(row.getString("content")), row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
