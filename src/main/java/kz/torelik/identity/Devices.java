package kz.torelik.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The devices on which a person has signed in, so that a new one is noticed. A browser is known by a secret that it carries; who clears his cookies has a new device.
@Repository
public class Devices {

    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Devices(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A device as its owner is told of it.
    ///
    /// @param label what the browser says of itself, or an empty string
    /// @param means how the person signed in there first: `password`, `eds` or `qr`
    public record Device(UUID id, String label, String means, Instant firstSeen) {}

    /// Somebody has signed in on a device.
    ///
    /// @param secret that the browser carries
    /// @return the device when it is new to a person who already had others; nothing otherwise
    @Transactional
    public Optional<Device> meet(PersonId person, Secret secret, String label, String means) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        byte[] hash = secret.hash().bytes();
        if (jdbc.sql("update identity.device set last_seen = ? where person = ? and secret_hash = ?").params(now, person.uuid(), hash).update() == 1) return Optional.empty();
        boolean hadOthers = jdbc.sql("select exists (select 1 from identity.device where person = ?)").param(person.uuid()).query(Boolean.class).single();
        UUID id = UUID.randomUUID();
        String said = label.substring(0, Math.min(LONGEST, label.length()));
        jdbc.sql("insert into identity.device (person, secret_hash, id, label, means, first_seen, last_seen, seen_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(person.uuid(), hash, id, said, means, now, now, hadOthers ? null : now).update();
        return hadOthers ? Optional.of(new Device(id, said, means, now.toInstant())) : Optional.empty();
    }

    /// The new devices of which the person has not said that he knows them, the latest first.
    @Transactional(readOnly = true)
    public List<Device> listNew(PersonId person) {
        return jdbc.sql("select id, label, means, first_seen from identity.device where person = ? and seen_by is null order by first_seen desc").param(person.uuid()).query(Devices::device).list();
    }

    /// The person knows them all.
    @Transactional
    public void know(PersonId person) { jdbc.sql("update identity.device set seen_by = ? where person = ? and seen_by is null").params(clock.instant().atOffset(ZoneOffset.UTC), person.uuid()).update(); }

    private static Device device(ResultSet row, int index) throws SQLException {
        return new Device(row.getObject("id", UUID.class), row.getString("label"), row.getString("means"), row.getObject("first_seen", OffsetDateTime.class).toInstant());
    }
}
