package kz.torelik.publication.pseudonyms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways in which a name can stand in a text and not look like one: with invisible characters in it, with its letters set apart, with figures for letters,
/// in Latin letters.
final class HiddenSpelling {

    static final String INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff";
    private static final Pattern UNSEEN = Pattern.compile("[" + INVISIBLE + "]");
    private static final Map<Character, String> SOUNDS = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"),
            Map.entry('е', "e"), Map.entry('ж', "j"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "i"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"),
            Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"),
            Map.entry('х', "h"), Map.entry('ц', "c"), Map.entry('ч', "c"), Map.entry('ш', "s"), Map.entry('щ', "s"), Map.entry('ы', "i"), Map.entry('э', "e"), Map.entry('ю', "iu"), Map.entry('я', "ia"));

    private HiddenSpelling() {}

    /// The text without characters that nobody sees.
    static String visible(String text) { return UNSEEN.matcher(text).replaceAll(""); }

    /// Where a folded word of at least five letters stands with something between its letters, or with figures and Latin letters for Cyrillic ones.
    static Optional<String> disguised(String text, String word) {
        String base = word.replaceFirst("[аяьй]$", "").replace("-", "");
        if (base.length() < 5) return Optional.empty();
        String between = "(?:-\\s*\\n\\s*|[^\\p{L}\\d]{0,2})";
        Matcher matcher = Pattern.compile("(?<!\\p{L})" + String.join(between, base.split(""))).matcher(Letters.lookingAlike(text));
        while (matcher.find()) {
            String seen = text.substring(matcher.start(), matcher.end());
            long gaps = Pattern.compile("[^\\p{L}\\d]+").matcher(seen).results().count();
            boolean broken = seen.matches("(?s).*(?:[" + INVISIBLE + "]|-\\s*\\n).*");
            boolean figures = seen.matches(".*\\d.*") || gaps == 0 && seen.matches(".*\\p{IsLatin}.*");
            if (broken || figures || 2 * gaps >= base.length() - 1) return Optional.of(seen);
        }
        return Optional.empty();
    }

    /// Whether a word in Latin letters sounds like a folded Cyrillic one: the ways of writing (zh or j, ay or ai, kh or h) are made alike, and an ending
    /// of up to two letters may differ.
    static boolean soundsLike(String written, String word) {
        if (written.length() < 3 || !written.matches("[\\p{IsLatin}'’-]+")) return false;
        String heard = alike(written);
        String wanted = sound(word);
        if (heard.equals(wanted)) return wanted.length() > 2;
        String stem = wanted.replaceFirst("[aeiou]$", "");
        return stem.length() > 4 && heard.startsWith(stem) && heard.length() - stem.length() <= 3 && heard.substring(stem.length()).matches("(?:a|u|e|i|o|ii?|oi|ei|im|om|em|ogo|omu|ih)?");
    }

    private static String sound(String cyrillic) {
        StringBuilder sound = new StringBuilder();
        for (char letter : cyrillic.toCharArray()) sound.append(SOUNDS.getOrDefault(letter, ""));
        return alike(sound.toString());
    }

    private static String alike(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace('ı', 'i').replaceAll("[^a-z]", "").replaceAll("shch|sch|sh", "s").replaceAll("dzh|zh|dj", "j").replace("kh", "h")
                .replace("ch", "c").replace("ts", "c").replace("gh", "g").replace("x", "ks").replace('y', 'i').replaceAll("i([aeou])", "$1").replace('q', 'k').replace('w', 'v').replaceAll("(.)\\1+", "$1");
    }
}
