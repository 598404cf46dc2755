package kz.torelik.documents.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Language;

/// Makes typed text true: quotes and dashes by language, and spaces that must not break a line (before units, after №, between initials and
/// surname, inside sums and dates). It never changes a letter, a figure or a hyphen between figures: 267-1 is an article, not a range.
final class Typography {

    private static final String NBSP = "\u00a0";
    private static final String MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
            + "|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
            + "|January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String UNITS = "тенге|теңге|тг|₸|%|МРП|АЕК|MCI|руб|долл|кв|км|м|кг|га|МБ|КБ|MB|KB|года|году|год|г\\.|гг\\.|жыл\\p{L}*|ж\\.";

    private record Rule(Pattern pattern, String replacement) {

        static Rule of(String pattern, String replacement) { return new Rule(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), replacement); }

        String apply(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.replaceAll(replacement) : text;
        }
    }

    private static final List<Rule> SPACES = List.of(
            Rule.of("([№§]) *(?=[\\p{L}\\p{N}])", "$1" + NBSP),
            Rule.of("(?<![\\p{N}.,/-])(\\p{N}{1,3}) (?=\\p{N}{3}(?!\\p{N}))", "$1" + NBSP),
            Rule.of("(?<=" + NBSP + "\\p{N}{3}) (?=\\p{N}{3}(?!\\p{N}))", NBSP),
            Rule.of("(?<=\\p{N}) (?=(?:" + UNITS + ")(?![\\p{L}]))", NBSP),
            Rule.of("(?<=\\p{N}) (?=(?:" + MONTHS + "))", NBSP),
            Rule.of("(?<=(?:" + MONTHS + ")) (?=\\p{N}{4})", NBSP),
            Rule.of("(?<![\\p{L}])((?:ст|п|ч|пп|подп|гл|г|қ|ул|д|кв|стр|т|б|см|art|No)\\.) (?=[\\p{L}\\p{N}№])", "$1" + NBSP),
            Rule.of("(?<![\\p{L}])((?:[Сс]тать|[Чч]аст|[Пп]ункт|[Пп]одпункт|[Гг]лав)\\p{L}{0,3}) (?=\\p{N})", "$1" + NBSP),
            Rule.of("(?<=\\p{N}) (?=(?:бап|бөлі|тарма|ГПК|ГК|НК|АПК|АК)\\p{L}*)", NBSP),
            Rule.of("(?<![\\p{L}])(\\p{Lu}\\.) ?(\\p{Lu}\\.) (?=\\p{Lu}\\p{Ll})", "$1" + NBSP + "$2" + NBSP),
            Rule.of("(?<![\\p{L}.])(\\p{Lu}\\.) (?=\\p{Lu}\\p{Ll})", "$1" + NBSP),
            Rule.of("(\\p{Lu}\\p{Ll}+) (?=\\p{Lu}\\.)(\\p{Lu}\\.) ?(?=\\p{Lu}\\.)", "$1" + NBSP + "$2" + NBSP),
            Rule.of("(?<![\\p{L}\\p{N}])([ВвКкСсИиОоУуАаЯя]) (?=[\\p{L}\\p{N}«])", "$1" + NBSP));

    private Typography() {}

    static String of(Language language, String text) {
        String said = dashes(language, quotes(language, text));
        for (Rule rule : SPACES) said = rule.apply(said);
        return said;
    }

    /// Straight double quotes become those of the language, nested ones the inner pair. True quotes stay as they are.
    static String quotes(Language language, String text) {
        if (text.indexOf('"') < 0) return text;
        String[] outer = language == Language.EN ? new String[] {"“", "”"} : new String[] {"«", "»"};
        String[] inner = language == Language.EN ? new String[] {"‘", "’"} : new String[] {"„", "“"};
        StringBuilder said = new StringBuilder(text.length() + 8);
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (symbol == '«') open.push("»");
            if (symbol == '»' && !open.isEmpty()) open.pop();
            if (symbol != '"') {
                said.append(symbol);
            } else if (opens(text, i) || open.isEmpty()) {
                String[] pair = open.isEmpty() ? outer : inner;
                said.append(pair[0]);
                open.push(pair[1]);
            } else {
                said.append(open.pop());
            }
        }
        return said.toString();
    }

    private static boolean opens(String text, int at) {
        boolean gapBefore = at == 0 || Character.isSpaceChar(text.charAt(at - 1)) || "([«\"—–".indexOf(text.charAt(at - 1)) >= 0;
        boolean wordAfter = at + 1 < text.length() && !Character.isSpaceChar(text.charAt(at + 1));
        return gapBefore && wordAfter;
    }

    private static String dashes(Language language, String text) {
        if (!text.contains(" -") && !text.contains(" –") && !text.contains(" —")) return text;
        String dash = language == Language.EN ? "–" : "—";
        String ranges = text.replaceAll("(?<=\\d)[ \u00a0][-–—][ \u00a0](?=\\d)", NBSP + "–" + NBSP);
        return ranges.replaceAll("[ \u00a0](?:-{1,2}|–|—) ", NBSP + dash + " ");
    }
}
