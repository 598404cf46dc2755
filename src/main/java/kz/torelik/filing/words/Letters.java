package kz.torelik.filing.words;

import java.util.Locale;
import java.util.Map;

/// Folds letters so that a word is the same however it was typed: without Kazakh letters on a Russian keyboard, with or without ё, in any case.
final class Letters {

    private static final Map<Character, Character> SAME = Map.ofEntries(Map.entry('ә', 'а'), Map.entry('ғ', 'г'), Map.entry('қ', 'к'), Map.entry('ң', 'н'), Map.entry('ө', 'о'),
            Map.entry('ұ', 'у'), Map.entry('ү', 'у'), Map.entry('һ', 'х'), Map.entry('і', 'и'), Map.entry('ё', 'е'), Map.entry('ъ', 'ь'));

    private Letters() {}

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) folded.append(SAME.getOrDefault(letter, letter));
        return folded.toString();
    }
}
