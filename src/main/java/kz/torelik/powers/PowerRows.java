package kz.torelik.powers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of powers of attorney; the database shows a person those that he gave or got.
@Repository
class PowerRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PowerRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void prepare(PowerOfAttorney power, PersonId giver, Instant now) {
        jdbc.sql("insert into powers.power (id, principal, giver, representative, codes, until_day, state, document, made_at) values (?, ?, ?, ?, ?, ?, 'prepared', ?, ?)")
                .params(power.id().uuid(), power.principal().uuid(), giver.uuid(), power.representative().uuid(), power.codes().toArray(String[]::new), power.until(), power.document().uuid(), at(now)).update();
    }

    void give(PublicId id, DocumentId signature, String signer, Instant now) {
        jdbc.sql("update powers.power set state = 'given', signature = ?, signer = ?, given_at = ? where id = ? and state = 'prepared'").params(signature.uuid(), signer, at(now), id.uuid()).update();
        changed(id);
    }

    void revoke(PublicId id, Instant now) {
        jdbc.sql("update powers.power set state = 'revoked', revoked_at = ? where id = ? and state = 'given'").params(at(now), id.uuid()).update();
        changed(id);
    }

    private void changed(PublicId id) { find(id).ifPresent(power -> events.publishEvent(new PowerChanged(power.principal(), power.representative()))); }

    /// The last day on which any power between the two is in force.
    Optional<LocalDate> lastDay(PersonId principal, PersonId representative) {
        return jdbc.sql("select max(until_day) from powers.power where principal = ? and representative = ? and state = 'given'").params(principal.uuid(), representative.uuid())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    List<PowerChanged> pairs() {
        return jdbc.sql("select distinct principal, representative from powers.power where state <> 'prepared'")
                .query((row, _) -> new PowerChanged(PersonId.of(row.getObject(1, UUID.class)), PersonId.of(row.getObject(2, UUID.class)))).list();
    }

    Optional<PowerOfAttorney> find(PublicId id) { return jdbc.sql("select * from powers.power where id = ?").param(id.uuid()).query(PowerRows::read).optional(); }

    /// Those given or got, the newest first.
    List<PowerOfAttorney> list() { return jdbc.sql("select * from powers.power where state <> 'prepared' order by given_at desc, id").query(PowerRows::read).list(); }

    List<PowerOfAttorney> between(PersonId principal, PersonId representative, LocalDate day) {
        return jdbc.sql("select * from powers.power where principal = ? and representative = ? and state = 'given' and until_day >= ?").params(principal.uuid(), representative.uuid(), day).query(PowerRows::read).list();
    }

    private static PowerOfAttorney read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime given = row.getObject("given_at", OffsetDateTime.class);
        return new PowerOfAttorney(new PublicId(row.getObject("id", UUID.class)), PersonId.of(row.getObject("principal", UUID.class)), PersonId.of(row.getObject("representative", UUID.class)),
                List.of((String[]) row.getArray("codes").getArray()), row.getObject("until_day", LocalDate.class), row.getString("state"), DocumentId.of(row.getObject("document", UUID.class)),
                row.getString("signer"), given == null ? null : given.toInstant());
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
