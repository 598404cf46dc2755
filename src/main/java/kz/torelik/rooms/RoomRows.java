package kz.torelik.rooms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of rooms.
@Repository
class RoomRows {

    private static final int LATEST = 100;

    private final JdbcClient jdbc;

    private final ActingWithin within;

    RoomRows(JdbcClient jdbc, ActingWithin within) {
        this.jdbc = jdbc;
        this.within = within;
    }

    /// Somebody who was asked into a room.
    ///
    /// @param place who takes part from a place, or null for a person
    record Guest(PublicId room, @Nullable CaseId caseId, PersonId person, String role, String name, Room.@Nullable Place place) {

        Guest(PublicId room, @Nullable CaseId caseId, PersonId person, String role, String name) { this(room, caseId, person, role, name, null); }
    }

    /// Lets the commands of one room go one after the other until the end of the transaction.
    void hold(PublicId room) { jdbc.sql("select pg_advisory_xact_lock(2200, ?)").param(room.uuid().hashCode()).query((_, _) -> true).list(); }

    List<RoomEvent> events(PublicId room) { return jdbc.sql("select * from rooms.event where room = ? order by seq").param(room.uuid()).query(RoomRows::event).list(); }

    void add(PublicId room, @Nullable CaseId caseId, RoomEvent event, Instant now) {
        jdbc.sql("insert into rooms.event (room, case_id, at, actor, who, act, role, detail, millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(room.uuid(), uuid(caseId), at(now), uuid(event.actor()), uuid(event.who()), event.act(), event.role(), event.detail(), event.millis()).update();
    }

    /// The case to which what happened in a room belongs, or null.
    @Nullable CaseId caseOf(PublicId room) {
        return jdbc.sql("select case_id from rooms.event where room = ? and case_id is not null limit 1").param(room.uuid()).query(UUID.class).optional().map(CaseId::of).orElse(null);
    }

    Optional<Guest> guest(PublicId room, PersonId person) {
        return jdbc.sql("select * from rooms.guest where room = ? and person = ?").params(room.uuid(), person.uuid()).query(RoomRows::guest).optional();
    }

    /// @return whether he was not asked in before
    boolean ask(Guest guest, Instant now) {
        Room.Place place = guest.place();
        return jdbc.sql("insert into rooms.guest (room, case_id, person, role, name, at, officer, held, held_name, held_role) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(guest.room().uuid(), uuid(guest.caseId()), guest.person().uuid(), guest.role(), guest.name(), at(now), place == null ? null : place.officer(), place == null ? null : place.held().uuid(), place == null ? null : place.heldName(),
                        place == null ? null : place.heldRole()).update() == 1;
    }

    /// Lets whoever is invited to a meeting see its room.
    void letIn(Guest guest, Instant now) {
        if (guest(guest.room(), guest.person()).isEmpty()) within.as(new Actor.Rule("rooms"), () -> ask(guest, now));
    }

    void say(PublicId room, @Nullable CaseId caseId, PersonId author, @Nullable PersonId reader, String text, Instant now) {
        jdbc.sql("insert into rooms.message (room, case_id, at, author, reader, text) values (?, ?, ?, ?, ?, ?)")
                .params(room.uuid(), uuid(caseId), at(now), author.uuid(), uuid(reader), text).update();
    }

    /// The latest messages that whoever acts may read, the oldest first.
    List<RoomMessage> messages(PublicId room) {
        return jdbc.sql("select * from (select * from rooms.message where room = ? order by id desc limit " + LATEST + ") m order by id").param(room.uuid()).query(RoomRows::message).list();
    }

    private static @Nullable UUID uuid(@Nullable CaseId id) { return id == null ? null : id.uuid(); }

    private static @Nullable UUID uuid(@Nullable PersonId id) { return id == null ? null : id.uuid(); }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID uuid = row.getObject(column, UUID.class);
        return uuid == null ? null : PersonId.of(uuid);
    }

    private static RoomEvent event(ResultSet row, int index) throws SQLException {
        return new RoomEvent(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), person(row, "actor"), person(row, "who"), row.getString("act"), row.getString("role"), row.getString("detail"),
                row.getObject("millis", Long.class));
    }

    private static Guest guest(ResultSet row, int index) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new Guest(new PublicId(row.getObject("room", UUID.class)), caseId == null ? null : CaseId.of(caseId), PersonId.of(row.getObject("person", UUID.class)), row.getString("role"), row.getString("name"),
                row.getString("officer") == null ? null : new Room.Place(row.getString("officer"), PersonId.of(row.getObject("held", UUID.class)), row.getString("held_name"), row.getString("held_role")));
    }

    private static RoomMessage message(ResultSet row, int index) throws SQLException {
        return new RoomMessage(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), PersonId.of(row.getObject("author", UUID.class)), person(row, "reader"), row.getString("text"));
    }
}
