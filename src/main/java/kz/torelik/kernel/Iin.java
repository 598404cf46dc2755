package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;

/// The individual identification number (ИИН, ЖСН) of a natural person, 12 digits: birth date, century and sex, serial,
/// check digit. A unique identifier by art. 45 of the Digital Code. Never shown in addresses or logs: [#toString] masks it.
public record Iin(String digits) {

    public Iin {
        Answer<Void> fault = check(digits);
        if (fault instanceof Answer.No<Void>(Refusal refusal)) throw new IllegalArgumentException(refusal.code());
    }

    /// @throws IllegalArgumentException when the digits are not an IIN
    @JsonCreator
    public static Iin of(String digits) { return new Iin(digits); }

    /// Reads what a person typed; spaces are allowed between the digits.
    public static Answer<Iin> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0]", "");
        return check(digits).map(_ -> new Iin(digits));
    }

    /// The day of birth that the number states.
    public LocalDate birthDate() { return birthDate(digits); }

    @JsonValue
    public String digits() { return digits; }

    /// `0612••••••12`: enough to tell two persons apart on a page, too little to use.
    @Override
    public String toString() { return digits.substring(0, 4) + "••••••" + digits.substring(10); }

    private static Answer<Void> check(String digits) {
        if (!digits.matches("[0-9]{12}")) return Answer.no(Refusal.of("iin-form", digits.length()));
        if (digits.charAt(4) > '3') return Answer.no(Refusal.of("iin-is-bin"));
        if (CheckDigit.of(digits) != digits.charAt(11) - '0') return Answer.no(Refusal.of("iin-check-digit"));
        try {
            birthDate(digits);
        } catch (DateTimeException _) {
            return Answer.no(Refusal.of("iin-birth-date"));
        }
        return new Answer.Yes<>(null);
    }

    private static LocalDate birthDate(String digits) {
        int century = switch (digits.charAt(6)) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            case '5', '6' -> 2000;
            default -> digits.charAt(0) <= '3' ? 2000 : 1900;
        };
        int year = century + Integer.parseInt(digits.substring(0, 2));
        return LocalDate.of(year, Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(4, 6)));
    }
}
