package kz.torelik.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The visitors of a day as the court sees them: the chancery those of the whole court, everybody else his own. Calls a number, writes down how the visit ended, withdraws one with a reason.
@Service
public class ReceptionDesk {

    /// How a visit ends.
    public static final List<String> RESULTS = List.of("explained", "decided", "written", "elsewhere");

    private static final Actor RULE = new Actor.Rule("reception");

    private final VisitRows rows;
    private final Offering offering;
    private final ActingWithin within;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    ReceptionDesk(VisitRows rows, Offering offering, ActingWithin within, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.offering = offering;
        this.within = within;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A number that was called, without a name.
    ///
    /// @param place where to, empty while it waits
    public record Number(int ticket, String place) {}

    /// The visitors of a day, in the order of their times.
    public List<Visit> day(LocalDate day) {
        Actor.Staff officer = officer();
        return transactions.execute(_ -> rows.ofDay(officer.court(), seesAll(officer) ? null : officer.person(), day));
    }

    /// The numbers of today for the board of a court: nobody is named.
    public List<Number> board(CourtCode court) {
        return within.as(RULE, () -> rows.ofDay(court, null, clock.today())).stream().filter(visit -> visit.hasArrived() && visit.ticket() != null)
                .map(visit -> new Number(visit.ticket(), visit.course().place() == null ? "" : visit.course().place())).sorted(java.util.Comparator.comparingInt(Number::ticket)).toList();
    }

    /// Calls a visitor who has come, to a place such as a window or a room.
    public Answer<Visit> call(PublicId id, String place) {
        return own(id, visit -> {
            if (!visit.hasArrived()) return Answer.no(Refusal.of("visit-not-come"));
            if (place.isBlank() || place.strip().length() > 40) return Answer.no(Refusal.of("visit-place"));
            rows.call(id, place.strip(), clock.instant());
            return Answer.yes(visit);
        });
    }

    /// Somebody at the counter has come: he gets his number there.
    public Answer<Visit> arrive(PublicId id) {
        return own(id, visit -> {
            if (!visit.isBooked() || !day(visit).equals(clock.today())) return Answer.no(Refusal.of("visit-not-today", day(visit)));
            rows.arrive(id, rows.nextTicket(visit.court(), clock.today()));
            return Answer.yes(visit);
        });
    }

    /// Writes down how it ended; the notes are for the court.
    ///
    /// @param result one of [#RESULTS]
    public Answer<Visit> receive(PublicId id, String result, String notes) {
        return own(id, visit -> {
            if (!Set.copyOf(RESULTS).contains(result)) return Answer.no(Refusal.of("visit-result"));
            if (!visit.hasArrived()) return Answer.no(Refusal.of("visit-not-come"));
            rows.receive(id, result, notes.strip());
            return Answer.yes(visit);
        });
    }

    /// He did not come.
    public Answer<Visit> missed(PublicId id) {
        return own(id, visit -> {
            if (!visit.isBooked() && !visit.hasArrived() || clock.instant().isBefore(visit.from())) return Answer.no(Refusal.of("visit-not-yet"));
            rows.become(id, "missed");
            return Answer.yes(visit);
        });
    }

    /// The court cannot receive him then; he is told why.
    public Answer<Visit> withdraw(PublicId id, String reason) {
        return own(id, visit -> {
            if (reason.isBlank() || reason.length() > 600) return Answer.no(Refusal.of("visit-reason"));
            if (!visit.isBooked()) return Answer.no(Refusal.of("visit-over"));
            rows.withdraw(id, reason.strip());
            offering.tell(new Visit(visit.id(), visit.court(), visit.receiver(), visit.official(), visit.officialName(), visit.from(), visit.to(), visit.person(), visit.visitor(), visit.topic(), "withdrawn", null, null,
                    new Visit.Course(null, null, null, null, reason.strip())), "visit-withdrawn");
            return Answer.yes(visit);
        });
    }

    private <T> Answer<T> own(PublicId id, Function<Visit, Answer<T>> work) {
        Actor.Staff officer = officer();
        return transactions.execute(_ -> {
            Optional<Visit> found = rows.hold(id).filter(visit -> visit.court().equals(officer.court()) && !visit.isOffered() && (seesAll(officer) || visit.official().equals(officer.person())));
            return found.isEmpty() ? Answer.no(Refusal.of("visit-unknown")) : work.apply(found.get());
        });
    }

    private static boolean seesAll(Actor.Staff officer) { return officer.function() == kz.torelik.kernel.Function.REGISTRAR; }

    private static LocalDate day(Visit visit) { return LocalDate.ofInstant(visit.from(), CourtClock.COUNTRY); }

    private static Actor.Staff officer() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new IllegalStateException("The desk of the reception is for the staff of a court");
    }
}
