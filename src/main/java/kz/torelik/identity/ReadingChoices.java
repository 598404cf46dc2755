package kz.torelik.identity;

import java.time.ZoneOffset;
import java.util.Optional;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How a person wants the pages, wherever he signs in.
@Repository
public class ReadingChoices {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    ReadingChoices(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param simple simple words
    /// @param large large letters
    public record Choice(boolean simple, boolean large) {}

    @Transactional
    public void keep(PersonId person, Choice choice) {
        jdbc.sql("""
                insert into identity.reading (person, simple, large, changed_at) values (?, ?, ?, ?)
                on conflict (person) do update set simple = excluded.simple, large = excluded.large, changed_at = excluded.changed_at""")
                .params(person.uuid(), choice.simple(), choice.large(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /// Nothing while he has never chosen.
    @Transactional(readOnly = true)
    public Optional<Choice> find(PersonId person) {
        return jdbc.sql("select simple, large from identity.reading where person = ?").param(person.uuid()).query((row, _) -> new Choice(row.getBoolean(1), row.getBoolean(2))).optional();
    }
}
