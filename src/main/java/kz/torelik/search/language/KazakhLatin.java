package kz.torelik.search.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Kazakh in Latin letters, told in Cyrillic ones. Four alphabets were decreed one after another and give the same letter different sounds: u is ұ in those of 2017 and 2018 and у in that of 2021,
/// i is і in the first two and и in the last. Nobody says which one he writes, so a word is read in each whose signs it has.
final class KazakhLatin {

    /// И or й: the sign is one, its neighbours tell which.
    private static final char EITHER = '¡';
    private static final String VOWELS = "аәеёиоөуұүыіэюя";
    private static final String COMMON = "|a а|b б|d д|e е|f ф|g г|h х|j ж|k к|l л|m м|n н|o о|p п|q қ|r р|s с|t т|v в|w у|x х|y ы|z з";
    /// Of 26.10.2017, with apostrophes.
    private static final Map<String, String> APOSTROPHES = table("a' ә|g' ғ|i' ¡|n' ң|o' ө|s' ш|c' ч|u' ү|y' у|c ц|i і|u ұ" + COMMON);
    /// Of 19.02.2018, with acutes.
    private static final Map<String, String> ACUTES = table("sh ш|ch ч|á ә|ǵ ғ|ı ¡|ń ң|ó ө|ú ү|ý у|c ц|i і|u ұ" + COMMON);
    /// Shown on 28.01.2021, with dots, strokes and tails; that of 2019 differs in the sign of ұ.
    private static final Map<String, String> TAILS = table("ä ә|ğ ғ|ı і|i ¡|ñ ң|ŋ ң|ö ө|ş ш|ç ч|ū ұ|ŭ ұ|ü ү|c ц|u у" + COMMON);
    /// By habit: the tails of Turkish, sh and ch of English, i for і and u for у.
    private static final Map<String, String> HABIT = table("sh ш|ch ч|zh ж|kh х|ya я|yu ю|ä ә|ğ ғ|ı ы|i і|ñ ң|ö ө|ş ш|ç ч|ū ұ|ü ү|c ц|u у" + COMMON);

    private KazakhLatin() {}

    /// What a word in Latin letters may be; a reading that leaves a Latin letter is none.
    static Set<String> read(String word) {
        Set<String> readings = new LinkedHashSet<>();
        boolean apostrophes = word.indexOf('\'') >= 0;
        boolean acutes = has(word, "áǵńóúý");
        boolean tails = has(word, "äğñŋöşçūŭü");
        if (!apostrophes && !acutes) readings.add(parted(written(word, TAILS)));
        if (!apostrophes && !tails) readings.add(parted(written(word, ACUTES)));
        if (apostrophes) readings.add(parted(written(word, APOSTROPHES)));
        if (!apostrophes && !acutes) readings.add(written(word, HABIT));
        readings.removeIf(reading -> reading.chars().anyMatch(letter -> Scripts.isLatin((char) letter) || letter == '\''));
        return readings;
    }

    private static boolean has(String word, String signs) { return word.chars().anyMatch(letter -> signs.indexOf(letter) >= 0); }

    /// И after a consonant, й after a vowel; with а and у after it the letters я and ю, of which и stays before them after a consonant: партия, аясы.
    private static String parted(String word) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter != EITHER) {
                all.append(letter);
                continue;
            }
            boolean afterVowel = i > 0 && VOWELS.indexOf(all.charAt(all.length() - 1)) >= 0;
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            if (next == 'а' || next == 'у') {
                all.append(afterVowel || i == 0 ? "" : "и").append(next == 'а' ? 'я' : 'ю');
                i++;
            } else all.append(afterVowel ? 'й' : 'и');
        }
        return all.toString();
    }

    static String written(String word, Map<String, String> table) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int next = at + 1;
            String letter = word.substring(at, next);
            for (int length = Math.min(4, word.length() - at); length > 0; length--) {
                String found = table.get(word.substring(at, at + length));
                if (found == null) continue;
                letter = found;
                next = at + length;
                break;
            }
            all.append(letter);
            at = next;
        }
        return all.toString();
    }

    static Map<String, String> table(String pairs) {
        Map<String, String> table = new HashMap<>();
        for (String pair : pairs.split("\\|")) table.putIfAbsent(pair.split(" ")[0], pair.split(" ")[1]);
        return Map.copyOf(table);
    }
}
