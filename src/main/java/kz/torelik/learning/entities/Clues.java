package kz.torelik.learning.entities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What of a word and its neighbours the tagger looks at, each clue as a number: two clues may share a number, which costs little and keeps the model small.
final class Clues {

    /// So many numbers there are.
    static final int NUMBERS = 1 << 18;

    private int[] found = new int[40];
    private int count;

    private Clues() {}

    /// @return for each word the numbers of its clues
    static int[][] of(List<String> words) {
        int size = words.size();
        String[] small = new String[size];
        String[] shapes = new String[size];
        for (int i = 0; i < size; i++) {
            small[i] = words.get(i).toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\d", "0");
            shapes[i] = shape(words.get(i));
        }
        int[][] clues = new int[size][];
        for (int i = 0; i < size; i++) clues[i] = new Clues().at(i, small, shapes);
        return clues;
    }

    private int[] at(int i, String[] small, String[] shapes) {
        String word = small[i];
        String before = word(small, i - 1);
        String after = word(small, i + 1);
        add("w", word);
        add("s", shapes[i]);
        for (int length = 1; length <= 5 && length < word.length(); length++) {
            add("e" + length, word.substring(word.length() - length));
            if (length > 1) add("b" + length, word.substring(0, length));
        }
        add("p", before);
        add("n", after);
        add("pp", word(small, i - 2));
        add("nn", word(small, i + 2));
        add("ps", word(shapes, i - 1) + shapes[i]);
        add("ns", shapes[i] + word(shapes, i + 1));
        add("pns", word(shapes, i - 1) + shapes[i] + word(shapes, i + 1));
        add("pw", before + " " + word);
        add("wn", word + " " + after);
        add("pe", end(before));
        add("ne", end(after));
        add("ee", end(word) + shapes[i] + end(after) + word(shapes, i + 1));
        add("pes", end(before) + shapes[i]);
        add("f", i == 0 ? shapes[i] : "");
        return Arrays.copyOf(found, count);
    }

    private static String word(String[] all, int i) { return i < 0 || i >= all.length ? "|" : all[i]; }

    private static String end(String word) { return word.substring(Math.max(0, word.length() - 3)); }

    /// The kinds of letters in the order of the word, each run once: `Иван-2` is `Xx-0`.
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            char kind = Character.isUpperCase(sign) ? 'X' : Character.isLetter(sign) ? 'x' : Character.isDigit(sign) ? '0' : sign;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) shape.append(kind);
        }
        return word.length() == 1 ? shape + "1" : shape.toString();
    }

    private void add(String kind, String value) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < kind.length(); i++) hash = (hash ^ kind.charAt(i)) * 0x01000193;
        hash = (hash ^ ':') * 0x01000193;
        for (int i = 0; i < value.length(); i++) hash = (hash ^ value.charAt(i)) * 0x01000193;
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        found[count++] = hash & NUMBERS - 1;
    }
}
