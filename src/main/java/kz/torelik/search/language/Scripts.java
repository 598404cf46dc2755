package kz.torelik.search.language;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The letters of a word made one: look-alikes of the other script, the old spelling, names in Latin letters, Kazakh typed on a Russian keyboard.
public final class Scripts {

    private static final String LATIN = "aceopxyhkmtbi";
    private static final String ALIKE = "асеорхуһкмтві";
    private static final String KAZAKH = "әіңғүұқөһ";
    private static final String TYPED = "аингуукох";
    /// Latin letters of Kazakh in the alphabets of 2017, 2018, 2019 and 2021, longest first.
    private static final Map<String, String> KAZAKH_LATIN = table("baye бае|shch щ|sch щ|sh ш|ch ч|zh ж|kh х|ya я|yu ю|yo ё|ia я|iu ю|a' ә|o' ө|u' ү|g' ғ|n' ң|s' ш|c' ч|y' у|i' й|ä ә|á ә|ö ө|ó ө|ü ү|ú ү|ū ұ|ŭ ұ|ğ ғ|ǵ ғ|ñ ң|ń ң|ş ш|ç ч|ı ы|ý у"
            + "|a а|b б|c ц|d д|e е|f ф|g г|h х|i і|j ж|k к|l л|m м|n н|o о|p п|q қ|r р|s с|t т|u у|v в|w у|x х|y ы|z з");
    /// Latin letters of passports and of habit.
    private static final Map<String, String> PASSPORT = table("baye бае|eye ее|aye ае|oye ое|shch щ|sch щ|zh ж|kh х|ts ц|ch ч|sh ш|yu ю|ya я|ye е|yo ё|iya ия|iy ий|ay ай|ey ей|oy ой|uy уй|ia ия|iu ию|a а|b б|c к|d д|e е|f ф|g г|h х|i и|j ж|k к|l л|m м|n н|o о|p п|q қ|r р|s с|t т|u у|v в|w в|x х|y ы|z з");

    private Scripts() {}

    /// Small letters in one form: composed, ё as е, the old Kazakh ұу and үу as у, other marks of ң as ң; a word of both scripts in the one that it is meant in.
    public static String fold(String word) {
        String quick = plain(word);
        if (quick != null) return quick;
        String small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean plain = small.chars().allMatch(letter -> letter < 'ё' && letter != '\'' && !Character.isLetter(letter) || letter >= 'а' && letter <= 'я' || letter >= 'a' && letter <= 'z');
        if (!plain) small = small.replace('ё', 'е').replace('ҥ', 'ң').replace('ӊ', 'ң').replace('ӷ', 'ғ').replace("ұу", "у").replace("үу", "у");
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < small.length(); i++) {
            latin |= isLatin(small.charAt(i));
            cyrillic |= isCyrillic(small.charAt(i));
        }
        return latin && cyrillic ? oneScript(small) : small;
    }

    /// A word of Russian and Kazakh letters alone, as most are; null where there is more to do.
    private static @Nullable String plain(String word) {
        boolean small = true;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 'а' && letter <= 'я' || KAZAKH.indexOf(letter) >= 0) {
                if (letter == 'у' && i > 0 && (Character.toLowerCase(word.charAt(i - 1)) == 'ұ' || Character.toLowerCase(word.charAt(i - 1)) == 'ү')) return null;
            } else if (letter >= 'А' && letter <= 'Я') small = false;
            else return null;
        }
        if (small) return word;
        String folded = word.toLowerCase(Locale.ROOT);
        return folded.contains("ұу") || folded.contains("үу") ? null : folded;
    }

    private static String oneScript(String word) {
        String cyrillic = replaced(word, LATIN, ALIKE);
        if (cyrillic.chars().noneMatch(letter -> isLatin((char) letter))) return cyrillic;
        String latin = replaced(word, ALIKE, LATIN);
        return latin.chars().noneMatch(letter -> isCyrillic((char) letter)) ? latin : word;
    }

    /// What a word in Latin letters may be in Cyrillic ones; nothing for a word without Latin letters.
    public static Set<String> cyrillic(String word) {
        if (word.chars().noneMatch(letter -> isLatin((char) letter))) return Set.of();
        Set<String> found = new LinkedHashSet<>();
        found.add(written(word, KAZAKH_LATIN));
        found.add(written(word, PASSPORT));
        String alike = replaced(word, LATIN, ALIKE);
        if (alike.chars().noneMatch(letter -> isLatin((char) letter))) found.add(alike);
        found.removeIf(each -> each.chars().anyMatch(letter -> isLatin((char) letter)));
        return found;
    }

    /// Kazakh letters as a Russian keyboard has them: құқық is кукык.
    public static String typed(String word) { return replaced(word, KAZAKH, TYPED); }

    public static boolean hasKazakhLetter(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 'я' || word.charAt(i) < 'А') if (KAZAKH.indexOf(word.charAt(i)) >= 0) return true;
        return false;
    }

    static boolean isLatin(char letter) { return letter >= 'a' && letter <= 'z' || letter >= 'ß' && letter <= 'ɏ'; }

    static boolean isCyrillic(char letter) { return letter >= 'Ѐ' && letter <= 'ӿ'; }

    private static String replaced(String word, String these, String those) {
        StringBuilder all = new StringBuilder(word);
        for (int i = 0; i < all.length(); i++) {
            int at = these.indexOf(all.charAt(i));
            if (at >= 0) all.setCharAt(i, those.charAt(at));
        }
        return all.toString();
    }

    private static String written(String word, Map<String, String> table) {
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

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String pair : pairs.split("\\|")) table.putIfAbsent(pair.split(" ")[0], pair.split(" ")[1]);
        return Map.copyOf(table);
    }
}
