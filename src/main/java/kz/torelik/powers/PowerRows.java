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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of powers of attorney; the database shows a person those that he gave or got.
@Repository
class PowerRows {

    private final JdbcClient jdbc;

    PowerRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    void prepare(PowerOfAttorney power, PersonId giver, Instant now) {
        jdbc.sql("insert into powers.power (id, principal, giver, representative, codes, until_day, state, document, made_at) values (?, ?, ?, ?, ?, ?, 'prepared', ?, ?)")
                .params(power.id().uuid(), power.principal().uuid(), giver.uuid(), power.representative().uuid(), power.codes().toArray(String[]::new), power.until(), power.document().uuid(), at(now)).update();
    }

    void give(PublicId id, DocumentId signature, String signer, Instant now) {
        jdbc.sql("update powers.power set state = 'given', signature = ?, signer = ?, given_at = ? where id = ? and state = 'prepared'").params(signature.uuid(), signer, at(now), id.uuid()).update();
    }

    void revoke(PublicId id, Instant now) { jdbc.sql("update powers.power set state = 'revoked', revoked_at = ? where id = ? and state = 'given'").params(at(now), id.uuid()).update(); }

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
