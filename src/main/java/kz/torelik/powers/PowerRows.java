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
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.powers.PowerOfAttorney.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of powers of attorney and of notices; the database shows a person those that he gave, got or issued.
@Repository
class PowerRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PowerRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// What waits for its signature, or a certified power as the register tells it.
    void add(PowerOfAttorney power, PersonId giver, Instant now) {
        @Nullable String number = null;
        @Nullable UUID issuer = null;
        @Nullable String name = null;
        @Nullable String of = null;
        @Nullable Instant checked = null;
        switch (power.origin()) {
            case Origin.Here _ -> { }
            case Origin.Register register -> {
                number = register.number();
                name = register.notary();
                checked = register.checkedAt();
            }
            case Origin.Paper paper -> {
                number = paper.number();
                name = paper.certifier();
            }
            case Origin.Notice notice -> {
                number = notice.number();
                issuer = notice.issuer().uuid();
                name = notice.issuerName();
                of = notice.of().toString();
            }
        }
        jdbc.sql("""
                insert into powers.power (id, principal, giver, representative, codes, until_day, state, document, given_at, made_at, origin, number, issuer, issuer_name, case_number, checked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(power.id().uuid(), power.principal().uuid(), giver.uuid(), power.representative().uuid(), power.codes().toArray(String[]::new), power.until(), power.state(), power.document().uuid(),
                        power.givenAt() == null ? null : at(power.givenAt()), at(now), power.origin().word(), number, issuer, name, of, checked == null ? null : at(checked)).update();
        if (!power.state().equals("prepared")) changed(power);
    }

    void give(PublicId id, DocumentId signature, String signer, Instant now) {
        jdbc.sql("update powers.power set state = 'given', signature = ?, signer = ?, given_at = ? where id = ? and state = 'prepared'").params(signature.uuid(), signer, at(now), id.uuid()).update();
        find(id).ifPresent(this::changed);
    }

    void revoke(PublicId id, Instant now) {
        jdbc.sql("update powers.power set state = 'revoked', revoked_at = ? where id = ? and state = 'given'").params(at(now), id.uuid()).update();
        find(id).ifPresent(this::changed);
    }

    /// The register was heard again.
    void checked(PublicId id, List<String> codes, LocalDate until, Instant now) {
        jdbc.sql("update powers.power set codes = ?, until_day = ?, checked_at = ? where id = ? and origin = 'register'").params(codes.toArray(String[]::new), until, at(now), id.uuid()).update();
        find(id).ifPresent(this::changed);
    }

    private void changed(PowerOfAttorney power) { events.publishEvent(new PowerChanged(power.principal(), power.representative(), power.of())); }

    /// The last day on which anything of this kind between the two is in force.
    ///
    /// @param of the case, or null for the powers of attorney that are for all
    Optional<LocalDate> lastDay(PersonId principal, PersonId representative, @Nullable CaseNumber of) {
        return jdbc.sql("select max(until_day) from powers.power where principal = ? and representative = ? and state = 'given' and case_number is not distinct from ?::text")
                .params(principal.uuid(), representative.uuid(), of == null ? null : of.toString()).query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    List<PowerChanged> pairs() {
        return jdbc.sql("select distinct principal, representative, case_number from powers.power where state <> 'prepared'")
                .query((row, _) -> new PowerChanged(PersonId.of(row.getObject(1, UUID.class)), PersonId.of(row.getObject(2, UUID.class)), row.getString(3) == null ? null : CaseNumber.of(row.getString(3)))).list();
    }

    Optional<PowerOfAttorney> find(PublicId id) { return jdbc.sql("select * from powers.power where id = ?").param(id.uuid()).query(PowerRows::read).optional(); }

    Optional<PowerOfAttorney> findCertified(String number) { return jdbc.sql("select * from powers.power where origin = 'register' and number = ?").param(number).query(PowerRows::read).optional(); }

    /// Certified powers in force of which the register was not heard since then, those heard longest ago first.
    List<PowerOfAttorney> unheard(Instant since, LocalDate day) {
        return jdbc.sql("select * from powers.power where origin = 'register' and state = 'given' and until_day >= ? and checked_at < ? order by checked_at limit 200").params(day, at(since)).query(PowerRows::read).list();
    }

    /// Those given, got or issued, the newest first.
    List<PowerOfAttorney> list() { return jdbc.sql("select * from powers.power where state <> 'prepared' order by given_at desc, id").query(PowerRows::read).list(); }

    List<PowerOfAttorney> between(PersonId principal, PersonId representative, LocalDate day) {
        return jdbc.sql("select * from powers.power where principal = ? and representative = ? and state = 'given' and until_day >= ? and origin <> 'notice'").params(principal.uuid(), representative.uuid(), day).query(PowerRows::read).list();
    }

    /// The notice of an advocate for a case that lasts longest.
    Optional<PowerOfAttorney> notice(PersonId principal, PersonId representative, CaseNumber of, LocalDate day) {
        return jdbc.sql("select * from powers.power where principal = ? and representative = ? and state = 'given' and until_day >= ? and origin = 'notice' and case_number = ? order by until_day desc limit 1")
                .params(principal.uuid(), representative.uuid(), day, of.toString()).query(PowerRows::read).optional();
    }

    /// The next number in the book of an issuer.
    int nextNotice(PersonId issuer, int year) {
        return jdbc.sql("insert into powers.notice_book as b (issuer, year, last) values (?, ?, 1) on conflict (issuer, year) do update set last = b.last + 1 returning last").params(issuer.uuid(), year).query(Integer.class).single();
    }

    private static PowerOfAttorney read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime given = row.getObject("given_at", OffsetDateTime.class);
        return new PowerOfAttorney(new PublicId(row.getObject("id", UUID.class)), PersonId.of(row.getObject("principal", UUID.class)), PersonId.of(row.getObject("representative", UUID.class)),
                List.of((String[]) row.getArray("codes").getArray()), row.getObject("until_day", LocalDate.class), row.getString("state"), DocumentId.of(row.getObject("document", UUID.class)),
                row.getString("signer"), given == null ? null : given.toInstant(), origin(row));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return switch (row.getString("origin")) {
            case "register" -> new Origin.Register(row.getString("number"), row.getString("issuer_name"), row.getObject("checked_at", OffsetDateTime.class).toInstant());
            case "notice" -> new Origin.Notice(row.getString("number"), PersonId.of(row.getObject("issuer", UUID.class)), row.getString("issuer_name"), CaseNumber.of(row.getString("case_number")));
            case "paper" -> new Origin.Paper(row.getString("number"), row.getString("issuer_name"));
            default -> new Origin.Here();
        };
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
