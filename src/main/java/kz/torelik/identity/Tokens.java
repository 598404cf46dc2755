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
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Personal tokens, by which a program of a person works longer than a session. A token is shown once and only its hash is kept; it acts as its
/// person did when he made it: as himself, for an organisation or in his court, and there only while his place lasts.
@Repository
public class Tokens {

    public static final int LONGEST_DAYS = 365;
    public static final int LONGEST_NAME = 60;
    private static final int MOST = 20;
    private static final String MARK = "torelik_";
    private static final Duration STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Staff staff;
    private final CourtClock clock;

    Tokens(JdbcClient jdbc, Staff staff, CourtClock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /// A token as its owner sees it in his list.
    ///
    /// @param usedAt when it was used last, to the minute, or null
    public record Named(PublicId id, String name, Instant issuedAt, Instant expiresAt, @Nullable Instant usedAt) {}

    /// @param secret the token itself; it cannot be read again
    public record Issued(Named token, String secret) {}

    /// Makes a token for an actor.
    ///
    /// @param days how long it lives
    /// @return the token, or a refusal: `token-name`, `token-days`, `token-too-many`
    @Transactional
    public Answer<Issued> issue(Actor actor, String name, int days) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) return Answer.no(Refusal.of("token-name", LONGEST_NAME));
        if (days < 1 || days > LONGEST_DAYS) return Answer.no(Refusal.of("token-days", LONGEST_DAYS));
        if (list(Sessions.person(actor)).size() >= MOST) return Answer.no(Refusal.of("token-too-many", MOST));
        Secret secret = Secret.random();
        PublicId id = PublicId.random();
        OffsetDateTime now = now();
        @Nullable PersonId organisation = actor instanceof Actor.Citizen citizen ? citizen.organisation() : null;
        Actor.@Nullable Staff officer = actor instanceof Actor.Staff serving ? serving : null;
        jdbc.sql("insert into identity.token (token_hash, id, person, organisation, court, function, name, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(secret.hash().bytes(), id.uuid(), Sessions.person(actor).uuid(), organisation == null ? null : organisation.uuid(), officer == null ? null : officer.court().digits(),
                        officer == null ? null : officer.function().name(), name.strip(), now, now.plusDays(days)).update();
        return Answer.yes(new Issued(new Named(id, name.strip(), now.toInstant(), now.plusDays(days).toInstant(), null), MARK + secret.text()));
    }

    /// Who holds this token, if it is neither expired nor revoked and, for staff and whoever acts for an organisation, the place still lasts.
    @Transactional
    public Optional<SignedIn> find(String token) {
        Optional<Secret> secret = token.startsWith(MARK) ? Secret.find(token.substring(MARK.length())) : Optional.empty();
        if (secret.isEmpty()) return Optional.empty();
        byte[] hash = secret.get().hash().bytes();
        OffsetDateTime now = now();
        Optional<SignedIn> holder = jdbc.sql("""
                select t.*, p.surname, p.given, p.patronymic, o.organisation as organisation_name
                  from identity.token t join identity.person p on p.id = t.person left join identity.person o on o.id = t.organisation
                 where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?
                   and (t.organisation is null or exists (select 1 from identity.office f where f.organisation = t.organisation and f.person = t.person and f.ended_at is null and f.since <= ? and (f.until is null or f.until >= ?)))""")
                .params(hash, now, clock.today(), clock.today()).query(Tokens::holder).optional().filter(this::stillServes);
        if (holder.isPresent()) jdbc.sql("update identity.token set used_at = ? where token_hash = ? and (used_at is null or used_at < ?)").params(now, hash, now.minus(STEP)).update();
        return holder;
    }

    /// The tokens that a person can use now, the newest first.
    @Transactional(readOnly = true)
    public List<Named> list(PersonId person) {
        return jdbc.sql("select * from identity.token where person = ? and revoked_at is null and expires_at > ? order by issued_at desc, id").params(person.uuid(), now())
                .query((row, _) -> new Named(new PublicId(row.getObject("id", UUID.class)), row.getString("name"), instant(row, "issued_at"), instant(row, "expires_at"),
                        row.getObject("used_at") == null ? null : instant(row, "used_at"))).list();
    }

    /// Ends a token of a person at once.
    ///
    /// @return nothing, or `token-unknown`: not there, not his, or ended already
    @Transactional
    public Answer<Boolean> revoke(PersonId person, PublicId id) {
        int ended = jdbc.sql("update identity.token set revoked_at = ? where id = ? and person = ? and revoked_at is null and expires_at > ?").params(now(), id.uuid(), person.uuid(), now()).update();
        return ended == 1 ? Answer.yes(true) : Answer.no(Refusal.of("token-unknown"));
    }

    private boolean stillServes(SignedIn holder) {
        return !(holder.actor() instanceof Actor.Staff officer) || staff.find(officer.person()).map(Appointment::actor).filter(officer::equals).isPresent();
    }

    private static SignedIn holder(ResultSet row, int index) throws SQLException {
        PersonId person = PersonId.of(row.getObject("person", UUID.class));
        @Nullable String court = row.getString("court");
        @Nullable UUID organisation = row.getObject("organisation", UUID.class);
        Actor actor = court == null ? new Actor.Citizen(person, organisation == null ? null : PersonId.of(organisation))
                : new Actor.Staff(person, CourtCode.of(court), Function.valueOf(row.getString("function")));
        return new SignedIn(row.getObject("id", UUID.class), actor, new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                row.getString("organisation_name"), "token", instant(row, "issued_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
