package kz.torelik.publication.pseudonyms;

import java.util.Locale;

/// Letters made comparable between Kazakh, its Russian spelling and capitals. One letter stays one letter, so that places stay places.
final class Letters {

    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String RUSSIAN = "агкноуухие";

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

    static boolean isCapital(String word) { return !word.isEmpty() && Character.isUpperCase(word.charAt(0)); }

    static boolean isAllCapitals(String word) { return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)); }
}
