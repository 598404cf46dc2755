package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The business identification number (БИН, БСН) of an organisation, 12 digits: year and month of registration, type (4 resident,
/// 5 non-resident, 6 joint entrepreneurship), kind, serial, check digit. Public, unlike an [Iin].
public record Bin(String digits) {

    public Bin {
        Answer<Void> fault = check(digits);
        if (fault instanceof Answer.No<Void>(Refusal refusal)) throw new IllegalArgumentException(refusal.code());
    }

    /// @throws IllegalArgumentException when the digits are not a BIN
    @JsonCreator
    public static Bin of(String digits) { return new Bin(digits); }

    public static Answer<Bin> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0]", "");
        return check(digits).map(_ -> new Bin(digits));
    }

    @JsonValue
    public String digits() { return digits; }

    @Override
    public String toString() { return digits; }

    private static Answer<Void> check(String digits) {
        if (!digits.matches("[0-9]{12}")) return Answer.no(Refusal.of("bin-form", digits.length()));
        int month = Integer.parseInt(digits.substring(2, 4));
        if (digits.charAt(4) < '4' || digits.charAt(4) > '6' || month < 1 || month > 12) return Answer.no(Refusal.of("bin-structure"));
        if (CheckDigit.of(digits) != digits.charAt(11) - '0') return Answer.no(Refusal.of("bin-check-digit"));
        return new Answer.Yes<>(null);
    }
}
