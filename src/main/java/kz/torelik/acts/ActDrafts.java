package kz.torelik.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The drafts of the judge of this thread. Whoever else asks finds nothing: the database shows a draft to its author only.
///
/// A draft may be begun and saved at any stage; whether the law allows the act now is asked when it is shown for signing.
@Repository
public class ActDrafts {

    private static final String SELECT = """
            select d.*, v.version as shown, v.disposition, v.text, v.saved_at from acts.draft d join acts.draft_version v on v.draft = d.id""";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final ActTemplate template;
    private final PanelActs panels;
    private final CourtClock clock;

    ActDrafts(JdbcClient jdbc, CaseFiles files, ActTemplate template, PanelActs panels, CourtClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.template = template;
        this.panels = panels;
        this.clock = clock;
    }

    /// Begins a draft, its text filled in from the case.
    ///
    /// Refusals: `case-not-found`, `act-only-judges`, `act-ground-unknown`, `act-party-unknown`.
    @Transactional
    public Answer<ActDraft> begin(CaseId caseId, Disposition disposition) {
        Optional<CaseFile> file = files.find(caseId);
        if (file.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        return judge().then(judge -> template.text(file.get(), disposition).map(text -> insert(file.get(), judge, disposition, text)));
    }

    private static Answer<PersonId> judge() {
        return Acting.now() instanceof Actor.Staff(PersonId person, _, Function function) && (function == Function.JUDGE || function == Function.CHAIR)
                ? Answer.yes(person) : Answer.no(Refusal.of("act-only-judges").under("cpc 35(1)"));
    }

    private ActDraft insert(CaseFile file, PersonId author, Disposition disposition, ActText text) {
        ActId id = ActId.random();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Language language = languageOf(file);
        jdbc.sql("insert into acts.draft (id, case_id, author, kind, language, version, state, created_at, changed_at) values (?, ?, ?, ?, ?, 1, 'OPEN', ?, ?)")
                .params(id.uuid(), file.id().uuid(), author.uuid(), disposition.kind(), language.tag(), now, now).update();
        keep(id, 1, disposition, text, now);
        return new ActDraft(id, file.id(), author, language, 1, disposition, text, ActDraft.State.OPEN, now.toInstant());
    }

    /// Acts are made in the language of the proceedings, Kazakh or Russian (CPC art. 14).
    static Language languageOf(CaseFile file) { return file.language() == Language.KK ? Language.KK : Language.RU; }

    /// Saves the next version.
    ///
    /// Refusals: `act-draft-unknown`, `act-draft-changed` when somebody (another window) saved meanwhile, `act-already-signed`, `act-kind-fixed` when
    /// the disposition is of another kind of act.
    @Transactional
    public Answer<ActDraft> save(ActId id, int expectedVersion, Disposition disposition, ActText text) {
        return find(id).<Answer<ActDraft>>map(draft -> {
            Optional<Refusal> fault = fault(draft, expectedVersion);
            if (fault.isPresent()) return Answer.no(fault.get());
            if (!draft.disposition().kind().equals(disposition.kind())) return Answer.no(Refusal.of("act-kind-fixed"));
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            int saved = jdbc.sql("update acts.draft set version = version + 1, changed_at = ? where id = ? and version = ? and state = 'OPEN'")
                    .params(now, id.uuid(), expectedVersion).update();
            if (saved == 0) return Answer.no(Refusal.of("act-draft-changed", draft.version() + 1));
            keep(id, expectedVersion + 1, disposition, text, now);
            panels.withdraw(id);
            return Answer.yes(new ActDraft(id, draft.caseId(), draft.author(), draft.language(), expectedVersion + 1, disposition, text, draft.state(), now.toInstant()));
        }).orElse(Answer.no(Refusal.of("act-draft-unknown")));
    }

    /// Saves the next version with the operative part written anew from what the act decides; the other words stay.
    ///
    /// Refusals: those of [#save], `act-ground-unknown`, `act-party-unknown`.
    @Transactional
    public Answer<ActDraft> renew(ActId id, int expectedVersion, Disposition disposition, ActText text) {
        return find(id).<Answer<ActDraft>>map(draft -> template.text(files.get(draft.caseId()), disposition)
                .then(fresh -> save(id, expectedVersion, disposition, new ActText(text.descriptive(), text.reasoning(), fresh.operative())))).orElse(Answer.no(Refusal.of("act-draft-unknown")));
    }

    /// Brings a draft back that was thrown away.
    ///
    /// @return the draft, or `act-draft-unknown`: it is not there, or it was signed
    @Transactional
    public Answer<ActDraft> bringBack(ActId id) {
        int changed = jdbc.sql("update acts.draft set state = 'OPEN', changed_at = ? where id = ? and state = 'DISCARDED'").params(clock.instant().atOffset(ZoneOffset.UTC), id.uuid()).update();
        return changed == 1 ? Answer.yes(find(id).orElseThrow()) : Answer.no(Refusal.of("act-draft-unknown"));
    }

    /// The draft, if that version is its newest and it is still open.
    @Transactional(readOnly = true)
    Answer<ActDraft> open(ActId id, int version) {
        return find(id).map(draft -> fault(draft, version).<Answer<ActDraft>>map(Answer::no).orElse(Answer.yes(draft))).orElse(Answer.no(Refusal.of("act-draft-unknown")));
    }

    private static Optional<Refusal> fault(ActDraft draft, int version) {
        if (draft.state() != ActDraft.State.OPEN) return Optional.of(Refusal.of("act-already-signed"));
        return draft.version() == version ? Optional.empty() : Optional.of(Refusal.of("act-draft-changed", draft.version()));
    }

    private void keep(ActId id, int version, Disposition disposition, ActText text, OffsetDateTime now) {
        jdbc.sql("insert into acts.draft_version (draft, version, disposition, text, saved_at) values (?, ?, ?::jsonb, ?::jsonb, ?)")
                .params(id.uuid(), version, ActJson.write(disposition), ActJson.write(text), now).update();
    }

    /// The newest version.
    @Transactional(readOnly = true)
    public Optional<ActDraft> find(ActId id) {
        return jdbc.sql(SELECT + " and v.version = d.version where d.id = ?").param(id.uuid()).query(ActDrafts::read).optional();
    }

    /// All versions, newest first.
    @Transactional(readOnly = true)
    public List<ActDraft> versions(ActId id) { return jdbc.sql(SELECT + " where d.id = ? order by v.version desc").param(id.uuid()).query(ActDrafts::read).list(); }

    /// The judge's open drafts, those changed last first.
    @Transactional(readOnly = true)
    public List<ActDraft> list() {
        return jdbc.sql(SELECT + " and v.version = d.version where d.state = 'OPEN' order by d.changed_at desc").query(ActDrafts::read).list();
    }

    /// The judge's open drafts in one case.
    @Transactional(readOnly = true)
    public List<ActDraft> list(CaseId caseId) { return list().stream().filter(draft -> draft.caseId().equals(caseId)).toList(); }

    /// Throws a draft away; it stays in the database for its author.
    @Transactional
    public Answer<ActDraft> discard(ActId id, int version) {
        return open(id, version).then(draft -> close(draft, ActDraft.State.DISCARDED) ? Answer.yes(draft) : Answer.no(Refusal.of("act-already-signed")));
    }

    /// @return false when another request closed it or saved a version meanwhile
    boolean close(ActDraft draft, ActDraft.State state) {
        return jdbc.sql("update acts.draft set state = ?, changed_at = ? where id = ? and state = 'OPEN' and version = ?")
                .params(state.name(), clock.instant().atOffset(ZoneOffset.UTC), draft.id().uuid(), draft.version()).update() == 1;
    }

    private static ActDraft read(ResultSet row, int index) throws SQLException {
        return new ActDraft(ActId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), PersonId.of(row.getObject("author", UUID.class)),
                Language.find(row.getString("language")).orElseThrow(), row.getInt("shown"), ActJson.disposition(row.getString("disposition")),
                ActJson.text(row.getString("text")), ActDraft.State.valueOf(row.getString("state")), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
