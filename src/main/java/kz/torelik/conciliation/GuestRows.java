package kz.torelik.conciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.notices.Stranger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of guests; only rules of the house read them, for they hold the numbers and addresses of people who never agreed to anything.
@Repository
class GuestRows {

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    void insert(Guest guest, Instant now) {
        jdbc.sql("insert into conciliation.guest (matter, person, number, name, way, target, code_digest, invited_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(guest.matter().uuid(), guest.person().uuid(), guest.number(), guest.name(), guest.way().word(), guest.target(), guest.codeDigest(), MatterRows.at(now)).update();
    }

    Optional<Guest> ofCode(String digest) { return jdbc.sql("select * from conciliation.guest where code_digest = ? and used_at is null for update").param(digest).query(GuestRows::read).optional(); }

    /// Those who have not come in yet, by their number.
    List<Guest> waiting(String number) {
        return jdbc.sql("select g.* from conciliation.guest g join conciliation.matter m on m.id = g.matter where g.number = ? and g.joined_as is null and m.state = 'invited' order by g.invited_at").param(number).query(GuestRows::read).list();
    }

    Map<PersonId, Stranger.Way> ways(PublicId matter) {
        return jdbc.sql("select person, way from conciliation.guest where matter = ? and joined_as is null").param(matter.uuid())
                .query((row, _) -> Map.entry(PersonId.of(row.getObject("person", UUID.class)), Stranger.Way.find(row.getString("way")).orElseThrow())).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Guest> find(PublicId matter, PersonId person) {
        return jdbc.sql("select * from conciliation.guest where matter = ? and person = ?").params(matter.uuid(), person.uuid()).query(GuestRows::read).optional();
    }

    /// The code opens nothing any more; the address is forgotten.
    void used(Guest guest, Instant now) { jdbc.sql("update conciliation.guest set used_at = ?, code_digest = null, target = '' where matter = ? and person = ?").params(MatterRows.at(now), guest.matter().uuid(), guest.person().uuid()).update(); }

    void joined(Guest guest, PersonId as, Instant now) {
        used(guest, now);
        jdbc.sql("update conciliation.guest set joined_as = ? where matter = ? and person = ?").params(as.uuid(), guest.matter().uuid(), guest.person().uuid()).update();
        jdbc.sql("update conciliation.participant set person = ? where matter = ? and person = ?").params(as.uuid(), guest.matter().uuid(), guest.person().uuid()).update();
    }

    private static Guest read(ResultSet row, int index) throws SQLException {
        return new Guest(new PublicId(row.getObject("matter", UUID.class)), PersonId.of(row.getObject("person", UUID.class)), row.getString("number"), row.getString("name"), Stranger.Way.find(row.getString("way")).orElseThrow(),
                row.getString("target"), row.getString("code_digest"));
    }
}
