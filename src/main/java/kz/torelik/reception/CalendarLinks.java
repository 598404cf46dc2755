package kz.torelik.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The links by which calendar programs read the hearings of a person, who cannot sign in there. Whoever has a link reads that calendar and nothing else, so
/// its secret is long, random, shown once and kept as a hash only; a person has one link for himself and one for each organisation that he acts for, and may
/// revoke or replace it at any time. A link for an organisation ends with the office.
@Repository
public class CalendarLinks {

    private static final Actor RULE = new Actor.Rule("calendar-link");
    private static final Duration STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final People people;
    private final ActingWithin within;
    private final CourtClock clock;

    CalendarLinks(JdbcClient jdbc, People people, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.within = within;
        this.clock = clock;
    }

    /// The link that a person has.
    ///
    /// @param language in which its entries speak
    /// @param readAt when a program read it last, to the minute, or null
    public record Link(Language language, Instant madeAt, @Nullable Instant readAt) {}

    /// Whose calendar a link opens.
    public record Opened(Actor.Citizen owner, Language language) {}

    private record Row(byte[] hash, PersonId person, PersonId subject, Link link) {}

    /// The link of whoever acts, if he has one.
    @Transactional(readOnly = true)
    public Optional<Link> find() {
        Actor.Citizen citizen = citizen();
        return jdbc.sql("select * from reception.calendar_link where person = ? and subject = ?").params(citizen.person().uuid(), citizen.subject().uuid()).query(CalendarLinks::read).optional().map(Row::link);
    }

    /// Makes a link for whoever acts; the one that he had is gone.
    ///
    /// @return the secret of its address; it cannot be read again
    @Transactional
    public String replace(Language language) {
        Actor.Citizen citizen = citizen();
        Secret secret = Secret.random();
        jdbc.sql("""
                insert into reception.calendar_link (secret_hash, person, subject, language, made_at) values (?, ?, ?, ?, ?)
                on conflict (person, subject) do update set secret_hash = excluded.secret_hash, language = excluded.language, made_at = excluded.made_at, read_at = null""")
                .params(secret.hash().bytes(), citizen.person().uuid(), citizen.subject().uuid(), language.tag(), now()).update();
        return secret.text();
    }

    /// Ends the link of whoever acts at once; nothing happens when he has none.
    @Transactional
    public void revoke() {
        Actor.Citizen citizen = citizen();
        jdbc.sql("delete from reception.calendar_link where person = ? and subject = ?").params(citizen.person().uuid(), citizen.subject().uuid()).update();
    }

    /// Whose calendar the address with this secret is, for somebody who has not signed in; nothing for one that was never made, was revoked or replaced, or
    /// belongs to an office that has ended.
    public Optional<Opened> open(String text) {
        Optional<Secret> secret = Secret.find(text);
        if (secret.isEmpty()) return Optional.empty();
        byte[] hash = secret.get().hash().bytes();
        return within.as(RULE, () -> {
            Optional<Row> row = jdbc.sql("select * from reception.calendar_link where secret_hash = ?").param(hash).query(CalendarLinks::read).optional().filter(this::stillActs);
            if (row.isPresent()) jdbc.sql("update reception.calendar_link set read_at = ? where secret_hash = ? and (read_at is null or read_at < ?)").params(now(), hash, now().minus(STEP)).update();
            return row.map(one -> new Opened(new Actor.Citizen(one.person, one.subject.equals(one.person) ? null : one.subject), one.link.language()));
        });
    }

    private boolean stillActs(Row row) {
        return row.subject.equals(row.person) || people.listOrganisationsOf(row.person).stream().anyMatch(organisation -> organisation.id().equals(row.subject));
    }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new IllegalStateException("Only a person of the Judicial Account has a calendar link");
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Row(row.getBytes("secret_hash"), PersonId.of(row.getObject("person", UUID.class)), PersonId.of(row.getObject("subject", UUID.class)),
                new Link(Language.find(row.getString("language")).orElseThrow(), row.getObject("made_at", OffsetDateTime.class).toInstant(), readAt == null ? null : readAt.toInstant()));
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
