package kz.torelik.conciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.ActingWithin;
import kz.torelik.hearings.StatedTimes;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of meetings; the database shows them to whom they invite. Other plans of these people go round what is set here.
@Repository
class MeetingRows implements StatedTimes {

    private final JdbcClient jdbc;
    private final ActingWithin within;

    MeetingRows(JdbcClient jdbc, ActingWithin within) {
        this.jdbc = jdbc;
        this.within = within;
    }

    /// @return false when the case has an open conversation already
    boolean insert(Meeting meeting, List<Meeting.Invited> invited, List<Instant> times) {
        boolean fresh = jdbc.sql("""
                insert into conciliation.meeting (id, purpose, about, case_number, court, host, host_name, kind, minutes, topic, state, proposed_by, proposed_by_name, proposed_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', ?, ?, ?, ?) on conflict do nothing""")
                .params(meeting.id().uuid(), meeting.purpose(), meeting.about(), meeting.caseNumber(), meeting.court() == null ? null : meeting.court().digits(), meeting.host().uuid(), meeting.hostName(), meeting.kind(),
                        meeting.minutes(), meeting.topic(), meeting.proposedBy().uuid(), meeting.proposedByName(), MatterRows.at(meeting.course().changedAt()), MatterRows.at(meeting.course().changedAt())).update() == 1;
        if (!fresh) return false;
        for (Meeting.Invited one : invited) {
            jdbc.sql("insert into conciliation.invited (meeting, person, role, side, name) values (?, ?, ?, ?, ?) on conflict do nothing").params(meeting.id().uuid(), one.person().uuid(), one.role(), one.side(), one.name()).update();
        }
        for (Instant time : times) jdbc.sql("insert into conciliation.proposed_time (meeting, starts_at) values (?, ?) on conflict do nothing").params(meeting.id().uuid(), MatterRows.at(time)).update();
        return true;
    }

    void answer(PublicId id, Meeting.TimeAnswer answer, Instant now) {
        jdbc.sql("""
                insert into conciliation.time_answer (meeting, starts_at, side, person, suits, at) values (?, ?, ?, ?, ?, ?)
                on conflict (meeting, starts_at, side) do update set person = excluded.person, suits = excluded.suits, at = excluded.at""")
                .params(id.uuid(), MatterRows.at(answer.startsAt()), answer.side(), answer.person().uuid(), answer.suits(), MatterRows.at(now)).update();
    }

    void set(PublicId id, Instant startsAt, Instant now) {
        jdbc.sql("update conciliation.meeting set state = 'set', starts_at = ?, sequence = sequence + 1, changed_at = ? where id = ?").params(MatterRows.at(startsAt), MatterRows.at(now), id.uuid()).update();
    }

    void cancel(PublicId id, @Nullable String reason, Instant now) {
        jdbc.sql("update conciliation.meeting set state = 'cancelled', reason = ?, sequence = sequence + 1, changed_at = ? where id = ?").params(reason, MatterRows.at(now), id.uuid()).update();
    }

    void held(PublicId id) { jdbc.sql("update conciliation.meeting set state = 'held' where id = ?").param(id.uuid()).update(); }

    /// What was still to come about a mediation does not take place.
    void callOff(UUID about, Instant now) {
        within.as(Meetings.RULE, () -> jdbc.sql("update conciliation.meeting set state = 'cancelled', sequence = sequence + 1, changed_at = :now where about = :about and (state = 'proposed' or state = 'set' and starts_at > :now)")
                .param("about", about).param("now", MatterRows.at(now)).update());
    }

    /// Sessions whose time is over were held; what was proposed and whose last time passed without an agreement is off. The note of the judge says of a conversation that it was held.
    void pass(Instant now) {
        within.as(Meetings.RULE, () -> jdbc.sql("update conciliation.meeting set state = 'held' where purpose = 'mediation' and state = 'set' and starts_at + make_interval(mins => minutes) <= ?").param(MatterRows.at(now)).update());
        within.as(Meetings.RULE, () -> jdbc.sql("""
                update conciliation.meeting m set state = 'cancelled', sequence = sequence + 1, changed_at = :now
                 where m.state = 'proposed' and not exists (select 1 from conciliation.proposed_time t where t.meeting = m.id and t.starts_at > :now)""").param("now", MatterRows.at(now)).update());
    }

