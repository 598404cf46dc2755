package kz.torelik.language;

import java.util.Locale;

/// Kazakh endings, chosen by the last vowel (thick or thin) and the last sound of a word, as the grammar does.
final class Kazakh {

    private static final String THICK = "аоұыя";
    private static final String THIN = "әөүіеэ";
    private static final String OTHER_VOWELS = "иуюё";
    private static final String VOICELESS = "пфкқтсшщчцхһбвгд";
    private static final String NASAL = "мнң";
    private static final String LIQUID = "рлйуию";

    private Kazakh() {}

    /// A word in a case. Digits are read aloud for their ending (`5-ке`), and the suffix is joined with a hyphen, as it is to abbreviations.
    static String inCase(String text, GrammaticalCase wanted, boolean possessed) {
        if (wanted == GrammaticalCase.NOMINATIVE || text.isEmpty()) return text;
        if (isAbbreviation(text)) return text + "-" + letterSuffix(wanted, text.charAt(text.length() - 1));
        String spoken = spoken(text);
        boolean thin = isThin(spoken);
        char last = spoken.charAt(spoken.length() - 1);
        String suffix = (possessed || isSonOrDaughter(spoken)) && isVowel(last) ? possessedSuffix(wanted, thin) : suffix(wanted, thin, last);
        return spoken.equals(lower(text)) ? text + suffix : text + "-" + suffix;
    }

    /// The name of the last letter of an abbreviation ends in a vowel: `ЖШС-ның`, `АПК-нің`, `АҚ-ға`.
    private static String letterSuffix(GrammaticalCase wanted, char last) { return suffix(wanted, "КГЕІҮӨӘЭ".indexOf(last) >= 0, last == 'К' ? 'і' : 'ы'); }

    /// `Маратқызына`, `Серікұлынан`: the patronymic is a possessive by itself.
    private static boolean isSonOrDaughter(String name) { return name.endsWith("ұлы") || name.endsWith("қызы"); }

    private static String possessedSuffix(GrammaticalCase wanted, boolean thin) {
        return switch (wanted) {
            case NOMINATIVE -> "";
            case GENITIVE -> thin ? "нің" : "ның";
            case DATIVE -> thin ? "не" : "на";
            case ACCUSATIVE -> "н";
            case LOCATIVE -> thin ? "нде" : "нда";
            case ABLATIVE -> thin ? "нен" : "нан";
            case INSTRUMENTAL -> "мен";
        };
    }

    private static String suffix(GrammaticalCase wanted, boolean thin, char last) {
        boolean voiceless = VOICELESS.indexOf(last) >= 0;
        boolean vowel = isVowel(last) && LIQUID.indexOf(last) < 0;
        boolean nasal = NASAL.indexOf(last) >= 0;
        return switch (wanted) {
            case NOMINATIVE -> "";
            case GENITIVE -> (vowel || nasal ? "н" : voiceless ? "т" : "д") + (thin ? "ің" : "ың");
            case DATIVE -> (voiceless ? thin ? "к" : "қ" : thin ? "г" : "ғ") + (thin ? "е" : "а");
            case ACCUSATIVE -> (vowel ? "н" : voiceless ? "т" : "д") + (thin ? "і" : "ы");
            case LOCATIVE -> (voiceless ? "т" : "д") + (thin ? "е" : "а");
            case ABLATIVE -> (nasal ? "н" : voiceless ? "т" : "д") + (thin ? "ен" : "ан");
            case INSTRUMENTAL -> last == 'з' || last == 'ж' ? "бен" : voiceless ? "пен" : "мен";
        };
    }

    /// `1-ші`, `6-шы`: the ending of an ordinal number.
    static String ordinal(String digits) { return digits + (isThin(spoken(digits)) ? "-ші" : "-шы"); }

    private static boolean isThin(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char letter = word.charAt(i);
            if (THIN.indexOf(letter) >= 0) return true;
            if (THICK.indexOf(letter) >= 0) return false;
            if (OTHER_VOWELS.indexOf(letter) >= 0 && !hasPlainVowel(word, i)) return letter == 'и' || letter == 'ю';
        }
        return false;
    }

    private static boolean hasPlainVowel(String word, int before) {
        return word.chars().limit(before).anyMatch(letter -> THIN.indexOf(letter) >= 0 || THICK.indexOf(letter) >= 0);
    }

    private static boolean isVowel(char letter) { return (THICK + THIN + OTHER_VOWELS).indexOf(letter) >= 0; }

    private static boolean isAbbreviation(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String lower(String text) { return text.toLowerCase(Locale.ROOT); }

    /// The word whose sounds end the text: a number is read aloud, closing marks are left out.
    private static String spoken(String text) {
        String plain = lower(text).replaceAll("[»”\")\\]]+$", "");
        int end = plain.length();
        int start = end;
        while (start > 0 && Character.isDigit(plain.charAt(start - 1))) start--;
        if (start == end) return plain.isEmpty() ? "а" : plain;
        return NumberWords.kazakh(Long.parseLong(plain.substring(Math.max(start, end - 15), end)));
    }
}
