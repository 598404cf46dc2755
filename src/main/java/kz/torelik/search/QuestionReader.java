package kz.torelik.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.search.Misread.Why;
import kz.torelik.search.language.Lists;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import org.jspecify.annotations.Nullable;

/// Reads the query language. Words that stand side by side must all be there; `"…"` is a phrase and `"…"~5` words near each other; `OR`, `AND`, `NOT` or a minus, brackets; `слово*` is a
/// beginning; `суд:7512`, `год:2026`, `дата:2026-01..2026-03`, `резолютивная:"взыскать"` ask for a field or a part of the act. Operators and fields have names in three languages
/// (`search/query-words.txt`).
public final class QuestionReader {

    /// What reading gives: a [Wish] or a [Misread].
    public sealed interface Read permits Wish, Misread {}

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Pattern DAYS = Pattern.compile("(\\d{4}(?:-\\d{2}){0,2})?(\\.\\.)?(\\d{4}(?:-\\d{2}){0,2})?");
    private static final Pattern FIELD = Pattern.compile("\\p{L}{2,}:(?=\\S)");
    private static final int FARTHEST = 100;

    static {
        for (String line : Lists.lines("query-words.txt")) {
            String[] columns = line.split("\\s+");
            for (int i = 1; i < columns.length; i++) WORDS.put(columns[i], columns[0]);
        }
    }

    private final String text;
    private int at;

    private QuestionReader(String text) { this.text = text; }

    public static Read read(String text) {
        if (text.length() > Question.LONGEST) return new Misread(Why.TOO_LONG, Question.LONGEST, "");
        try {
            return new QuestionReader(text.replace('«', '"').replace('»', '"').replace('“', '"').replace('”', '"')).whole();
        } catch (Stopped stopped) {
            return stopped.misread;
        }
    }

    /// Carries what went wrong out of the depth of the reading.
    private static final class Stopped extends RuntimeException {
        private final transient Misread misread;

        Stopped(Why why, int at, String word) {
            super(null, null, false, false);
            this.misread = new Misread(why, at, word);
        }
    }

    private Wish whole() {
        Wish wish = alternatives();
        if (at < text.length()) throw new Stopped(Why.BRACKET_CLOSED, at, ")");
        if (excludesOnly(wish)) throw new Stopped(Why.ONLY_EXCLUDED, 0, text.strip());
        return wish;
    }

    private static boolean excludesOnly(Wish wish) {
        return switch (wish) {
            case Wish.Not _ -> true;
            case Wish.All all -> all.wishes().stream().allMatch(QuestionReader::excludesOnly);
            case Wish.Any any -> any.wishes().stream().anyMatch(QuestionReader::excludesOnly);
            case Wish.In in -> excludesOnly(in.wish());
            case Wish.Everything _, Wish.Words _, Wish.Phrase _, Wish.Beginning _, Wish.With _, Wish.Days _ -> false;
        };
    }

    private Wish alternatives() {
        List<Wish> wishes = new ArrayList<>();
        do wishes.add(together()); while (takes("or", "|"));
        return wishes.size() == 1 ? wishes.getFirst() : new Wish.Any(wishes);
    }

    private Wish together() {
        List<Wish> wishes = new ArrayList<>();
        int operator = -1;
        while (true) {
            blanks();
            if (at == text.length() || text.charAt(at) == ')' || isNext("or", "|")) break;
            if (takes("and", "&")) {
                operator = at;
                if (wishes.isEmpty()) throw new Stopped(Why.NOTHING_BEHIND, at, text.substring(0, at).strip());
                continue;
            }
            wishes.add(one());
            operator = -1;
        }
        boolean alone = wishes.isEmpty() && (at < text.length() || at > 0 && !text.isBlank());
        if (operator >= 0 || alone) throw new Stopped(Why.NOTHING_BEHIND, at, text.substring(0, at).strip());
        return wishes.isEmpty() ? new Wish.Everything() : wishes.size() == 1 ? wishes.getFirst() : new Wish.All(wishes);
    }

    private Wish one() {
        blanks();
        int start = at;
        if (text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
            return new Wish.Not(one());
        }
        if (takes("not", "!")) {
            blanks();
            if (at == text.length() || text.charAt(at) == ')') throw new Stopped(Why.NOTHING_BEHIND, start, text.substring(start).strip());
            return new Wish.Not(one());
        }
        if (text.charAt(at) == '(') return brackets();
        if (text.charAt(at) == '"') return phrase();
        Matcher field = FIELD.matcher(text).region(at, text.length());
        if (field.lookingAt() && !text.regionMatches(true, at, "ecli:", 0, 5)) return field(field.group(), start);
        return words();
    }

    private Wish brackets() {
        int start = at++;
        Wish inside = alternatives();
        if (at == text.length()) throw new Stopped(Why.BRACKET_OPEN, start, "(");
        at++;
        return inside;
    }

