package kz.torelik.jurisprudence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Token;
import org.jspecify.annotations.Nullable;

/// Normative resolutions of the Supreme Court that a text names by number and day: "нормативное постановление Верховного Суда ... от 27 ноября 2015 года № 7", "НП ВС № 7 от 27.11.2015", "Жоғарғы Соттың 2015 жылғы 27 қарашадағы № 7 нормативтік қаулысы", "normative resolution of the
/// Supreme Court of 27 November 2015 No. 7". Those of the Constitutional Court are named alike and are others.
final class CitedResolutions {

    static final String PREFIX = "resolution:";

    /// A name of the resolution may stand between the word and its day; and two days of one sentence may follow each other.
    private static final int FAR = 34;
    private static final int NEAR = 6;

    private final String text;
    private final List<Token> tokens;
    private final Map<Integer, Day> begins = new HashMap<>();
    private final Map<Integer, Day> ends = new HashMap<>();

    private CitedResolutions(String text, List<Token> tokens, List<Recognised> things) {
        this.text = text;
        this.tokens = tokens;
        for (Recognised thing : things) if (thing.term().startsWith("date:")) keep(new Day(thing.term().substring("date:".length()), thing.first(), thing.last()));
        for (int i = 0; i < tokens.size(); i++) if (tokens.get(i).kind() == Token.Kind.EXACT && tokens.get(i).word().startsWith("date:")) keep(new Day(tokens.get(i).word().substring("date:".length()), i, i));
    }

    private void keep(Day day) {
        begins.put(day.first(), day);
        ends.put(day.last(), day);
    }

    /// A day of the text and the tokens that say it.
    private record Day(String day, int first, int last) {}

    /// @param last the last token of what was read
    private record Named(String target, int last) {}

    /// @return `resolution:<day>:<number>` -> how often it is named
    static Map<String, Integer> in(String text, List<Token> tokens, List<Recognised> things) { return new CitedResolutions(text, tokens, things).read(); }

    private Map<String, Integer> read() {
        Map<String, Integer> cited = new LinkedHashMap<>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (!isNamed(at)) continue;
            Optional<Named> before = before(at);
            if (before.isPresent()) cited.merge(before.get().target(), 1, Integer::sum);
            else behind(at, cited);
        }
        return cited;
    }

    private boolean isNamed(int at) {
        String word = tokens.get(at).word();
        String next = tokens.get(at + 1).word();
        return word.startsWith("нормативн") && next.startsWith("постановлен") || word.equals("нп") && next.equals("вс") || word.startsWith("нормативтік") && next.startsWith("қаулы") || (word.equals("normative") || word.equals("regulatory")) && next.startsWith("resolution");
    }

    /// Kazakh says the day and the number before the word.
    private Optional<Named> before(int at) {
        int number = at - 1;
        if (!tokens.get(at).word().startsWith("нормативтік") || number < 1 || !isNumber(number)) return Optional.empty();
        for (int gap = 1; gap <= NEAR && number - gap >= 0; gap++) {
            Day day = ends.get(number - gap);
            if (day != null) return isOther(day.first() - NEAR, at) ? Optional.empty() : Optional.of(named(day, number, at));
        }
        return Optional.empty();
    }

    /// Russian and English say them behind it, several joined by a comma or "и".
    private void behind(int at, Map<String, Integer> cited) {
        int from = at + 2;
        for (int reach = FAR; reach > 0; reach = NEAR) {
            Named one = next(from, reach);
            if (one == null || isOther(at, one.last())) return;
            cited.merge(one.target(), 1, Integer::sum);
            from = one.last() + 1;
        }
    }

    private @Nullable Named next(int from, int reach) {
        for (int i = from; i < Math.min(tokens.size(), from + reach); i++) {
            if (i + 1 < tokens.size() && isNamed(i)) return null;
            Day day = begins.get(i);
            if (day == null) continue;
            for (int number = day.last() + 1; number <= Math.min(day.last() + 3, tokens.size() - 1); number++) if (isNumber(number)) return named(day, number, number);
            for (int number = day.first() - 1; number >= Math.max(from, day.first() - 2); number--) if (isNumber(number)) return named(day, number, day.last());
            return null;
        }
        return null;
    }

    private Named named(Day day, int number, int last) { return new Named(PREFIX + day.day() + ":" + tokens.get(number).word(), last); }

    /// A short number behind a mark of numbers: "№ 7", "N 7", "No. 7".
    private boolean isNumber(int at) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.NUMBER || token.word().length() > 3) return false;
        String before = text.substring(Math.max(0, token.start() - 5), token.start());
        return before.matches("(?s).*(?:№|N|No\\.?|Н)\\s*");
    }

    private boolean isOther(int first, int last) {
        for (int i = Math.max(0, first); i <= Math.min(last, tokens.size() - 1); i++) if (tokens.get(i).word().startsWith("конституц") || tokens.get(i).word().startsWith("constitution")) return true;
        return false;
    }
}
