package kz.torelik.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.hearings.StatedTimes;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// When people cannot come to a court. A person states, reads and takes back his own times; the scheduling of hearings avoids them, and a judge who sets a
/// session into one all the same gives a reason that is kept. It excuses nobody: whoever cannot come to a session that is set asks to put it off.
@Repository
public class BusyTimes implements StatedTimes {

    /// Why one cannot come.
    public static final List<String> KINDS = List.of("hearing", "trip", "leave", "other");
    public static final int LONGEST_DAYS = 60;
    public static final int AHEAD_DAYS = 366;
    private static final int MOST = 100;
    private static final Actor RULE = new Actor.Rule("scheduling");

    private final JdbcClient jdbc;
    private final ActingWithin within;
    private final CourtClock clock;

    BusyTimes(JdbcClient jdbc, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.within = within;
        this.clock = clock;
    }

    /// The times of whoever acts that are not over, in their order.
    @Transactional(readOnly = true)
    public List<BusyTime> list() {
        return jdbc.sql("select * from reception.busy where person = ? and ends_at > ? order by starts_at, id").params(subject().uuid(), now()).query(BusyTimes::read).list();
    }

    /// States a time for whoever acts.
    ///
    /// @return the time, or a refusal: `busy-kind`, `busy-order`, `busy-past`, `busy-long`, `busy-far`, `busy-many`
    @Transactional
    public Answer<BusyTime> state(Instant from, Instant to, String kind) {
        Instant today = clock.instant();
        if (!Set.copyOf(KINDS).contains(kind)) return Answer.no(Refusal.of("busy-kind"));
        if (!from.isBefore(to)) return Answer.no(Refusal.of("busy-order"));
        if (!to.isAfter(today)) return Answer.no(Refusal.of("busy-past"));
        if (Duration.between(from, to).toDays() > LONGEST_DAYS) return Answer.no(Refusal.of("busy-long", LONGEST_DAYS));
        if (to.isAfter(today.plus(Duration.ofDays(AHEAD_DAYS)))) return Answer.no(Refusal.of("busy-far"));
        if (list().size() >= MOST) return Answer.no(Refusal.of("busy-many", MOST));
        BusyTime time = new BusyTime(PublicId.random(), from, to, kind);
        jdbc.sql("insert into reception.busy (id, person, starts_at, ends_at, kind, stated_at) values (?, ?, ?, ?, ?, ?)")
                .params(time.id().uuid(), subject().uuid(), at(from), at(to), kind, now()).update();
        return Answer.yes(time);
    }

    /// Takes a time of whoever acts back; one that is not his is as one that is not there.
    ///
    /// @return whether there was one
    @Transactional
    public boolean takeBack(PublicId id) { return jdbc.sql("delete from reception.busy where id = ? and person = ?").params(id.uuid(), subject().uuid()).update() == 1; }

    @Override
    public List<Stated> of(Collection<PersonId> persons, Instant from, Instant to) {
        return within.as(RULE, () -> jdbc.sql("select * from reception.busy where person = any(?) and starts_at < ? and ends_at > ? order by starts_at, id")
                .params(persons.stream().map(PersonId::uuid).toArray(UUID[]::new), at(to), at(from))
                .query((row, index) -> {
                    BusyTime time = read(row, index);
                    return new Stated(PersonId.of(row.getObject("person", UUID.class)), time.from(), time.to(), time.kind());
                }).list());
    }

    private static PersonId subject() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen.subject();
        throw new IllegalStateException("Only a person of the Judicial Account states his times");
    }

    private static BusyTime read(ResultSet row, int index) throws SQLException {
        return new BusyTime(new PublicId(row.getObject("id", UUID.class)), row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"));
    }

    private OffsetDateTime now() { return at(clock.instant()); }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }
}
