package kz.torelik.hearings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of sessions: written from the case itself, by the command that changed it and again by the listener, so that it can be rebuilt.
@Repository
class SessionRows {

    private static final String COLUMNS = """
            select s.hearing, s.case_id, s.number, s.court, s.judge, s.judge_name, s.kind, s.starts_at, s.ends_at, s.room, s.state, s.held, s.sequence, s.changed_at,
                   s.closed, s.plaintiff, s.defendant""";
    private static final String SELECT = COLUMNS + ", null as link from hearings.session s ";

    private final JdbcClient jdbc;
    private final LawBook law;

    SessionRows(JdbcClient jdbc, LawBook law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /// Lets the commands that set sessions in a court go one after the other until the end of the transaction.
    void hold(CourtCode court) { jdbc.sql("select pg_advisory_xact_lock(1100, ?)").param(Integer.parseInt(court.digits())).query((_, _) -> true).list(); }

    /// Lets the commands that set sessions for any of these persons go one after the other too, in whatever courts: two courts call nobody for the same hour because neither saw the other.
    void hold(Collection<PersonId> persons) {
        int[] keys = persons.stream().mapToInt(person -> person.uuid().hashCode()).sorted().distinct().toArray(); // in one order, so that nobody waits in a circle
        jdbc.sql("select pg_advisory_xact_lock(1101, key) from unnest(?) as key").param(keys).query((_, _) -> true).list();
    }

    /// Writes all sessions of a case as the case has them now.
    void write(CaseFile file) {
        for (CaseFile.HearingInFile hearing : file.hearings()) write(file, hearing, hearing.state().equals("set") && isOver(file, file.stage()) && !isOver(file, last(file, hearing.id()).stage()));
    }

    /// @param dropped whether the case ended before this session
    private void write(CaseFile file, CaseFile.HearingInFile hearing, boolean dropped) {
        CaseFile.@Nullable AssignedJudge judge = file.judge().orElse(null);
        jdbc.sql("""
                insert into hearings.session (hearing, case_id, number, court, judge, judge_name, secretary, kind, starts_at, ends_at, room, state, held, sequence, changed_at,
                                              category, closed, plaintiff, defendant)
                values (:hearing, :case, :number, :court, :judge, :judgeName, :secretary, :kind, :start, :end, :room, :state, :held, :sequence, :changed,
                        :category, :closed, :plaintiff, :defendant)
                on conflict (hearing) do update set court = :court, judge = :judge, judge_name = :judgeName, secretary = :secretary, starts_at = :start, ends_at = :end,
                    room = :room, state = :state, held = :held, sequence = :sequence, changed_at = :changed""")
                .param("hearing", hearing.id().uuid()).param("case", file.id().uuid()).param("number", file.number().toString()).param("court", seat(file).digits())
                .param("judge", judge == null ? null : judge.person().uuid()).param("judgeName", judge == null ? null : judge.name().full())
                .param("secretary", judge == null || judge.secretary() == null ? null : judge.secretary().uuid()).param("kind", hearing.kind())
                .param("start", at(hearing.startsAt())).param("end", at(hearing.startsAt().plusSeconds(60L * hearing.minutes()))).param("room", hearing.room())
                .param("state", dropped ? "dropped" : hearing.state()).param("held", hearing.openedAt() != null).param("sequence", sequence(file, hearing.id()) + (dropped ? 1 : 0))
                .param("changed", at(dropped ? file.history().getLast().recordedAt() : last(file, hearing.id()).recordedAt()))
                .param("category", file.claim().category()).param("closed", file.isClosed()).param("plaintiff", name(file, file.asking())).param("defendant", name(file, file.answering()))
                .update();
        for (Party party : file.parties()) {
            if (party.person() == null) continue;
            jdbc.sql("insert into hearings.invited (hearing, person, link) values (?, ?, ?) on conflict (person, hearing) do update set link = excluded.link")
                    .params(hearing.id().uuid(), party.person().uuid(), hearing.link()).update();
        }
    }

    static CourtCode seat(CaseFile file) { return file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court()); }

    /// How often a session was moved or put off: each is a new version of its calendar entry (RFC 5545, 3.8.7.4).
    static int sequence(CaseFile file, HearingId hearing) { return (int) versions(file, hearing).count() - 1; }

    /// When a session was last set, moved or put off.
    private static RecordedEvent last(CaseFile file, HearingId hearing) { return versions(file, hearing).reduce((_, later) -> later).orElseThrow(); }

    /// Whether the case is over in a stage; a session that is set afterwards, on costs for example, will be held.
    private boolean isOver(CaseFile file, String stage) { return law.procedure(file.claim().procedure()).stage(stage).ended(); }

