package kz.torelik.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All case files, and the only way to write into one. Whoever records is the actor of the running thread ([Acting#now]); the procedure of the
/// law says whether he may, at this stage, and the refusal says what is allowed instead.
@Repository
public class CaseFiles {

    /// For a rule that goes on from whatever the case is now.
    public static final int ANY_VERSION = -1;

    static final Set<String> ASKING = Set.of("plaintiff", "applicant", "body");
    static final Set<String> ANSWERING = Set.of("defendant", "interested", "offender", "suspect", "accused");

    private final JdbcClient jdbc;
    private final Recording recording;
    private final Journal journal;
    private final River river;
    private final CourtClock clock;

    CaseFiles(JdbcClient jdbc, ProcedureRules procedures, Journal journal, River river, CourtClock clock) {
        this.jdbc = jdbc;
        this.recording = new Recording(procedures);
        this.journal = journal;
        this.river = river;
        this.clock = clock;
    }

    /// The case, as far as the actor of this thread can see it.
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        List<RecordedEvent> history = journal.read(id);
        return history.isEmpty() ? Optional.empty() : Optional.of(CaseFile.of(history));
    }

    /// @throws Refused with `case-not-found` when there is no such case for this actor
    @Transactional(readOnly = true)
    public CaseFile get(CaseId id) { return find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }

    /// The histories of several cases, read with one question; those that the actor cannot see are left out.
    @Transactional(readOnly = true)
    public Map<CaseId, List<RecordedEvent>> histories(Collection<CaseId> ids) { return journal.readAll(List.copyOf(ids)); }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select id from casefile.case_file where number = ?").param(number.toString()).query(UUID.class).optional().flatMap(id -> find(CaseId.of(id)));
    }

    /// Gives the next number of a court's register for a kind of case in this year.
    @Transactional
    public CaseNumber nextNumber(CourtCode court, String kind) {
        int year = clock.today().getYear();
        int sequence = jdbc.sql("""
                insert into casefile.number_series as s (court, year, kind, last) values (?, ?, ?, 1)
                on conflict (court, year, kind) do update set last = s.last + 1 returning last""")
                .params(court.digits(), year, kind).query(Integer.class).single();
        return CaseNumber.of(court, year, kind, sequence);
    }

    /// Opens a file with its first events, the opening first.
    ///
    /// @return the file, or the refusal of the procedure; after a refusal the caller rolls back
    @Transactional
    public Answer<CaseFile> open(CaseId id, List<Happening> happenings) {
        Instant now = now();
        Answer<Recording.Recorded> recorded = recording.open(id, Acting.now(), now, happenings);
        if (recorded.isYes()) register(id, (Opening) happenings.getFirst().event(), happenings.getFirst().occurredOn(), now);
        return recorded.map(all -> {
            CaseFile file = written(all, now);
            file.origin().ifPresent(origin -> jdbc.sql("select casefile.inherit_mandates(?, ?)").params(origin.id().uuid(), id.uuid()).query((_, _) -> true).list());
            return file;
        });
    }

    private void register(CaseId id, Opening opening, LocalDate filedOn, Instant now) {
        jdbc.sql("""
                insert into casefile.case_file (id, number, court, seat, procedure, category, stage, seal, language, plaintiff, defendant, price, version, head, filed_on, changed_at)
                values (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, 0, '', ?, ?)""")
                .params(id.uuid(), opening.number().toString(), opening.number().court().digits(), opening.claim().court().digits(), opening.claim().procedure(), opening.claim().category(),
                        opening.claim().seal(), opening.claim().language().tag(), brief(opening.parties(), ASKING), brief(opening.parties(), ANSWERING), opening.claim().price().amount(),
                        filedOn, now.atOffset(ZoneOffset.UTC)).update();
        for (Readers.Line line : Readers.of(opening.parties())) {
            jdbc.sql("insert into casefile.reader (case_id, person, party, role, acts_for, principal) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(id.uuid(), line.person(), line.party(), line.role(), line.actsFor(), line.principal()).update();
        }
    }

    /// Records events in a case, all or none. Who waits for the case may have to leave it meanwhile: he is told what he would be told a moment later, that there is no such case.
    ///
    /// @param expectedVersion the version that the decision was made on, or [#ANY_VERSION]; news of notices, deliveries and recordings that came since do not make it old
    ///
    /// @return the case after them; a refusal when the case is not there for this actor, has changed meanwhile, or the law does not allow it
    @Transactional
    public Answer<CaseFile> record(CaseId id, int expectedVersion, List<Happening> happenings) {
        Optional<Integer> version = jdbc.sql("select version from casefile.case_file where id = ? for update").param(id.uuid()).query(Integer.class).optional();
        if (version.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        List<RecordedEvent> history = journal.read(id);
        if (history.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        if (expectedVersion != ANY_VERSION && isOld(expectedVersion, history)) return Answer.no(Refusal.of("case-changed", version.get(), expectedVersion));
        Instant now = now();
        return recording.record(CaseFile.of(history), Acting.now(), now, happenings).map(all -> written(all, now));
    }

    private static boolean isOld(int expected, List<RecordedEvent> history) {
        return expected > history.size() || history.stream().skip(expected).anyMatch(since -> !(since.event() instanceof ServiceEvent || since.event() instanceof BodyEvent.ActDelivered || since.event() instanceof BodyEvent.PaperDelivered || since.event() instanceof RecordingEvent));
    }

    /// The same; a transaction of its own, because a call within an object does not pass through its proxy.
    @Transactional
    public Answer<CaseFile> record(CaseId id, int expectedVersion, Happening... happenings) { return record(id, expectedVersion, List.of(happenings)); }

    /// Asks whether [#record] would record these events now, by the same rules, and writes nothing.
    ///
    /// @return the case as it would be, or the refusal
    @Transactional(readOnly = true)
    public Answer<CaseFile> rehearse(CaseId id, List<Happening> happenings) {
        List<RecordedEvent> before = journal.read(id);
        return before.isEmpty() ? Answer.no(Refusal.of("case-not-found"))
                : recording.record(CaseFile.of(before), Acting.now(), now(), happenings).map(Recording.Recorded::file);
    }

    private Instant now() { return clock.instant().truncatedTo(ChronoUnit.MILLIS); }

    private CaseFile written(Recording.Recorded recorded, Instant now) {
        journal.write(recorded.entries());
        CaseFile file = recorded.file();
        for (Recording.Seated seated : recorded.bench()) journal.seat(file.id(), seated);
        index(file, now);
        if (recorded.entries().stream().anyMatch(entry -> entry.event().event() instanceof PartyEvent)) readers(file);
        if (!recorded.entries().isEmpty()) river.wakeAfterCommit();
        return file;
    }

    private void index(CaseFile file, Instant now) {
        CaseFile.@Nullable AssignedJudge judge = file.judge().orElse(null);
        jdbc.sql("""
                update casefile.case_file set stage = ?, seal = ?, seat = ?, language = ?, judge = ?, judge_name = ?, secretary = ?, panel = ?, recusal_of = ?, stay_asked_of = ?, version = ?, head = ?, changed_at = ?
                 where id = ?""")
                .params(file.stage(), file.isClosed() ? "closed" : "open", file.seat().digits(), file.language().tag(),
                        judge == null ? null : judge.person().uuid(), judge == null ? null : judge.name().full(),
                        judge == null || judge.secretary() == null ? null : judge.secretary().uuid(), file.panel().stream().map(member -> member.person().uuid()).toArray(UUID[]::new), file.underRecusal() == null ? null : file.underRecusal().uuid(), AskedAbove.column(file), file.version(), file.last().hash().bytes(),
                        now.atOffset(ZoneOffset.UTC), file.id().uuid()).update();
    }

    /// Whoever entered reads from now on, whoever left does not any more; the lists name who stands there today.
    private void readers(CaseFile file) {
        List<Readers.Line> lines = Readers.of(file.parties());
        jdbc.sql("select casefile.set_readers(?, ?, ?, ?, ?, ?)").params(file.id().uuid(), lines.stream().map(Readers.Line::person).toArray(UUID[]::new), lines.stream().map(Readers.Line::party).toArray(Integer[]::new),
                lines.stream().map(Readers.Line::role).toArray(String[]::new), Readers.column(lines, Readers.Line::actsFor).toArray(Integer[]::new), Readers.column(lines, Readers.Line::principal).toArray(UUID[]::new))
                .query((_, _) -> true).list();
        jdbc.sql("update casefile.case_file set plaintiff = ?, defendant = ? where id = ?").params(brief(file.parties(), ASKING), brief(file.parties(), ANSWERING), file.id().uuid()).update();
    }

    static String brief(List<Party> parties, Set<String> roles) {
        List<Party> those = parties.stream().filter(party -> roles.contains(party.role())).toList();
        return those.isEmpty() ? "" : those.getFirst().subject().brief() + (those.size() > 1 ? " +" + (those.size() - 1) : "");
    }
}
