package kz.torelik.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Open sessions. The token goes to the browser once and only its hash is kept. A session of staff ends after an hour without use and after a working day in any case; that of a
/// citizen after half a day without use and after a month. An ended one is gone with the next request.
@Repository
public class Sessions {

    private static final Duration STAFF_IDLE = Duration.ofHours(1);
    private static final Duration STAFF_LONGEST = Duration.ofHours(10);
    private static final Duration CITIZEN_IDLE = Duration.ofHours(12);
    private static final Duration CITIZEN_LONGEST = Duration.ofDays(30);
    private static final Duration STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Sessions(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A session as its owner sees it in his list.
    public record OpenSession(UUID id, String device, String means, Instant openedAt, Instant seenAt) {}

    /// Opens a session.
    ///
    /// @param device what the browser says of itself, shortened
    /// @return the token for the cookie; it cannot be read again
    @Transactional
    public String open(Actor actor, String means, String device) {
        Secret token = Secret.random();
        OffsetDateTime now = now();
        @Nullable PersonId organisation = actor instanceof Actor.Citizen citizen ? citizen.organisation() : null;
        Actor.@Nullable Staff staff = actor instanceof Actor.Staff s ? s : null;
        jdbc.sql("""
                insert into identity.session (token_hash, id, person, organisation, court, function, means, device, opened_at, seen_at, expires_at, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(token.hash().bytes(), UUID.randomUUID(), person(actor).uuid(), organisation == null ? null : organisation.uuid(),
                        staff == null ? null : staff.court().digits(), staff == null ? null : staff.function().name(), means,
                        device.substring(0, Math.min(120, device.length())), now, now, now.plus(idle(staff != null)), now.plus(staff != null ? STAFF_LONGEST : CITIZEN_LONGEST)).update();
        return token.text();
    }

    /// Who holds this token, if its session is still open; using it keeps it open.
    @Transactional
    public Optional<SignedIn> find(String token) {
        return hash(token).flatMap(hash -> {
            OffsetDateTime now = now();
            Optional<Row> row = jdbc.sql("""
                    select s.*, p.surname, p.given, p.patronymic, o.organisation as organisation_name,
                           exists (select 1 from identity.office f where f.organisation = s.organisation and f.person = s.person and f.ended_at is null and f.since <= ? and (f.until is null or f.until >= ?)) as in_office
                      from identity.session s join identity.person p on p.id = s.person left join identity.person o on o.id = s.organisation
                     where s.token_hash = ? and s.expires_at > ?""").params(clock.today(), clock.today(), hash, now).query(Sessions::row).optional();
            row.filter(r -> r.seenAt().isBefore(now.minus(STEP).toInstant())).ifPresent(r -> jdbc.sql("update identity.session set seen_at = ?, expires_at = least(?, last_at) where token_hash = ?")
                    .params(now, now.plus(idle(r.signedIn().actor() instanceof Actor.Staff)), hash).update());
            return row.map(Row::signedIn);
        });
    }

    /// Acts for another organisation, or for himself again.
    @Transactional
    public void actFor(UUID session, @Nullable PersonId organisation) {
        jdbc.sql("update identity.session set organisation = ? where id = ? and court is null").params(organisation == null ? null : organisation.uuid(), session).update();
    }

    @Transactional(readOnly = true)
    public List<OpenSession> list(PersonId person) {
        return jdbc.sql("select id, device, means, opened_at, seen_at from identity.session where person = ? and expires_at > ? order by seen_at desc")
                .params(person.uuid(), now()).query((row, _) -> new OpenSession(row.getObject("id", UUID.class), row.getString("device"), row.getString("means"),
                        instant(row, "opened_at"), instant(row, "seen_at"))).list();
    }

    @Transactional
    public void close(String token) { hash(token).ifPresent(hash -> jdbc.sql("delete from identity.session where token_hash = ?").param(hash).update()); }

    /// Ends one session of a person at once; one that is not his, or is over, stays as it is.
    @Transactional
    public void close(PersonId person, UUID session) { jdbc.sql("delete from identity.session where person = ? and id = ?").params(person.uuid(), session).update(); }

    /// Ends all sessions of a person, this one as well.
    @Transactional
    public void closeAll(PersonId person) { jdbc.sql("delete from identity.session where person = ?").param(person.uuid()).update(); }

    /// Ends all sessions of a person except one.
    @Transactional
    public void closeOthers(PersonId person, UUID except) { jdbc.sql("delete from identity.session where person = ? and id <> ?").params(person.uuid(), except).update(); }

    private record Row(SignedIn signedIn, Instant seenAt) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        PersonId person = PersonId.of(row.getObject("person", UUID.class));
        @Nullable String court = row.getString("court");
        // whoever lost his place in the organisation acts for himself from this moment on
        @Nullable UUID organisation = row.getBoolean("in_office") ? row.getObject("organisation", UUID.class) : null;
        Actor actor = court == null ? new Actor.Citizen(person, organisation == null ? null : PersonId.of(organisation))
                : new Actor.Staff(person, CourtCode.of(court), Function.valueOf(row.getString("function")));
        return new Row(new SignedIn(row.getObject("id", UUID.class), actor, new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                organisation == null ? null : row.getString("organisation_name"), row.getString("means"), instant(row, "opened_at")), instant(row, "seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    static PersonId person(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff staff -> staff.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new IllegalArgumentException("Only persons have sessions");
        };
    }

    private static Duration idle(boolean staff) { return staff ? STAFF_IDLE : CITIZEN_IDLE; }

    private static Optional<byte[]> hash(String token) {
        return Secret.find(token).map(secret -> secret.hash().bytes());
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
