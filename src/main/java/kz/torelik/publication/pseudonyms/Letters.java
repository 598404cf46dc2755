package kz.torelik.publication.pseudonyms;

import java.util.Locale;

/// Letters made comparable between Kazakh, its Russian spelling and capitals. One letter stays one letter, so that places stay places.
final class Letters {

    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String RUSSIAN = "агкноуухие";
    private static final String LATIN = "aceopxykmthb";
    private static final String LOOKS_LIKE = "асеорхукмтнв";

    private Letters() {}

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            int at = KAZAKH.indexOf(letter);
            folded.append(at < 0 ? letter : RUSSIAN.charAt(at));
        }
        return folded.toString();
    }

    /// A word of Cyrillic letters in which some are Latin ones that look alike, as if all were Cyrillic; other words as they are. Folded already.
    static String unmasked(String folded) {
        if (!folded.matches(".*\\p{IsCyrillic}.*") || !folded.matches(".*\\p{IsLatin}.*")) return folded;
        StringBuilder unmasked = new StringBuilder(folded.length());
        for (char letter : folded.toCharArray()) unmasked.append(LATIN.indexOf(letter) < 0 ? letter : LOOKS_LIKE.charAt(LATIN.indexOf(letter)));
        return unmasked.toString();
    }

    static boolean isCapital(String word) { return !word.isEmpty() && Character.isUpperCase(word.charAt(0)); }

    static boolean isAllCapitals(String word) { return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)); }
}
