package kz.torelik.documents.paper;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.Language;

/// Divides Kazakh and Russian words for justified text by inserting soft hyphens (U+00AD).
///
/// Kazakh: each part is a syllable, and a syllable after the first begins with exactly one consonant (қа-на-ғат-тан-ды-рыл-сын); `у` after a
/// vowel, or before one at the beginning, is a consonant (тә-уел-сіз, уа-қыт). Russian: rules of 1956, art. 117-121: each part has a vowel,
/// ъ, ь and й stay with what is before them, prefixes stay whole (под-ле-жит, предъ-явить), a group of consonants is divided where the next
/// syllable begins (за-ключение, пунк-тами, граждан-ский). At least two letters stay and three go. Nothing is divided in English, in numbers,
/// addresses and abbreviations.
final class Hyphens {

    static final char SOFT = '\u00ad';
    private static final int STAY = 2;
    private static final int GO = 3;
    private static final String VOWELS = "аәеёиоөуұүыіэюя";
    private static final String SIGNS = "ъь";
    private static final String LIQUIDS = "рл";
    private static final String BEFORE_LIQUID = "бпфгкдтх";
    private static final List<String> CLOSED = List.of("сверх", "пред", "меж", "под", "над", "без", "бес", "раз", "рас", "воз", "вос", "из", "ис", "от", "об");
    private static final List<String> OPEN = List.of("пере", "при", "про", "за", "по", "до", "на", "не", "вы", "со");

    private Hyphens() {}

    static String soften(Language language, String text) {
        if (language == Language.EN) return text;
        StringBuilder said = new StringBuilder(text.length() + text.length() / 6);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !Character.isSpaceChar(text.charAt(end))) end++;
            String token = text.substring(at, end);
            if (plain(token)) softenToken(language, token, said);
            else said.append(token);
            if (end < text.length()) said.append(text.charAt(end));
            at = end + 1;
        }
        return said.toString();
    }

    /// A token that is words only: no figure, address, path or dotted abbreviation.
    private static boolean plain(String token) {
        for (int i = 0; i < token.length(); i++) {
            char symbol = token.charAt(i);
            if (Character.isDigit(symbol) || "@/\\_".indexOf(symbol) >= 0) return false;
            if (symbol == '.' && i + 1 < token.length() && Character.isLetter(token.charAt(i + 1))) return false;
        }
        return true;
    }

    private static void softenToken(Language language, String token, StringBuilder said) {
        int at = 0;
        while (at < token.length()) {
            int end = at;
            while (end < token.length() && cyrillic(token.charAt(end))) end++;
            if (end > at) {
                String word = token.substring(at, end);
                BitSet breaks = breaks(language, word);
                for (int i = 0; i < word.length(); i++) {
                    if (breaks.get(i)) said.append(SOFT);
                    said.append(word.charAt(i));
                }
                at = end;
            } else {
                said.append(token.charAt(at++));
            }
        }
    }

    private static boolean cyrillic(char symbol) { return symbol >= '\u0400' && symbol <= '\u052f'; }

    /// The indexes before which a word may be divided.
    static BitSet breaks(Language language, String written) {
        BitSet breaks = new BitSet();
        String word = written.toLowerCase(Locale.ROOT);
        if (word.length() < STAY + GO) return breaks;
        boolean kazakh = language == Language.KK || word.chars().anyMatch(letter -> "әғқңөұүһі".indexOf(letter) >= 0);
        int prefix = kazakh ? 0 : prefix(word);
        int previous = -1;
        for (int i = 0; i < word.length(); i++) {
            if (!vowel(word, i, kazakh)) continue;
            if (previous >= 0) {
                int at = previous < prefix && prefix <= i ? prefix : kazakh ? inKazakh(word, previous, i) : inRussian(word, previous, i);
                if (at >= STAY && word.length() - at >= GO) breaks.set(at);
            }
            previous = i;
        }
        return breaks;
    }

    private static boolean vowel(String word, int at, boolean kazakh) {
        char letter = word.charAt(at);
        if (VOWELS.indexOf(letter) < 0) return false;
        if (!kazakh || letter != 'у') return true;
        if (at > 0) return VOWELS.indexOf(word.charAt(at - 1)) < 0 || word.charAt(at - 1) == 'у';
        return word.length() == 1 || VOWELS.indexOf(word.charAt(1)) < 0;
    }

    private static int inKazakh(String word, int vowel, int next) {
        if (next == vowel + 1) return next;
        char last = word.charAt(next - 1);
        if (SIGNS.indexOf(last) >= 0) return next;
        return last == 'й' ? -1 : next - 1;
    }

    private static int inRussian(String word, int vowel, int next) {
        if (next == vowel + 1) return next;
        int hard = word.substring(vowel + 1, next).indexOf('ъ');
        if (hard >= 0) return vowel + 1 + hard + 1;
        int second = unitEnd(word, vowel + 1, next);
        if (word.charAt(vowel + 1) == 'й') return second;
        if (second == next) return vowel + 1;
        if (unitEnd(word, second, next) == next) return blend(word, vowel + 1) ? vowel + 1 : second;
        return Math.max(second, onsetStart(word, vowel + 2, next));
    }

    /// Two consonants said in one breath: бр, кл, тр.
    private static boolean blend(String word, int at) { return BEFORE_LIQUID.indexOf(word.charAt(at)) >= 0 && LIQUIDS.indexOf(word.charAt(at + 1)) >= 0; }

    /// Where in a group of three and more the next syllable begins: with its last consonant, with тр or тв, with ск or ст, with стр or ств.
    private static int onsetStart(String word, int from, int next) {
        int start = next - 1;
        while (SIGNS.indexOf(word.charAt(start)) >= 0) start--;
        if (start > from && (blend(word, start - 1) || word.startsWith("тв", start - 1))) start--;
        return start > from && word.charAt(start - 1) == 'с' ? start - 1 : start;
    }

    /// The end of a consonant with the sign that belongs to it.
    private static int unitEnd(String word, int at, int limit) {
        int end = at + 1;
        while (end < limit && SIGNS.indexOf(word.charAt(end)) >= 0) end++;
        return end;
    }

    /// The length of a prefix after which the word is divided, or 0.
    private static int prefix(String word) {
        for (String closed : CLOSED) {
            int end = closed.length();
            if (word.startsWith(closed) && end + 2 < word.length() && consonant(word.charAt(end))) return end;
        }
        for (String open : OPEN) {
            int end = open.length();
            if (word.startsWith(open) && end + 2 < word.length() && onset(word, end)) return end;
        }
        return 0;
    }

    private static boolean onset(String word, int at) {
        char first = word.charAt(at);
        char second = word.charAt(at + 1);
        return consonant(first) && consonant(second) && "рлмн".indexOf(first) < 0 && first != second && (first == 'с' || "рлнмв".indexOf(second) >= 0);
    }

    private static boolean consonant(char letter) { return VOWELS.indexOf(letter) < 0 && SIGNS.indexOf(letter) < 0 && letter != 'й'; }
}
