package kz.torelik.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A holiday, or a day off by religion, through the versions of the law.
///
/// @param id such as `nauryz`
public record Holiday(String id, Trilingual title, List<Version> versions, @Nullable String note) {

    public Holiday { versions = List.copyOf(versions); }

    /// @param days the days of each year, as `03-21`
    /// @param dates for a day that moves: the date in each year
    /// @param moves whether its coincidence with a weekend gives another day off (Law on holidays art. 5)
    public record Version(Period inForce, LegalBasis basis, @Nullable Certainty certainty, List<String> days, Map<Integer, LocalDate> dates, boolean moves) implements Dated {

        public Version {
            days = List.copyOf(days);
            dates = Map.copyOf(dates);
        }

        List<LocalDate> in(int year) {
            List<LocalDate> found = new ArrayList<>();
            for (String day : days) found.add(MonthDay.parse("--" + day).atYear(year));
            LocalDate moving = dates.get(year);
            if (moving != null) found.add(moving);
            return found.stream().filter(day -> inForce.contains(day)).toList();
        }
    }

    /// What the Government changed for a year: working days made days off, and weekend days worked instead.
    public record Override(int year, LegalBasis basis, List<LocalDate> off, List<LocalDate> working) {}

    /// @param moveBasis the article of the rule of transfer
    record File(LegalBasis moveBasis, List<Holiday> holidays, List<Override> overrides, List<Example> examples) {}

    /// An example of the calendar: the days off that the rule of transfer gives in a year, or the end of a term.
    public record Example(String name, @Nullable Integer year, List<LocalDate> movedTo, @Nullable Term term) {
        public record Term(LocalDate from, int amount, Length.Unit unit, LocalDate due) {}
    }
}
