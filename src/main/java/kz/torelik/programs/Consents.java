package kz.torelik.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What people have allowed programs: as much as they left of what was asked, for as long as they said, until they end it.
@Repository
public class Consents {

    public static final List<Integer> DAYS = List.of(1, 30, 90, 365);
    private static final Duration CODE = Duration.ofSeconds(60);
    private static final Duration SHOWN_ENDED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Programs programs;
    private final People people;
    private final CourtClock clock;

    Consents(JdbcClient jdbc, Programs programs, People people, CourtClock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.people = people;
        this.clock = clock;
    }

    /// A consent as its person sees it.
    ///
    /// @param actsFor the name of the organisation for which the program acts, or null for the person himself
    /// @param endedBy `person`, `program` or `replay`, or null while it lasts
    public record Consent(PublicId id, String program, String owner, String home, @Nullable String actsFor, Set<ProgramScope> scopes, Instant givenAt, Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant endedAt,
                          @Nullable String endedBy) {

        public Consent { scopes = Set.copyOf(scopes); }
    }

    /// Allows a program what was asked, less what the person took out.
    ///
    /// @param left what he leaves it, a part of what was asked
    /// @param days one of [#DAYS]
    /// @return the code for the program, good for one minute and once, or `consent-nothing`, `consent-days`
    @Transactional
    public Answer<String> give(Asking.Wish wish, Set<ProgramScope> left, int days) {
        Set<ProgramScope> scopes = new HashSet<>(left);
        scopes.retainAll(wish.scopes());
        if (scopes.isEmpty()) return Answer.no(Refusal.of("consent-nothing"));
        if (!DAYS.contains(days)) return Answer.no(Refusal.of("consent-days"));
        Actor.Citizen citizen = Programs.citizen();
        OffsetDateTime now = now();
        UUID id = PublicId.random().uuid();
        jdbc.sql("insert into programs.consent (id, program, person, organisation, scopes, given_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, wish.program().id().uuid(), citizen.person().uuid(), citizen.organisation() == null ? null : citizen.organisation().uuid(), ProgramScope.words(scopes), now, now.plusDays(days)).update();
        Secret code = Secret.random();
        jdbc.sql("insert into programs.code (code_hash, consent, redirect, challenge, expires_at) values (?, ?, ?, ?, ?)").params(code.hash().bytes(), id, wish.redirect(), wish.challenge(), now.plus(CODE)).update();
        return Answer.yes(code.text());
    }

    /// What programs may do for a person now, and what ended in the last thirty days; the newest first. One whose code was never fetched within its minute is not there.
    @Transactional(readOnly = true)
    public List<Consent> list(PersonId person) {
        OffsetDateTime now = now();
        Map<UUID, String> names = new HashMap<>();
        return jdbc.sql("""
                select c.*, p.id as of_program, p.name, p.home, p.person as owner_person, p.organisation as owner_organisation, p.ended_at as program_ended from programs.consent c join programs.program p on p.id = c.program
                 where c.person = ? and (exists (select 1 from programs.refresh r where r.consent = c.id)) and coalesce(c.ended_at, p.ended_at, c.expires_at) > ? order by c.given_at desc, c.id""")
                .params(person.uuid(), now.minus(SHOWN_ENDED)).query((row, _) -> consent(row, names, now)).list();
    }

    /// Ends what a program may do, at once: the next request of the program is refused.
    ///
    /// @return nothing, or `consent-unknown`: not there, not his, or ended already
    @Transactional
    public Answer<Boolean> end(PersonId person, PublicId id) {
        int ended = jdbc.sql("update programs.consent set ended_at = ?, ended_by = 'person' where id = ? and person = ? and ended_at is null").params(now(), id.uuid(), person.uuid()).update();
        return ended == 1 ? Answer.yes(true) : Answer.no(Refusal.of("consent-unknown"));
    }

    private Consent consent(ResultSet row, Map<UUID, String> names, OffsetDateTime now) throws SQLException {
        @Nullable UUID organisation = row.getObject("organisation", UUID.class);
        @Nullable UUID ownerOrganisation = row.getObject("owner_organisation", UUID.class);
        UUID owner = ownerOrganisation == null ? row.getObject("owner_person", UUID.class) : ownerOrganisation;
        @Nullable Instant ended = instant(row, "ended_at");
        @Nullable String by = row.getString("ended_by");
        if (ended == null && instant(row, "program_ended") != null) {
            ended = instant(row, "program_ended");
            by = "program";
        }
        OffsetDateTime until = row.getObject("expires_at", OffsetDateTime.class);
        if (ended == null && !until.isAfter(now)) {
            ended = until.toInstant();
            by = "term";
        }
        return new Consent(new PublicId(row.getObject("id", UUID.class)), row.getString("name"), names.computeIfAbsent(owner, this::name), row.getString("home"), organisation == null ? null : names.computeIfAbsent(organisation, this::name),
                ProgramScope.of(Programs.strings(row, "scopes")), row.getObject("given_at", OffsetDateTime.class).toInstant(), until.toInstant(), instant(row, "used_at"), ended, by);
    }

    private String name(UUID id) { return people.find(PersonId.of(id)).map(Person::title).orElse(""); }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
