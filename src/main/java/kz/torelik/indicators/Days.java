package kz.torelik.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The days over which something is counted, both included. What is counted as it stands is counted on the last of them.
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (to.isBefore(from)) throw new IllegalArgumentException("From %s to %s is no period".formatted(from, to));
    }

    /// The last days up to a day.
    public static Days lastDays(int days, LocalDate to) { return new Days(to.minusDays(days - 1L), to); }

    /// All days of a month.
    public static Days month(YearMonth month) { return new Days(month.atDay(1), month.atEndOfMonth()); }

    public int days() { return (int) ChronoUnit.DAYS.between(from, to) + 1; }

    /// The same days a year before.
    public Days yearBefore() { return new Days(from.minusYears(1), to.minusYears(1)); }
}
