package kz.torelik.hearings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import org.springframework.stereotype.Component;

/// At what times people are taken, for whoever looks for a time that suits all: their sessions, in whatever part they play, and what they stated. Why somebody is taken is not told.
@Component
public class TakenTimes {

    private static final Actor RULE = new Actor.Rule("taken-times");

    private final SessionRows sessions;
    private final List<StatedTimes> stated;
    private final ActingWithin within;

    TakenTimes(SessionRows sessions, List<StatedTimes> stated, ActingWithin within) {
        this.sessions = sessions;
        this.stated = List.copyOf(stated);
        this.within = within;
    }

    /// A time at which a person cannot come.
    public record Taken(PersonId person, Instant from, Instant to) {

        public boolean overlaps(Instant begin, Instant end) { return from.isBefore(end) && begin.isBefore(to); }
    }

    /// What of the time between two moments is taken for any of these persons.
    public List<Taken> of(Collection<PersonId> persons, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, CourtClock.COUNTRY);
        LocalDate last = LocalDate.ofInstant(to, CourtClock.COUNTRY);
        return within.as(RULE, () -> {
            List<Taken> all = new ArrayList<>();
            for (PersonId person : persons) {
                List<Session> own = new ArrayList<>(sessions.ofPersons(List.of(person), first, last));
                own.addAll(sessions.ofOfficer(person, first, last));
                own.stream().filter(Session::takesTime).forEach(session -> all.add(new Taken(person, session.startsAt(), session.endsAt())));
            }
            for (StatedTimes times : stated) times.of(persons, from, to).forEach(time -> all.add(new Taken(time.person(), time.from(), time.to())));
            return all;
        });
    }
}
