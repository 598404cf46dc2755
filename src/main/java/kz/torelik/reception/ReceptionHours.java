package kz.torelik.reception;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When somebody in a court receives people, week by week.
///
/// @param minutes how long a visit is
public record ReceptionHours(List<Day> days, int minutes) {

    /// Until a court has set hours of its own. The law asks for a schedule and for once a month at least (APPC art. 90 part 3); these hours are a proposal of this project.
    static final ReceptionHours USUAL_OF_CHAIR = new ReceptionHours(List.of(new Day(DayOfWeek.THURSDAY, LocalTime.of(15, 0), LocalTime.of(17, 0))), 20);
    static final ReceptionHours USUAL_OF_CHANCERY = new ReceptionHours(java.util.stream.Stream.of(DayOfWeek.values()).filter(day -> day.getValue() < 6)
            .map(day -> new Day(day, LocalTime.of(10, 0), LocalTime.of(12, 0))).toList(), 15);

    public ReceptionHours { days = days.stream().sorted(Comparator.comparing(Day::day)).toList(); }

    /// The hours of one day of the week.
    public record Day(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    static ReceptionHours usual(Receiver receiver) {
        return switch (receiver) {
            case CHAIR -> USUAL_OF_CHAIR;
            case CHANCERY -> USUAL_OF_CHANCERY;
        };
    }

    public Optional<Day> on(DayOfWeek day) { return days.stream().filter(one -> one.day() == day).findFirst(); }

    /// When visits begin on a day of the week: one after the other while a whole one fits.
    List<LocalTime> starts(DayOfWeek day) {
        return on(day).stream().flatMap(open -> java.util.stream.IntStream.iterate(0, from -> open.opens().toSecondOfDay() + (from + minutes) * 60 <= open.closes().toSecondOfDay(), from -> from + minutes)
                .mapToObj(from -> open.opens().plusMinutes(from))).toList();
    }
}
