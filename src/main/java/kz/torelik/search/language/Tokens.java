package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into words, numbers, and what is one thing though it has many signs: the number of a case, an ECLI, a date in digits.
public final class Tokens {

    private static final Pattern CASE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})-(\\d[а-яa-z]{0,3})[/\\\\](\\d{1,7})(?!\\d)|(\\d[а-яa-z]?)-(\\d{1,7})[/\\\\](\\d{4}|\\d{2})(?!\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ECLI = Pattern.compile("ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\\d{4}:[A-Z0-9.]{1,25}(?<!\\.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile("([0-3]?\\d)\\.([01]?\\d)\\.((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})-([01]\\d)-([0-3]\\d)(?![\\d-])");

    private Tokens() {}

    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (!isPlainLetter(sign) && !Character.isLetterOrDigit(sign)) {
                if (sign == '.' || sign == '!' || sign == '?' || sign == '\n' || sign == ';') sentence++;
                at++;
                continue;
            }
            Token one = Character.isDigit(sign) ? digits(text, at, sentence) : sign == 'E' || sign == 'e' ? ecli(text, at, sentence) : null;
            if (one == null) one = word(text, at, sentence);
            tokens.add(one);
            at = one.end();
        }
        return tokens;
    }

    private static Token word(String text, int start, int sentence) {
        int end = start;
        boolean digits = true;
        for (; end < text.length(); end++) {
            char sign = text.charAt(end);
            if (isPlainLetter(sign)) digits = false;
            else if (Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK || isInside(text, end)) digits &= Character.isDigit(sign);
            else break;
        }
        if (isLast(text, start, end)) end++;
        String word = text.substring(start, end);
        return new Token(start, end, digits ? word : Scripts.fold(word), digits ? Token.Kind.NUMBER : Token.Kind.WORD, sentence);
    }

    /// What most words are made of, told without asking the tables of all letters.
    private static boolean isPlainLetter(char sign) { return sign >= 'А' && sign <= 'я' || sign >= 'a' && sign <= 'z'; }

    /// The apostrophe of the Latin alphabet of 2017 and of English, between letters.
    private static boolean isInside(String text, int at) {
        return Scripts.isApostrophe(text.charAt(at)) && at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
    }

    /// The apostrophe of a last letter: sottyn' is соттың. One that closes a quotation of this word is none.
    private static boolean isLast(String text, int start, int at) {
        return at < text.length() && Scripts.isApostrophe(text.charAt(at)) && "agnsciouyAGNSCIOUY".indexOf(text.charAt(at - 1)) >= 0 && (start == 0 || !Scripts.isApostrophe(text.charAt(start - 1)));
    }

    @org.jspecify.annotations.Nullable
    private static Token digits(String text, int start, int sentence) {
        int next = start;
        while (next < text.length() && Character.isDigit(text.charAt(next))) next++;
        if (next == text.length() || ".-".indexOf(text.charAt(next)) < 0 && !Character.isLetter(text.charAt(next))) return null;
        int end = Math.min(text.length(), start + 40);
        Matcher found = CASE.matcher(text).region(start, end);
        if (found.lookingAt()) return new Token(start, found.end(), "case:" + number(found.group()), Token.Kind.EXACT, sentence);
        found = DAY_FIRST.matcher(text).region(start, end);
        if (found.lookingAt()) return date(start, found.end(), found.group(3), found.group(2), found.group(1), sentence);
        found = YEAR_FIRST.matcher(text).region(start, end);
        return found.lookingAt() ? date(start, found.end(), found.group(1), found.group(2), found.group(3), sentence) : null;
    }

    /// A number of a case as it is kept: Latin look-alikes as Cyrillic, the other stroke as `/`.
    public static String number(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace('\\', '/').replace('a', 'а').replace('c', 'с').replace('e', 'е').replace('o', 'о').replace('p', 'р').replace('x', 'х').replace('k', 'к');
    }

    @org.jspecify.annotations.Nullable
    private static Token ecli(String text, int start, int sentence) {
        Matcher found = ECLI.matcher(text).region(start, Math.min(text.length(), start + 60));
        return found.lookingAt() ? new Token(start, found.end(), "ecli:" + found.group().toUpperCase(Locale.ROOT), Token.Kind.EXACT, sentence) : null;
    }

    @org.jspecify.annotations.Nullable
    private static Token date(int start, int end, String year, String month, String day, int sentence) {
        String term = day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return term == null ? null : new Token(start, end, term, Token.Kind.EXACT, sentence);
    }

    @org.jspecify.annotations.Nullable
    static String day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > java.time.YearMonth.of(year, month).lengthOfMonth()) return null;
        return String.format(Locale.ROOT, "date:%04d-%02d-%02d", year, month, day);
    }
}
