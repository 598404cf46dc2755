package kz.torelik.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Personal reception for whoever is signed in (APPC art. 90): books a free time, cancels, waits in line for a freed one, answers an offer, takes a number on the day. Everything is done for the
/// actor of the thread; what is not his is not there.
@Service
public class Visiting {

    static final int LONGEST_TOPIC = 600;

    private static final Actor RULE = new Actor.Rule("reception");

    private final VisitRows rows;
    private final FreeTimes times;
    private final Offering offering;
    private final People people;
    private final ActingWithin within;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Visiting(VisitRows rows, FreeTimes times, Offering offering, People people, ActingWithin within, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.times = times;
        this.offering = offering;
        this.people = people;
        this.within = within;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A place in a line.
    ///
    /// @param before how many stand before him
    public record InLine(PublicId id, CourtCode court, Receiver receiver, String topic, Instant since, int before) {}

    /// The visits of whoever acts, the latest first.
    public List<Visit> list() { return transactions.execute(_ -> rows.ofPerson(subject())); }

    /// The lines in which he stands.
    public List<InLine> lines() {
        PersonId subject = subject();
        return within.as(RULE, () -> rows.waitingOf(subject)).stream().map(one -> new InLine(one.id(), one.court(), one.receiver(), one.topic(), one.since(), one.before())).toList();
    }

    /// Books a free time.
    ///
    /// @param from when it begins; it has to be one of [FreeTimes#list]
    /// @return the visit, or a refusal: `visit-topic`, `visit-taken` when it is not free, `visit-already` when he has one ahead with the same receiver
    public Answer<Visit> book(CourtCode court, Receiver receiver, Instant from, String topic) {
        return checked(topic).then(said -> transactions.execute(status -> {
            PersonId subject = subject();
            if (rows.hasAhead(subject, court, receiver)) return Answer.no(Refusal.of("visit-already"));
            Optional<FreeTimes.Free> free = times.list(court, receiver).stream().filter(one -> one.from().equals(from)).findFirst();
            if (free.isEmpty()) return Answer.no(Refusal.of("visit-taken"));
            Visit visit = new Visit(PublicId.random(), court, receiver, free.get().official(), free.get().name().full(), from, free.get().to(), subject, name(subject), said, "booked", null, null,
                    new Visit.Course(null, null, null, null, null));
            if (!rows.insert(visit, clock.instant())) return Answer.no(Refusal.of(rows.hasAhead(subject, court, receiver) ? "visit-already" : "visit-taken"));
            offering.tell(visit, "visit-booked");
            return Answer.yes(visit);
        }));
    }

    /// Gives a time up; the first in line is offered it.
    ///
    /// @return the visit, or a refusal: `visit-unknown`, `visit-over`
    public Answer<Visit> cancel(PublicId id) {
        return own(id, visit -> {
            if (!visit.isBooked() && !visit.isOffered() && !visit.hasArrived() || !visit.from().isAfter(clock.instant())) return Answer.no(Refusal.of("visit-over"));
            rows.become(id, "cancelled");
            offering.offer(visit);
            return Answer.yes(visit);
        });
    }

    /// Takes the freed time that he was offered.
    ///
    /// @return the visit, or a refusal: `visit-unknown`, `offer-over`
    public Answer<Visit> accept(PublicId id) {
        return own(id, visit -> {
            if (!visit.isOffered() || visit.offeredUntil() == null || !clock.instant().isBefore(visit.offeredUntil())) return Answer.no(Refusal.of("offer-over"));
            rows.become(id, "booked");
            return Answer.yes(visit);
        });
    }

    /// Stands in line for a freed time.
    ///
    /// @return a refusal `visit-topic`, `visit-already`, `line-already`
    public Answer<Boolean> await(CourtCode court, Receiver receiver, String topic) {
        return checked(topic).then(said -> transactions.execute(_ -> {
            PersonId subject = subject();
            if (rows.hasAhead(subject, court, receiver)) return Answer.no(Refusal.of("visit-already"));
            boolean fresh = rows.insert(new VisitRows.Waiting(PublicId.random(), court, receiver, subject, name(subject), said, clock.instant(), 0));
            return fresh ? Answer.yes(true) : Answer.no(Refusal.of("line-already"));
        }));
    }

    /// @return whether he stood there
    public boolean leaveLine(PublicId id) { return Boolean.TRUE.equals(transactions.execute(_ -> rows.leave(id, subject()))); }

    /// Says that he has come: he gets the next number of the day.
    ///
    /// @return the visit, or a refusal: `visit-unknown`, `visit-over`, `visit-not-today`
    public Answer<Visit> arrive(PublicId id) {
        return own(id, visit -> {
            if (visit.hasArrived()) return Answer.yes(visit);
            if (!visit.isBooked()) return Answer.no(Refusal.of("visit-over"));
            LocalDate day = LocalDate.ofInstant(visit.from(), CourtClock.COUNTRY);
            if (!day.equals(clock.today())) return Answer.no(Refusal.of("visit-not-today", day));
            rows.arrive(id, rows.nextTicket(visit.court(), day));
            return Answer.yes(visit);
        });
    }

    private <T> Answer<T> own(PublicId id, Function<Visit, Answer<T>> work) {
        return transactions.execute(_ -> {
            Optional<Visit> found = rows.hold(id).filter(visit -> visit.person().equals(subject()));
            return found.isEmpty() ? Answer.no(Refusal.of("visit-unknown")) : work.apply(found.get());
        });
    }

    private static Answer<String> checked(String topic) {
        String said = topic.strip();
        return said.isEmpty() || said.length() > LONGEST_TOPIC ? Answer.no(Refusal.of("visit-topic", LONGEST_TOPIC)) : Answer.yes(said);
    }

    private String name(PersonId subject) { return people.find(subject).map(Person::title).orElseThrow(); }

    private static PersonId subject() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen.subject();
        throw new IllegalStateException("Only a person of the Judicial Account comes to a reception");
    }

    /// Whether a number can be taken now.
    public boolean isToday(Visit visit) { return LocalDate.ofInstant(visit.from(), CourtClock.COUNTRY).equals(clock.today()) && clock.instant().isBefore(visit.to().plus(Duration.ofHours(2))); }
}
