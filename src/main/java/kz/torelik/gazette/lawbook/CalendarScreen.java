package kz.torelik.gazette.lawbook;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.DayOff;
import kz.torelik.law.Holiday;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The days of a year on which nobody works.
///
/// @param year the year shown
@Shows("gazette/lawbook/calendar.jte")
public record CalendarScreen(LawBook law, int year, int first, int last) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.calendar.of", String.valueOf(year)); }

    /// One fact of the list with the version in force on that day, by whose certainty it is marked.
    public java.util.Optional<Holiday.Version> version(DayOff off) {
        LocalDate own = off.insteadOf() == null ? off.day() : off.insteadOf();
        Trilingual why = off.why();
        return law.calendar().holidays().stream().filter(holiday -> holiday.title().equals(why)).flatMap(holiday -> holiday.versions().stream())
                .filter(version -> version.inForce().contains(own)).findFirst();
    }

    /// The days of a month.
    public List<LocalDate> days(Month month) {
        LocalDate begin = LocalDate.of(year, month, 1);
        return Stream.iterate(begin, day -> day.getMonth() == month, day -> day.plusDays(1)).toList();
    }

    /// The column of a day, Monday 0.
    public int column(LocalDate day) { return day.getDayOfWeek().getValue() - 1; }

    /// The line of a day in the picture of its month.
    public int line(LocalDate day) { return (day.getDayOfMonth() + column(day.withDayOfMonth(1)) - 1) / 7; }

    /// How a day looks: `off`, `moved`, `weekend`, or `work`.
    public String look(LocalDate day) {
        return law.calendar().find(day).map(off -> switch (off.kind()) {
            case WEEKEND -> "weekend";
            case HOLIDAY -> "off";
            case MOVED, GOVERNMENT -> "moved";
        }).orElse("work");
    }

    public long workingDays() { return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1)).filter(law.calendar()::isWorking).count(); }
}
