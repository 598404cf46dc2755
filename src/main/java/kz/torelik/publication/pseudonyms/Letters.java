package kz.torelik.publication.pseudonyms;

import java.util.Locale;

/// Letters made comparable between Kazakh, its Russian spelling and capitals, and Latin letters that look like Cyrillic ones. One letter stays one
/// letter, so that places stay places.
final class Letters {

    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String RUSSIAN = "агкноуухие";
    private static final String LATIN = "aceopxykmtbiHh";
    private static final String LOOKS_LIKE = "асеорхукмтвинх";
    private static final String FIGURES = "034";
    private static final String LIKE_FIGURES = "озч";

    private Letters() {}

    /// In small Russian letters. A word in which Latin letters stand among Cyrillic ones, or that has none but Latin letters that look Cyrillic, is read
    /// as Cyrillic; other Latin words stay.
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) continue;
            boolean masked = isMasked(text, from, i);
            for (int at = from; at < i; at++) folded.append(folded(masked ? cyrillic(text.charAt(at)) : text.charAt(at)));
            if (i < text.length()) folded.append(text.charAt(i));
            from = i + 1;
        }
        return folded.toString();
    }

    /// Folded, with every Latin letter and figure that looks like a Cyrillic letter read as one.
    static String lookingAlike(String text) {
        StringBuilder alike = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int figure = FIGURES.indexOf(text.charAt(i));
            alike.append(figure < 0 ? folded(cyrillic(text.charAt(i))) : LIKE_FIGURES.charAt(figure));
        }
        return alike.toString();
    }

    private static boolean isMasked(String text, int from, int to) {
        boolean cyrillic = false;
        boolean latin = false;
        boolean alike = true;
        for (int i = from; i < to; i++) {
            boolean isLatin = Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.LATIN;
            latin |= isLatin;
            cyrillic |= Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.CYRILLIC;
            alike &= !isLatin || cyrillic(text.charAt(i)) != text.charAt(i);
        }
        return latin && (cyrillic || alike);
    }

    private static char cyrillic(char letter) {
        int at = LATIN.indexOf(letter);
        if (at < 0) at = LATIN.indexOf(Character.toLowerCase(letter));
        return at < 0 ? letter : LOOKS_LIKE.charAt(at);
    }

    private static char folded(char letter) {
        char small = Character.toLowerCase(letter);
        int at = KAZAKH.indexOf(small);
        return at < 0 ? small : RUSSIAN.charAt(at);
    }

    static boolean isCapital(String word) { return !word.isEmpty() && Character.isUpperCase(word.charAt(0)); }

    static boolean isAllCapitals(String word) { return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)); }
}