    private Wish phrase() {
        int start = at;
        int end = text.indexOf('"', at + 1);
        if (end < 0) throw new Stopped(Why.QUOTE_OPEN, start, text.substring(start));
        List<Token> tokens = Tokens.of(text.substring(start + 1, end));
        at = end + 1;
        int slop = 0;
        if (at < text.length() && text.charAt(at) == '~') {
            int from = ++at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
            String digits = text.substring(from, at);
            if (digits.isEmpty() || digits.length() > 3 || Integer.parseInt(digits) > FARTHEST) throw new Stopped(Why.DISTANCE, from - 1, "~" + digits);
            slop = Integer.parseInt(digits);
        }
        return tokens.isEmpty() ? new Wish.Everything() : new Wish.Phrase(tokens, slop);
    }

    private Wish field(String written, int start) {
        String name = written.substring(0, written.length() - 1);
        String means = WORDS.get(name.toLowerCase(Locale.ROOT));
        if (means == null) throw new Stopped(Why.FIELD_UNKNOWN, start, name);
        at += written.length();
        Optional<Zone> zone = java.util.Arrays.stream(Zone.values()).filter(each -> each.name().equalsIgnoreCase(means)).findFirst();
        if (zone.isPresent()) return new Wish.In(zone.get(), text.charAt(at) == '(' ? brackets() : text.charAt(at) == '"' ? phrase() : new Wish.Words(Tokens.of(chunk())));
        int from = at;
        String value = text.charAt(at) == '"' ? quoted() : chunk();
        return switch (means) {
            case "day" -> days(value, from);
            case "number" -> exact(value, from);
            case "year" -> value.matches("\\d{4}") ? new Wish.With(Facet.YEAR, value) : unknown(value, from);
            default -> Facet.find(means).filter(_ -> !value.isBlank()).<Wish>map(facet -> new Wish.With(facet, facet == Facet.JUDGE ? value : value.toLowerCase(Locale.ROOT))).orElseGet(() -> unknown(value, from));
        };
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) throw new Stopped(Why.QUOTE_OPEN, at, text.substring(at));
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private static Wish unknown(String value, int from) { throw new Stopped(Why.VALUE_UNKNOWN, from, value); }

    private static Wish exact(String value, int from) {
        List<Token> tokens = Tokens.of(value);
        return tokens.size() == 1 && tokens.getFirst().kind() == Token.Kind.EXACT ? new Wish.Words(tokens) : unknown(value, from);
    }

    private static Wish days(String value, int from) {
        Matcher days = DAYS.matcher(value);
        if (value.isBlank() || !days.matches() || days.group(1) == null && days.group(3) == null) return unknown(value, from);
        @Nullable LocalDate first = days.group(1) == null ? LocalDate.of(1900, 1, 1) : day(days.group(1), false);
        String until = days.group(2) == null ? days.group(1) : days.group(3);
        @Nullable LocalDate last = until == null ? LocalDate.of(2999, 12, 31) : day(until, true);
        return first == null || last == null || last.isBefore(first) ? unknown(value, from) : new Wish.Days(first, last);
    }

    private static @Nullable LocalDate day(String written, boolean last) {
        try {
            if (written.length() == 4) return LocalDate.of(Integer.parseInt(written), last ? 12 : 1, last ? 31 : 1);
            if (written.length() == 7) return last ? YearMonth.parse(written).atEndOfMonth() : YearMonth.parse(written).atDay(1);
            return LocalDate.parse(written);
        } catch (java.time.DateTimeException noDay) {
            return null;
        }
    }

    /// Words up to the next operator, bracket, quote or field.
    private Wish words() {
        int start = at;
        while (at < text.length()) {
            int before = at;
            String chunk = chunk();
            if (chunk.endsWith("*")) {
                List<Token> tokens = Tokens.of(chunk);
                if (tokens.size() != 1 || tokens.getFirst().word().length() < 2) throw new Stopped(Why.VALUE_UNKNOWN, before, chunk);
                if (before == start) return new Wish.Beginning(tokens.getFirst().word());
                at = before;
                break;
            }
            int end = at;
            blanks();
            boolean ends = at == text.length() || "()\"-!|&".indexOf(text.charAt(at)) >= 0 || isNext("or", "|") || isNext("and", "&") || isNext("not", "!") || FIELD.matcher(text).region(at, text.length()).lookingAt();
            if (ends) {
                at = end;
                break;
            }
        }
        List<Token> tokens = Tokens.of(text.substring(start, at));
        return tokens.isEmpty() ? new Wish.Everything() : new Wish.Words(tokens);
    }

    private String chunk() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(start, at);
    }

    private void blanks() { while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++; }

    private boolean isNext(String means, String sign) {
        int before = at;
        boolean next = takes(means, sign);
        at = before;
        return next;
    }

    private boolean takes(String means, String sign) {
        blanks();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        boolean whole = end == text.length() || Character.isWhitespace(text.charAt(end)) || "(\"".indexOf(text.charAt(end)) >= 0;
        if (!whole || !means.equals(WORDS.get(text.substring(at, end)))) return false;
        at = end;
        return true;
    }
}
