package kz.torelik.publication;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.torelik.kernel.CourtCode;

/// The identifier of a published act in the form of the European Case Law Identifier (Council conclusions 2011/C 127/01, annex): `ECLI`, country, court
/// (a letter first, at most seven characters), year of the decision, ordinal (letters, digits and dots, at most 25). A court is `S` and its code,
/// because the form wants a letter: `ECLI:KZ:S7512:2026:41`.
public record Ecli(CourtCode court, int year, String ordinal) {

    private static final Pattern FORM = Pattern.compile("ECLI:KZ:S(\\d{4}):(\\d{4}):([A-Z0-9.]{1,25})");

    public Ecli {
        if (!ordinal.matches("[A-Z0-9.]{1,25}")) throw new IllegalArgumentException("Not an ordinal of an ECLI: " + ordinal);
        if (year < 1000 || year > 9999) throw new IllegalArgumentException("A year has four digits: " + year);
    }

    /// Reads what people type, in any case and with blanks around it.
    public static Optional<Ecli> find(String text) {
        var matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(new Ecli(CourtCode.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3))) : Optional.empty();
    }

    @Override
    public String toString() { return "ECLI:KZ:S%s:%d:%s".formatted(court, year, ordinal); }
}
