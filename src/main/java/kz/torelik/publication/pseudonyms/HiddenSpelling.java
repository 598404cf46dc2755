package kz.torelik.publication.pseudonyms;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways in which a name can stand in a text and not look like one: with invisible characters in it, with its letters set apart, in Latin letters.
final class HiddenSpelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern APART = Pattern.compile("(?<![\\p{L}\\d.])\\p{L}(?:[ \\u00a0]\\p{L}){4,}(?![\\p{L}\\d.])");
    private static final Pattern LATIN_WORD = Pattern.compile("(?<!\\p{L})[A-Z][A-Za-z'’-]{3,}(?!\\p{L})");
    private static final Map<Character, String> SOUNDS = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"),
            Map.entry('е', "e"), Map.entry('ж', "j"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "i"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"),
            Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"),
            Map.entry('х', "h"), Map.entry('ц', "c"), Map.entry('ч', "c"), Map.entry('ш', "s"), Map.entry('щ', "s"), Map.entry('ы', "i"), Map.entry('э', "e"), Map.entry('ю', "u"), Map.entry('я', "a"));

    private HiddenSpelling() {}

    /// The text without invisible characters, and with words whose letters were set apart written together.
    static String bare(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return APART.matcher(visible).replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[ \\u00a0]", "")));
    }

    /// Whether a word in Latin letters sounds like this surname, in folded letters: the ways of writing (zh or j, ay or ai, kh or h) are made alike.
    static boolean holdsLatin(String text, String surname) {
        String wanted = sound(surname);
        if (wanted.length() < 5) return false;
        Matcher words = LATIN_WORD.matcher(text);
        while (words.find()) {
            String heard = alike(words.group());
            if (heard.startsWith(wanted.substring(0, wanted.length() - 1)) && heard.length() - wanted.length() <= 2) return true;
        }
        return false;
    }

    private static String sound(String cyrillic) {
        StringBuilder sound = new StringBuilder();
        for (char letter : cyrillic.toCharArray()) sound.append(SOUNDS.getOrDefault(letter, ""));
        return alike(sound.toString());
    }

    private static String alike(String latin) {
        return latin.toLowerCase(java.util.Locale.ROOT).replaceAll("['’-]", "").replaceAll("shch|sch|sh", "s").replaceAll("zh|dj|dzh", "j").replace("kh", "h").replace("ch", "c").replace("ts", "c")
                .replace("gh", "g").replaceAll("y([aeou])", "$1").replace('y', 'i').replace('q', 'k').replace('w', 'v').replaceAll("(.)\\1+", "$1");
    }
}
