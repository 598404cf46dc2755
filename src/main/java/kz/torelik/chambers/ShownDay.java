package kz.torelik.chambers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// The day that a page of the court was asked for.
final class ShownDay {

    private static final int YEARS = 50;

    private ShownDay() {}

    /// @param typed as an address says it; what is no day, or one that no court keeps anything of, is today
    static LocalDate read(String typed, LocalDate today) {
        try {
            LocalDate day = typed.isBlank() ? today : LocalDate.parse(typed);
            return Math.abs(day.getYear() - today.getYear()) > YEARS ? today : day;
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }
}
