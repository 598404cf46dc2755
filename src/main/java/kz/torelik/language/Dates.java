package kz.torelik.language;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.torelik.kernel.Language;

/// Days and moments as each language writes them; the names of months and weekdays come from ICU's data.
final class Dates {

    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String NBSP = "\u00a0";

    private final Language language;
    private final List<String> months;
    private final List<String> shortMonths;
    private final List<String> weekdays;

    Dates(Language language) {
        this.language = language;
        DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
        months = List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE));
        shortMonths = List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED));
        weekdays = List.of(symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE));
    }

    String write(LocalDate date, Style style, GrammaticalCase inCase) {
        return switch (style) {
            case DAY -> day(date, inCase);
            case SHORT -> date.getDayOfMonth() + NBSP + shortMonths.get(date.getMonthValue() - 1);
            case WEEKDAY -> switch (language) {
                case KK -> day(date, inCase) + ", " + weekday(date);
                case RU -> day(date, inCase) + ", " + weekday(date);
                case EN -> weekday(date) + " " + day(date, inCase);
            };
            case HEADING -> switch (language) {
                case KK -> day(date, inCase) + ", " + weekday(date);
                case RU, EN -> capital(weekday(date)) + ", " + day(date, inCase);
            };
            case NUMERIC -> NUMERIC.format(date);
            case PLAIN, LONG, TIME, WORDS, ACT, ORDINAL, PERCENT, DIGITS, INITIALS, BRIEF, POSSESSED -> switch (language) {
                case KK -> date.getYear() + NBSP + "жылғы " + day(date, inCase);
                case RU -> day(date, inCase) + " " + date.getYear() + NBSP + "года";
                case EN -> day(date, inCase) + NBSP + date.getYear();
            };
        };
    }

    String write(LocalDateTime moment, Style style, GrammaticalCase inCase) {
        String time = CLOCK.format(moment);
        return switch (style) {
            case TIME -> time;
            case NUMERIC -> NUMERIC.format(moment) + NBSP + time;
            case PLAIN, DAY -> write(moment.toLocalDate(), Style.DAY, inCase) + ", " + time;
            case LONG, SHORT, WEEKDAY, HEADING, WORDS, ACT, ORDINAL, PERCENT, DIGITS, INITIALS, BRIEF, POSSESSED ->
                    write(moment.toLocalDate(), style, inCase) + ", " + time;
        };
    }

    static String write(LocalTime time) { return CLOCK.format(time); }

    private String day(LocalDate date, GrammaticalCase inCase) {
        String month = months.get(date.getMonthValue() - 1);
        return date.getDayOfMonth() + NBSP + (language == Language.KK ? Kazakh.inCase(month, inCase, false) : month);
    }

    private String weekday(LocalDate date) { return weekdays.get(date.getDayOfWeek().getValue() % 7 + 1); }

    private static String capital(String word) { return Character.toUpperCase(word.charAt(0)) + word.substring(1); }
}
