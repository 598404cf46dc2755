package kz.torelik.publication.pseudonyms;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How easily somebody who knows a little could tell whom a text is about, though every name is hidden. Counted is what the text still tells (exact days, sums, named organisations, small places, ages, occupations) and how many published acts of the
/// same court and category there are to be lost among. It is a rough mark for the reviewer, made of weights that are a proposal; it measures nobody and proves nothing.
///
/// @param clues how often the text tells each; those that it never tells are left out
/// @param alike how many published acts of the same court and category there are
/// @param points the weighed sum
public record Risk(Map<Clue, Integer> clues, int alike, int points) {

    private static final int MOST_OF_ONE = 3;
    private static final int FEW = 5;
    private static final int SOME = 30;
    private static final int HIGH = 12;
    private static final int MEDIUM = 6;

    /// What may tell of a person without his name.
    public enum Clue {
        DAY(1, "(?<!\\d)\\d{1,2}\\.\\d{2}\\.\\d{4}(?!\\d)|(?<!\\d)\\d{1,2}\\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\\p{L})|(?<!\\d)\\d{1,2}\\s(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"),
        SUM(1, "\\d[\\d\\s\\u00a0]{3,}\\s?(?:тенге|теңге|₸)"),
        ORGANISATION(1, "(?<!\\p{L})(?:ТОО|АО|ЖШС|АҚ|ИП|ЖК|КГУ|КММ|ГКП|МКҚК)\\s?[«\"]"),
        PLACE(3, "(?<!\\p{L})(?:аул|ауыл|сел|посёл|посел|станци|қыстақ)\\p{L}*\\s\\p{Lu}|\\p{Lu}\\p{L}+\\s(?:ауылы|ауылдық|аулында|селосы)"),
        AGE(2, "(?<!\\d)\\d{1,2}\\s?(?:лет(?!\\p{L})|летн\\p{L}+|жаста|жасар)"),
        OCCUPATION(2, "(?iu)(?<!\\p{L})(?:директор|бухгалтер|учител|врач|медсестр|водител|депутат|аким|полицейск|воспитател|мұғалім|дәрігер|жүргізуші|әкім|бастауыш сынып)\\p{L}*");

        private final int weight;
        private final Pattern pattern;

        Clue(int weight, String pattern) {
            this.weight = weight;
            this.pattern = Pattern.compile(pattern);
        }

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    public enum Level {
        LOW, MEDIUM, HIGH;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    public Risk { clues = Map.copyOf(clues); }

    /// @param alike how many published acts of the same court and category there are
    public static Risk of(PublishedText text, int alike) {
        String words = text.plain();
        Map<Clue, Integer> clues = new EnumMap<>(Clue.class);
        int points = alike < FEW ? MOST_OF_ONE : alike < SOME ? 1 : 0;
        for (Clue clue : Clue.values()) {
            int told = (int) clue.pattern.matcher(words).results().map(match -> match.group().strip()).distinct().count();
            if (told == 0) continue;
            clues.put(clue, told);
            points += clue.weight * Math.min(MOST_OF_ONE, told);
        }
        return new Risk(clues, alike, points);
    }

    public Level level() { return points >= HIGH ? Level.HIGH : points >= MEDIUM ? Level.MEDIUM : Level.LOW; }
}
