package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a case in one instance, such as `7585-24-00-2/101`: court, year of registration, an opaque block, kind of case
/// (digit, with a letter for the instance: `2а` appeal), number in the court's register of that kind and year. A case gets another
/// number in each instance; [CaseId] stays.
///
/// @param year two digits
/// @param block two digits whose meaning is not published, `00` in all numbers seen
/// @param kind `1` criminal, `2` civil, `3` administrative offences, `4` administrative, with instance letters in Cyrillic
public record CaseNumber(CourtCode court, int year, String block, String kind, int sequence) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})-(\\d[а-яa-z]{0,3})/(\\d{1,7})");

    /// A new number as the register gives it.
    public static CaseNumber of(CourtCode court, int fullYear, String kind, int sequence) {
        return new CaseNumber(court, fullYear % 100, "00", kind, sequence);
    }

    /// @throws IllegalArgumentException when the text is not a case number
    @JsonCreator
    public static CaseNumber of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Not a case number: '%s'. It is written like 7585-24-00-2/101.".formatted(text)));
    }

    /// Reads a number as people and old documents write it: with spaces, a backslash, a Latin `a` for the Cyrillic one.
    public static Optional<CaseNumber> find(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").replace('\\', '/')
                .replaceAll("[‐‑–—]", "-").toLowerCase(Locale.ROOT).replace('a', 'а').replace('k', 'к').replace('p', 'р');
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new CaseNumber(CourtCode.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3),
                matcher.group(4), Integer.parseInt(matcher.group(5))));
    }

    @JsonValue
    @Override
    public String toString() { return "%s-%02d-%s-%s/%d".formatted(court, year, block, kind, sequence); }
}
