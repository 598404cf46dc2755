package kz.torelik.conciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.courts.Absences;
import kz.torelik.courts.WorkingTime;
import kz.torelik.hearings.TakenTimes;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds times that suit everybody who is invited: working days, the hours of the court or the usual ones, less sessions, stated times, other meetings and absences.
@Component
class SuitingTimes {

    static final int SHOWN = 8;

    private static final int HORIZON_DAYS = 30;
    private static final int A_DAY = 2;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final TakenTimes taken;
    private final WorkingTime hours;
    private final Absences absences;
    private final LawBook law;
    private final CourtClock clock;

    SuitingTimes(TakenTimes taken, WorkingTime hours, Absences absences, LawBook law, CourtClock clock) {
        this.taken = taken;
        this.hours = hours;
        this.absences = absences;
        this.law = law;
        this.clock = clock;
    }

    /// The next times, at most two a day, from tomorrow on.
    ///
    /// @param court whose hours count and whose judge is the host, or null for a mediator
    List<Instant> list(List<PersonId> people, PersonId host, @Nullable CourtCode court, int minutes) {
        Instant end = start(clock.today().plusDays(HORIZON_DAYS + 1L), LocalTime.MIN);
        List<TakenTimes.Taken> busy = taken.of(people, clock.instant(), end);
        List<Instant> found = new ArrayList<>();
        for (LocalDate day = clock.today().plusDays(1); day.isBefore(clock.today().plusDays(HORIZON_DAYS)) && found.size() < SHOWN; day = day.plusDays(1)) {
            LocalDate on = day;
            starts(on, host, court, minutes).map(time -> start(on, time)).filter(begin -> isFree(busy, begin, minutes)).limit(A_DAY).forEach(found::add);
        }
        return found.stream().limit(SHOWN).toList();
    }

    /// Whether a time is one at which such a meeting can be: ahead, in working hours, with nobody taken.
    boolean suits(Instant begin, List<PersonId> people, PersonId host, @Nullable CourtCode court, int minutes) {
        LocalDate day = LocalDate.ofInstant(begin, CourtClock.COUNTRY);
        if (!begin.isAfter(clock.instant()) || day.isAfter(clock.today().plusDays(2L * HORIZON_DAYS))) return false;
        return starts(day, host, court, minutes).anyMatch(time -> start(day, time).equals(begin)) && isFree(taken.of(people, begin, begin.plusSeconds(60L * minutes)), begin, minutes);
    }

    private Stream<LocalTime> starts(LocalDate day, PersonId host, @Nullable CourtCode court, int minutes) {
        if (court != null) return absences.find(host, day).isPresent() ? Stream.empty() : hours.hearingStarts(court, day, Duration.ofMinutes(minutes), STEP).stream();
        if (!law.calendar().isWorking(day)) return Stream.empty();
        return Stream.iterate(OPENS, time -> !time.plusMinutes(minutes).isAfter(CLOSES), time -> time.plus(STEP));
    }

    private static boolean isFree(List<TakenTimes.Taken> busy, Instant begin, int minutes) {
        Instant end = begin.plusSeconds(60L * minutes);
        return busy.stream().noneMatch(one -> one.overlaps(begin, end));
    }

    private static Instant start(LocalDate day, LocalTime time) { return day.atTime(time).atZone(CourtClock.COUNTRY).toInstant(); }
}
