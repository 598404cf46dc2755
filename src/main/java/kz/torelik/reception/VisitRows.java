package kz.torelik.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of visits and of the line; the database shows a person his own, a court its own.
@Repository
class VisitRows {

    /// States in which a visit takes the time of its official.
    private static final String TAKING = "state in ('offered', 'booked', 'arrived', 'received', 'missed')";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Somebody in line for a freed time.
    record Waiting(PublicId id, CourtCode court, Receiver receiver, PersonId person, String visitor, String topic, Instant since, int before) {}

    /// @return false when somebody else has the time, or the person has a visit ahead there already
    boolean insert(Visit visit, Instant now) {
        return jdbc.sql("""
                insert into reception.visit (id, court, receiver, official, official_name, starts_at, ends_at, person, visitor, topic, state, offered_until, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(visit.id().uuid(), visit.court().digits(), visit.receiver().word(), visit.official().uuid(), visit.officialName(), at(visit.from()), at(visit.to()), visit.person().uuid(), visit.visitor(),
                        visit.topic(), visit.state(), visit.offeredUntil() == null ? null : at(visit.offeredUntil()), at(now)).update() == 1;
    }

    Optional<Visit> find(PublicId id) { return jdbc.sql("select * from reception.visit where id = ?").param(id.uuid()).query(VisitRows::read).optional(); }

    /// The same, held until the end of the transaction.
    Optional<Visit> hold(PublicId id) { return jdbc.sql("select * from reception.visit where id = ? for update").param(id.uuid()).query(VisitRows::read).optional(); }

    List<Visit> ofPerson(PersonId person) { return jdbc.sql("select * from reception.visit where person = ? order by starts_at desc, id limit 100").param(person.uuid()).query(VisitRows::read).list(); }

    boolean hasAhead(PersonId person, CourtCode court, Receiver receiver) {
        return jdbc.sql("select exists (select 1 from reception.visit where person = ? and court = ? and receiver = ? and state in ('offered', 'booked', 'arrived'))")
                .params(person.uuid(), court.digits(), receiver.word()).query(Boolean.class).single();
    }

    /// What takes the time of an official.
    List<Visit> taking(PersonId official, Instant from, Instant to) {
        return jdbc.sql("select * from reception.visit where official = ? and starts_at < ? and ends_at > ? and " + TAKING).params(official.uuid(), at(to), at(from)).query(VisitRows::read).list();
    }

    /// The visits of a court on a day, to all or to one official.
    List<Visit> ofDay(CourtCode court, @Nullable PersonId official, LocalDate day) {
        return jdbc.sql("select * from reception.visit where court = :court and starts_at >= :from and starts_at < :to and (cast(:official as uuid) is null or official = :official) and " + TAKING.replace("'offered', ", "")
                + " order by starts_at, official_name").param("court", court.digits()).param("from", begin(day)).param("to", begin(day.plusDays(1)))
                .param("official", official == null ? null : official.uuid()).query(VisitRows::read).list();
    }

    void become(PublicId id, String state) { jdbc.sql("update reception.visit set state = ? where id = ?").params(state, id.uuid()).update(); }

    void withdraw(PublicId id, String reason) { jdbc.sql("update reception.visit set state = 'withdrawn', reason = ? where id = ?").params(reason, id.uuid()).update(); }

    void arrive(PublicId id, int ticket) { jdbc.sql("update reception.visit set state = 'arrived', ticket = ? where id = ?").params(ticket, id.uuid()).update(); }

    void call(PublicId id, String place, Instant now) { jdbc.sql("update reception.visit set called_at = ?, place = ? where id = ?").params(at(now), place, id.uuid()).update(); }

    void receive(PublicId id, String result, String notes) { jdbc.sql("update reception.visit set state = 'received', result = ?, notes = ? where id = ?").params(result, notes, id.uuid()).update(); }

    /// The next number of the day in a court.
    int nextTicket(CourtCode court, LocalDate day) {
        return jdbc.sql("insert into reception.ticket_roll (court, day, last) values (?, ?, 1) on conflict (court, day) do update set last = ticket_roll.last + 1 returning last").params(court.digits(), day).query(Integer.class).single();
    }

    /// Visits that begin before a moment, of which nobody was reminded.
    List<Visit> toRemind(Instant now, Instant before) {
        return jdbc.sql("select * from reception.visit where state = 'booked' and reminded_at is null and starts_at > ? and starts_at <= ? order by starts_at limit 200 for update skip locked").params(at(now), at(before))
                .query(VisitRows::read).list();
    }

    void reminded(PublicId id, Instant now) { jdbc.sql("update reception.visit set reminded_at = ? where id = ?").params(at(now), id.uuid()).update(); }

    /// Offers whose time to answer is over.
    List<Visit> lapsing(Instant now) { return jdbc.sql("select * from reception.visit where state = 'offered' and offered_until <= ? for update skip locked").param(at(now)).query(VisitRows::read).list(); }

    boolean insert(Waiting waiting) {
        return jdbc.sql("insert into reception.waiting (id, court, receiver, person, visitor, topic, since) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(waiting.id().uuid(), waiting.court().digits(), waiting.receiver().word(), waiting.person().uuid(), waiting.visitor(), waiting.topic(), at(waiting.since())).update() == 1;
    }

    /// Those of a person, with how many stand before him.
    List<Waiting> waitingOf(PersonId person) {
        return jdbc.sql("""
                select w.*, (select count(*) from reception.waiting o where o.court = w.court and o.receiver = w.receiver and o.place < w.place) as before
                  from reception.waiting w where w.person = ? order by w.place""").param(person.uuid()).query(VisitRows::waiting).list();
    }

    /// The first in line, taken out of it.
    Optional<Waiting> takeFirst(CourtCode court, Receiver receiver) {
        return jdbc.sql("""
                delete from reception.waiting where id = (select id from reception.waiting where court = ? and receiver = ? order by place limit 1 for update skip locked)
                returning *, 0 as before""").params(court.digits(), receiver.word()).query(VisitRows::waiting).optional();
    }

    boolean leave(PublicId id, PersonId person) { return jdbc.sql("delete from reception.waiting where id = ? and person = ?").params(id.uuid(), person.uuid()).update() == 1; }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static OffsetDateTime begin(LocalDate day) { return day.atStartOfDay(CourtClock.COUNTRY).toOffsetDateTime(); }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(new PublicId(row.getObject("id", UUID.class)), CourtCode.of(row.getString("court")), Receiver.find(row.getString("receiver")).orElseThrow(), PersonId.of(row.getObject("person", UUID.class)),
                row.getString("visitor"), row.getString("topic"), row.getObject("since", OffsetDateTime.class).toInstant(), row.getInt("before"));
    }

    private static Visit read(ResultSet row, int index) throws SQLException {
        return new Visit(new PublicId(row.getObject("id", UUID.class)), CourtCode.of(row.getString("court")), Receiver.find(row.getString("receiver")).orElseThrow(), PersonId.of(row.getObject("official", UUID.class)),
                row.getString("official_name"), row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                PersonId.of(row.getObject("person", UUID.class)), row.getString("visitor"), row.getString("topic"), row.getString("state"), moment(row, "offered_until"), row.getObject("ticket", Integer.class),
                new Visit.Course(moment(row, "called_at"), row.getString("place"), row.getString("result"), row.getString("notes"), row.getString("reason")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
