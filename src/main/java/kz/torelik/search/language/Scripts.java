package kz.torelik.search.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The letters of a word made one: look-alikes of the other script, the old spelling, names and Kazakh in Latin letters.
public final class Scripts {

    /// The apostrophe and the signs that stand for it; the decree of 2017 prints the fourth.
    private static final String APOSTROPHES = "'’‘ʼʻ`´";
    private static final String LATIN = "aceopxyhkmtbi";
    private static final String ALIKE = "асеорхуһкмтві";
    private static final String[] OLD = {"ый", "ій"};
    private static final String KAZAKH = "әіңғүұқөһ";
    /// Latin letters of passports and of habit; their apostrophe is a soft sign.
    private static final Map<String, String> PASSPORT = KazakhLatin.table("baye бае|eye ее|aye ае|oye ое|shch щ|sch щ|zh ж|kh х|ts ц|ch ч|sh ш|yu ю|ya я|ye е|yo ё|iya ия|iy ий|ay ай|ey ей|oy ой|uy уй|ia ия|iu ию|a а|b б|c к|d д|e е|f ф|g г|h х|i и|j ж|k к|l л|m м|n н|o о|p п|q қ|r р|s с|t т|u у|v в|w в|x х|y ы|z з|' ь");

    private Scripts() {}

    /// Small letters in one form: composed, ё as е, the old Kazakh ұу and үу as у, other marks of ң as ң; a word of both scripts in the one that it is meant in.
    public static String fold(String word) {
        String quick = plain(word);
        if (quick != null) return quick;
        String small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        for (int i = 1; i < APOSTROPHES.length(); i++) small = small.replace(APOSTROPHES.charAt(i), '\'');
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
        found.addAll(KazakhLatin.read(word));
        found.add(KazakhLatin.written(word, PASSPORT));
        String alike = replaced(word, LATIN, ALIKE);
        if (alike.chars().noneMatch(letter -> isLatin((char) letter))) found.add(alike);
        found.removeIf(each -> each.chars().anyMatch(letter -> isLatin((char) letter)));
        return found;
    }

    public static boolean hasKazakhLetter(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 'я' || word.charAt(i) < 'А') if (KAZAKH.indexOf(word.charAt(i)) >= 0) return true;
        return false;
    }

    /// A Kazakh word as it is spelled since 1957, when и was put for ый and ій: қыйын is қиын. A word that still has them, as тыйым, is given another form that nobody wrote.
    static String respelled(String word) {
        String today = word;
        for (String old : OLD) if (word.indexOf(old) >= 0 && !word.endsWith(old)) today = today.replace(old, "и");
        return today;
    }

    static boolean isApostrophe(char sign) { return APOSTROPHES.indexOf(sign) >= 0; }

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
}
