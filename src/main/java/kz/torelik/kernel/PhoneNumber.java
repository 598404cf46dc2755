package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A telephone number of Kazakhstan in E.164 form, `+77011234567`.
public record PhoneNumber(@JsonValue String e164) {

    public PhoneNumber {
        if (!e164.matches("\\+77\\d{9}")) throw new IllegalArgumentException("phone-form");
    }

    @JsonCreator
    public static PhoneNumber of(String e164) { return new PhoneNumber(e164); }

    /// Reads what a person typed: with spaces, brackets, dashes, beginning with 8, 7 or +7.
    public static Answer<PhoneNumber> parse(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        if (digits.length() == 11 && (digits.charAt(0) == '8' || digits.charAt(0) == '7')) digits = digits.substring(1);
        return digits.matches("7\\d{9}") ? Answer.yes(new PhoneNumber("+7" + digits)) : Answer.no(Refusal.of("phone-form"));
    }

    /// `+7 701 123 45 67` with non-breaking spaces.
    public String readable() {
        return "%s\u00a0%s\u00a0%s\u00a0%s\u00a0%s".formatted(e164.substring(0, 2), e164.substring(2, 5), e164.substring(5, 8), e164.substring(8, 10), e164.substring(10));
    }

    @Override
    public String toString() { return "+7•••••••" + e164.substring(10); }
}
