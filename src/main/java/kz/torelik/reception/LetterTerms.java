package kz.torelik.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.courts.WorkingTime;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.deadlines.Occurred;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import org.springframework.stereotype.Component;

/// The days of a letter: when it is registered, until when it is answered, how far that can be extended. The term itself is data (`law/deadlines/letters.yaml`), counted by the same clocks as the
/// terms of cases.
@Component
public class LetterTerms {

    private static final Length LONGEST_EXTENSION = new Length(2, Length.Unit.MONTHS);

    private final WorkingTime workingTime;
    private final LawBook law;
    private final CourtClock clock;

    LetterTerms(WorkingTime workingTime, LawBook law, CourtClock clock) {
        this.workingTime = workingTime;
        this.law = law;
        this.clock = clock;
    }

    /// The day on which a letter that comes at a moment is registered: the same, or the next working day when it comes after the end of the working day or on a day off (APPC art. 64 part 3).
    public LocalDate registration(CourtCode court, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, CourtClock.COUNTRY);
        LocalTime time = LocalTime.ofInstant(moment, CourtClock.COUNTRY);
        if (law.calendar().isWorking(day) && time.isBefore(workingTime.of(court).closes())) return day;
        LocalDate next = day.plusDays(1);
        while (!law.calendar().isWorking(next)) next = next.plusDays(1);
        return next;
    }

    /// The clock of the answer with its reasons; nothing before the letter was sent.
    public Optional<ClockReading> answer(List<CourtLetter.Step> steps) { return clock("letter-answer", steps); }

    /// The clock within which a letter goes on to whoever has to consider it (APPC art. 65 part 1).
    public Optional<ClockReading> redirection(List<CourtLetter.Step> steps) { return clock("letter-redirection", steps); }

    /// The clock within which a letter may be given back (APPC art. 64 part 7).
    public Optional<ClockReading> giveBack(List<CourtLetter.Step> steps) { return clock("letter-return", steps); }

    private Optional<ClockReading> clock(String rule, List<CourtLetter.Step> steps) {
        List<Occurred> events = steps.stream().map(step -> new Occurred(step.seq(), Happening.of(step.word()), step.on(), step.at(), null, null, step.until())).toList();
        return Clocks.of(new History("letter", "", Map.of(), events), law, clock.today()).stream().filter(reading -> reading.rule().equals(rule)).findFirst();
    }

    /// The last day to which a decision of today can extend a term (APPC art. 76 part 3).
    public LocalDate longest() { return Objects.requireNonNull(law.counting().count(clock.today(), LONGEST_EXTENSION).day()); }
}