    /// A representative whose power ended is not invited any more.
    void leave(PersonId principal, PersonId representative) {
        jdbc.sql("""
                delete from conciliation.invited i using conciliation.invited head where i.person = ? and i.role = 'representative' and head.meeting = i.meeting and head.side = i.side
                   and head.role = 'side' and head.person = ?""").params(representative.uuid(), principal.uuid()).update();
    }

    /// Lets those who set times for a host go one after the other.
    void hold(PersonId host) { jdbc.sql("select pg_advisory_xact_lock(2052, hashtext(?))").param(host.toString()).query((_, _) -> true).list(); }

    Optional<Meeting.Whole> hold(PublicId id) { return whole(jdbc.sql("select * from conciliation.meeting where id = ? for update").param(id.uuid()).query(MeetingRows::read).optional()); }

    Optional<Meeting.Whole> find(PublicId id) { return whole(jdbc.sql("select * from conciliation.meeting where id = ?").param(id.uuid()).query(MeetingRows::read).optional()); }

    /// Those about a mediation or a case that whoever acts is invited to, the newest first.
    List<Meeting.Whole> about(UUID about) { return jdbc.sql("select * from conciliation.meeting where about = ? order by proposed_at desc limit 50").param(about).query(MeetingRows::read).list().stream().map(one -> whole(Optional.of(one)).orElseThrow()).toList(); }

    /// Those of a person from a moment on, and what waits for a time.
    List<Meeting.Whole> of(PersonId person, Instant since) {
        return jdbc.sql("""
                select m.* from conciliation.meeting m join conciliation.invited i on i.meeting = m.id where i.person = ? and (m.starts_at is null and m.proposed_at > ? or m.starts_at > ?)
                order by m.starts_at nulls first limit 200""").params(person.uuid(), MatterRows.at(since), MatterRows.at(since)).query(MeetingRows::read).list().stream().map(one -> whole(Optional.of(one)).orElseThrow()).toList();
    }

    private Optional<Meeting.Whole> whole(Optional<Meeting> found) {
        return found.map(meeting -> {
            UUID id = meeting.id().uuid();
            return new Meeting.Whole(meeting, jdbc.sql("select * from conciliation.invited where meeting = ? order by side, role desc, name").param(id)
                    .query((row, _) -> new Meeting.Invited(PersonId.of(row.getObject("person", UUID.class)), row.getString("role"), row.getInt("side"), row.getString("name"))).list(),
                    jdbc.sql("select starts_at from conciliation.proposed_time where meeting = ? order by starts_at").param(id).query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant()).list(),
                    jdbc.sql("select * from conciliation.time_answer where meeting = ?").param(id).query((row, _) -> new Meeting.TimeAnswer(row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getInt("side"),
                            PersonId.of(row.getObject("person", UUID.class)), row.getBoolean("suits"))).list());
        });
    }

    /// What is set, for whoever plans something else for these people.
    @Override
    public List<Stated> of(Collection<PersonId> persons, Instant from, Instant to) {
        return within.as(Meetings.RULE, () -> jdbc.sql("""
                select i.person, m.starts_at, m.starts_at + make_interval(mins => m.minutes) as ends_at from conciliation.meeting m join conciliation.invited i on i.meeting = m.id
                 where i.person = any(?) and m.state = 'set' and m.starts_at < ? and m.starts_at + make_interval(mins => m.minutes) > ? order by m.starts_at""")
                .params(persons.stream().map(PersonId::uuid).toArray(UUID[]::new), MatterRows.at(to), MatterRows.at(from))
                .query((row, _) -> new Stated(PersonId.of(row.getObject("person", UUID.class)), row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(), "meeting")).list());
    }

    private static Meeting read(ResultSet row, int index) throws SQLException {
        @Nullable String court = row.getString("court");
        return new Meeting(new PublicId(row.getObject("id", UUID.class)), row.getString("purpose"), row.getObject("about", UUID.class), row.getString("case_number"), court == null ? null : CourtCode.of(court),
                PersonId.of(row.getObject("host", UUID.class)), row.getString("host_name"), row.getString("kind"), row.getInt("minutes"), row.getString("topic"), row.getString("state"), MatterRows.moment(row, "starts_at"),
                PersonId.of(row.getObject("proposed_by", UUID.class)), row.getString("proposed_by_name"),
                new Meeting.Course(row.getInt("sequence"), row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("reason")));
    }
}
