package kz.torelik.prosecution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The register of the prosecutors' offices. Read by everybody, changed by a rule alone.
@Repository
public class Offices {

    private static final String IN_SERVICE = "select * from prosecution.office where since <= ? and (until is null or until > ?)";

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Offices(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Office> find(PersonId organisation) {
        return jdbc.sql(IN_SERVICE + " and organisation = ?").params(clock.today(), clock.today(), organisation.uuid()).query(Offices::read).optional();
    }

    /// The office for which the person of this thread acts.
    @Transactional(readOnly = true)
    public Optional<Office> mine() {
        @Nullable PersonId organisation = Acting.now() instanceof Actor.Citizen citizen ? citizen.organisation() : null;
        return organisation == null ? Optional.empty() : find(organisation);
    }

    /// The offices that hear of the cases of a court, the nearest to it first: it is the one that is invited.
    @Transactional(readOnly = true)
    public List<Office> list(CourtCode court) {
        return jdbc.sql(IN_SERVICE + " and ? = any(courts) order by array_position(array['district', 'region', 'transport', 'military', 'investors', 'general'], level), cardinality(courts), organisation")
                .params(clock.today(), clock.today(), court.digits()).query(Offices::read).list();
    }

    /// Takes offices over from the register of the prosecution; one that is there already gets what is told of it now.
    ///
    /// @throws IllegalStateException when the actor is not a rule
    @Transactional
    public void takeOver(Collection<Office> offices, LocalDate since) {
        if (!(Acting.now() instanceof Actor.Rule)) throw new IllegalStateException("Only a rule takes over a register: " + Acting.now());
        for (Office office : offices) {
            jdbc.sql("insert into prosecution.office (organisation, level, courts, since) values (?, ?, ?, ?) on conflict (organisation) do update set level = excluded.level, courts = excluded.courts, until = null")
                    .params(office.organisation().uuid(), office.level().word(), office.courts().stream().map(CourtCode::digits).toArray(String[]::new), since).update();
        }
    }

    private static Office read(ResultSet row, int index) throws SQLException {
        return new Office(PersonId.of(row.getObject("organisation", UUID.class)), Prosecution.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                Arrays.stream((String[]) row.getArray("courts").getArray()).map(CourtCode::of).toList());
    }
}