    private static Stream<RecordedEvent> versions(CaseFile file, HearingId hearing) {
        return file.history().stream().filter(each -> switch (each.event()) {
            case HearingEvent.HearingSet set -> set.hearing().equals(hearing);
            case HearingEvent.HearingMoved moved -> moved.hearing().equals(hearing);
            case HearingEvent.HearingAdjourned adjourned -> adjourned.hearing().equals(hearing);
            case ProceduralEvent _ -> false;
        });
    }

    private static @Nullable String name(CaseFile file, List<Party> those) {
        if (file.isClosed() || those.isEmpty()) return null;
        return those.getFirst().subject().brief() + (those.size() > 1 ? " +" + (those.size() - 1) : "");
    }

    List<Session> ofCourt(CourtCode court, LocalDate day) {
        return jdbc.sql(SELECT + "where s.court = ? and s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.room").params(court.digits(), begin(day), begin(day.plusDays(1)))
                .query(SessionRows::read).list();
    }

    /// The sessions that were set for the time between two moments, the second included, and have not begun.
    List<Session> notBegun(Instant after, Instant until) {
        return jdbc.sql(SELECT + "where s.state = 'set' and s.starts_at > ? and s.starts_at <= ? order by s.starts_at").params(at(after), at(until)).query(SessionRows::read).list();
    }

    /// These sessions, as the cause list has them.
    List<Session> list(Collection<HearingId> hearings) {
        return jdbc.sql(SELECT + "where s.hearing = any(?)").params((Object) hearings.stream().map(HearingId::uuid).toArray(UUID[]::new)).query(SessionRows::read).list();
    }

    List<Session> ofRoom(CourtCode court, String room, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where s.court = ? and s.room = ? and s.starts_at >= ? and s.starts_at < ? order by s.starts_at")
                .params(court.digits(), room, begin(from), begin(to.plusDays(1))).query(SessionRows::read).list();
    }

    Optional<Session> find(HearingId hearing) { return jdbc.sql(SELECT + "where s.hearing = ?").param(hearing.uuid()).query(SessionRows::read).optional(); }

    /// The sessions of a judge, or those that a secretary keeps.
    List<Session> ofOfficer(PersonId officer, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where (s.judge = ? or s.secretary = ?) and s.starts_at >= ? and s.starts_at < ? order by s.starts_at")
                .params(officer.uuid(), officer.uuid(), begin(from), begin(to.plusDays(1))).query(SessionRows::read).list();
    }

    /// The sessions to which any of these persons is invited.
    List<Session> ofPersons(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + ", min(i.link) as link from hearings.session s join hearings.invited i on i.hearing = s.hearing "
                + "where i.person = any(?) and s.starts_at >= ? and s.starts_at < ? group by s.hearing order by s.starts_at")
                .params(persons.stream().map(PersonId::uuid).toArray(UUID[]::new), begin(from), begin(to.plusDays(1))).query(SessionRows::read).list();
    }

    /// The sessions of a day to which any of these persons is invited, in their order, each with those of them whom it invites.
    Map<Session, Set<PersonId>> invited(Collection<PersonId> persons, LocalDate day) {
        Map<Session, Set<PersonId>> invited = new LinkedHashMap<>();
        jdbc.sql(COLUMNS + ", null as link, i.person from hearings.session s join hearings.invited i on i.hearing = s.hearing where i.person = any(?) and s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.hearing")
                .params(persons.stream().map(PersonId::uuid).toArray(UUID[]::new), begin(day), begin(day.plusDays(1)))
                .query((ResultSet row) -> { invited.computeIfAbsent(read(row, 0), _ -> new HashSet<>()).add(PersonId.of(row.getObject("person", UUID.class))); });
        return invited;
    }

    void keepDespite(CaseId caseId, HearingId hearing, String step, List<String> warnings, String reason, @Nullable PersonId person, Instant now) {
        jdbc.sql("insert into hearings.despite (case_id, hearing, step, warnings, reason, person, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId.uuid(), hearing.uuid(), step, warnings.toArray(String[]::new), reason, person == null ? null : person.uuid(), at(now)).update();
    }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static OffsetDateTime begin(LocalDate day) { return day.atStartOfDay(CourtClock.COUNTRY).toOffsetDateTime(); }

    private static Session read(ResultSet row, int index) throws SQLException {
        @Nullable UUID judge = row.getObject("judge", UUID.class);
        return new Session(HearingId.of(row.getObject("hearing", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")),
                CourtCode.of(row.getString("court")), judge == null ? null : PersonId.of(judge), row.getString("judge_name"), row.getString("kind"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(), row.getString("room"),
                row.getString("state"), row.getBoolean("held"), row.getInt("sequence"), row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getBoolean("closed"),
                row.getString("plaintiff"), row.getString("defendant"), row.getString("link"));
    }
}
