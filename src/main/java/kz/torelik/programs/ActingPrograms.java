package kz.torelik.programs;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.identity.People;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Knows by an access token for whom a program acts and how far. It is asked for every request, so that whatever ends a consent, a program or a place in an organisation is felt by the next one.
@Repository
public class ActingPrograms {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final People people;
    private final CourtClock clock;

    ActingPrograms(JdbcClient jdbc, People people, CourtClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /// @param name of the person
    /// @param scopes the words of [ProgramScope]
    public record ActingProgram(Actor.Citizen actor, PersonName name, PublicId consent, Set<String> scopes) {
        public ActingProgram { scopes = Set.copyOf(scopes); }
    }

    private record Row(UUID consent, PersonId person, @Nullable PersonId organisation, Set<ProgramScope> scopes, @Nullable OffsetDateTime usedAt) {}

    @Transactional
    public Optional<ActingProgram> find(String token) {
        Optional<byte[]> hash = Exchange.hash(Exchange.ACCESS, token);
        if (hash.isEmpty()) return Optional.empty();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Row> found = jdbc.sql("""
                select a.scopes, s.id, s.person, s.organisation, s.used_at from programs.access a join programs.consent s on s.id = a.consent join programs.program p on p.id = s.program
                 where a.token_hash = ? and a.expires_at > ? and s.ended_at is null and s.expires_at > ? and p.ended_at is null""").params(hash.get(), now, now).query((row, _) -> {
            @Nullable UUID organisation = row.getObject("organisation", UUID.class);
            return new Row(row.getObject("id", UUID.class), PersonId.of(row.getObject("person", UUID.class)), organisation == null ? null : PersonId.of(organisation), ProgramScope.of(Programs.strings(row, "scopes")),
                    row.getObject("used_at", OffsetDateTime.class));
        }).optional().filter(row -> row.organisation() == null || people.listOrganisationsOf(row.person()).stream().anyMatch(one -> one.id().equals(row.organisation())));
        found.filter(row -> row.usedAt() == null || row.usedAt().isBefore(now.minus(STEP))).ifPresent(row -> jdbc.sql("update programs.consent set used_at = ? where id = ?").params(now, row.consent()).update());
        return found.flatMap(row -> people.find(row.person()).filter(kz.torelik.identity.Person.Natural.class::isInstance).map(kz.torelik.identity.Person.Natural.class::cast)
                .map(person -> new ActingProgram(new Actor.Citizen(row.person(), row.organisation()), person.name(), new PublicId(row.consent()), row.scopes().stream().map(ProgramScope::word).collect(Collectors.toUnmodifiableSet()))));
    }
}
