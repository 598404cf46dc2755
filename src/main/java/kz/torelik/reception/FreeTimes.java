package kz.torelik.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.courts.Absences;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.courts.WorkingTime;
import kz.torelik.database.ActingWithin;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import org.springframework.stereotype.Component;

/// The times at which somebody in a court can receive: reception hours of the court on its working days, when the official is there, sits in no session and receives nobody else.
@Component
public class FreeTimes {

    /// How far ahead people book.
    public static final int HORIZON_DAYS = 30;

    private static final Actor RULE = new Actor.Rule("reception");

    private final KeepingHours hours;
    private final Calendars calendars;
    private final VisitRows visits;
    private final ActingWithin within;
    private final CourtClock clock;

    FreeTimes(KeepingHours hours, Calendars calendars, VisitRows visits, ActingWithin within, CourtClock clock) {
        this.hours = hours;
        this.calendars = calendars;
        this.visits = visits;
        this.within = within;
        this.clock = clock;
    }

    /// Where the time of officials is kept.
    @Component
    record Calendars(Staff staff, Absences absences, HearingSchedule sessions, WorkingTime workingTime) {}

    /// A free time with who receives then.
    public record Free(Instant from, Instant to, PersonId official, PersonName name) {}

    /// The free times of the coming days, in order, each once: where several receive, the first of them who is free.
    public List<Free> list(CourtCode court, Receiver receiver) {
        LocalDate today = clock.today();
        return withinDays(court, receiver, today, today.plusDays(HORIZON_DAYS));
    }

    private List<Free> withinDays(CourtCode court, Receiver receiver, LocalDate first, LocalDate last) {
        ReceptionHours open = hours.of(court, receiver);
        List<Free> all = new ArrayList<>();
        for (Appointment official : calendars.staff().list(court, receiver.function())) all.addAll(ofOfficial(official, open, first, last));
        all.sort(Comparator.comparing(Free::from));
        Set<Instant> seen = new HashSet<>();
        return all.stream().filter(free -> seen.add(free.from())).toList();
    }

    private List<Free> ofOfficial(Appointment official, ReceptionHours open, LocalDate first, LocalDate last) {
        List<Session> sessions = calendars.sessions().ofOfficer(official.person(), first, last);
        List<Visit> taken = within.as(RULE, () -> visits.taking(official.person(), moment(first, LocalTime.MIN), moment(last.plusDays(1), LocalTime.MIN)));
        List<Free> free = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<LocalTime> starts = open.starts(day.getDayOfWeek());
            if (starts.isEmpty() || calendars.absences().find(official.person(), day).isPresent()) continue;
            for (LocalTime start : starts) {
                Instant from = moment(day, start);
                Instant to = from.plus(Duration.ofMinutes(open.minutes()));
                if (!from.isAfter(clock.instant()) || !isOpen(official.court(), day, start, open.minutes())) continue;
                if (sessions.stream().anyMatch(session -> session.takesTime() && session.overlaps(from, to)) || taken.stream().anyMatch(visit -> visit.from().isBefore(to) && from.isBefore(visit.to()))) continue;
                free.add(new Free(from, to, official.person(), official.name()));
            }
        }
        return free;
    }

    private boolean isOpen(CourtCode court, LocalDate day, LocalTime start, int minutes) {
        return calendars.workingTime().openings(court, day).stream().anyMatch(opening -> opening.fits(start, Duration.ofMinutes(minutes)));
    }

    private static Instant moment(LocalDate day, LocalTime time) { return day.atTime(time).atZone(CourtClock.COUNTRY).toInstant(); }
}
