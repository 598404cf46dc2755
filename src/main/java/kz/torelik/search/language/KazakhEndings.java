package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every way in which a Kazakh word can be a stem with endings: read from its end through the places of [Slot], with the harmony of vowels, the assimilation of consonants,
/// the stem whose last consonant became voiced (кітап, кітабы) and the stem that lost a vowel (орын, орны).
///
/// Endings: `search/kazakh-endings.txt`.
final class KazakhEndings {

    /// One way to read a word.
    ///
    /// @param stem the stem as it stands in a dictionary, at least two letters
    /// @param slots the places from the end of the word to its stem; the last is the kind of the stem
    /// @param mended whether the stem differs from the beginning of the word
    record Reading(String stem, List<Slot> slots, boolean mended) {

        boolean isVerb() { return slots.getLast() == Slot.VERB; }
    }

    private static final String BACK = "аоұыяё";
    private static final String FRONT = "әеөүіэ";
    private static final String EITHER = "иуюь";
    private static final String VOWELS = BACK + FRONT + "июу";
    private static final int DEEPEST = 7;

    private final Map<Slot, List<Ending>> endings = new EnumMap<>(Slot.class);
    private final Map<Slot, Set<Slot>> before = new EnumMap<>(Slot.class);

    KazakhEndings() {
        for (String line : Lists.lines("kazakh-endings.txt")) {
            String[] columns = line.split("\\s+");
            for (String text : Arrays.copyOfRange(columns, 2, columns.length)) {
                List<Ending> some = endings.computeIfAbsent(Slot.of(columns[0]), _ -> new ArrayList<>());
                if (text.startsWith("~")) some.add(new Ending(text.substring(1), columns[1], Harmony.EITHER));
                else {
                    Ending back = new Ending(text, columns[1], harmony(text));
                    some.add(back);
                    if (!front(text).equals(text)) some.add(new Ending(front(text), columns[1], Harmony.FRONT));
                }
            }
        }
        for (Slot slot : Slot.values()) before.put(slot, slot.before());
    }

    private enum Harmony { BACK, FRONT, EITHER }

    private record Ending(String text, String after, Harmony harmony) {

        boolean opensWithVowel() { return VOWELS.indexOf(text.charAt(0)) >= 0; }
    }

    /// All readings, the word itself among them.
    ///
    /// @param word in small letters
    List<Reading> readings(String word) {
        List<Reading> found = new ArrayList<>();
        walk(word, Slot.LAST, new ArrayList<>(), found);
        return found;
    }

    private void walk(String rest, Set<Slot> allowed, List<Slot> walked, List<Reading> found) {
        for (Slot slot : allowed) {
            if (slot.isStem()) {
                keep(found, rest, walked, slot, false);
                continue;
            }
            if (walked.size() >= DEEPEST) continue;
            for (Ending ending : endings.get(slot)) {
                String shorter = without(rest, ending);
                // a bare consonant is an ending behind longer words only: бар, кел and тап are whole
                if (shorter == null || slot != Slot.ACCUSATIVE_OWN3 && vowels(ending.text()) == 0 && vowels(shorter) < 2) continue;
                walked.add(slot);
                walk(shorter, before.get(slot), walked, found);
                mend(shorter, ending, slot, walked, found);
                walked.removeLast();
            }
        }
    }

    /// The stems that change before an ending which begins with a vowel.
    private void mend(String rest, Ending ending, Slot slot, List<Slot> walked, List<Reading> found) {
        if (!ending.opensWithVowel()) return;
        Set<Slot> allowed = before.get(slot);
        Slot kind = allowed.contains(Slot.NOUN) ? Slot.NOUN : allowed.contains(Slot.VERB) ? Slot.VERB : null;
        if (kind == null) return;
        int end = rest.length() - 1;
        char last = rest.charAt(end);
        int voiceless = "ғгб".indexOf(last);
        if (voiceless >= 0) keep(found, rest.substring(0, end) + "қкп".charAt(voiceless), walked, kind, true);
        if (kind == Slot.VERB && last == 'у' && rest.length() > 2) keep(found, rest.substring(0, end) + "п", walked, kind, true);
        if (slot == Slot.VERBAL_NOUN && !isVowel(last)) keep(found, rest + (isFront(rest) ? "і" : "ы"), walked, kind, true);
        // two consonants at the end of the rest, the second voiced by the ending or not: a vowel fell out between them
        if (kind == Slot.NOUN && slot != Slot.DATIVE_OWN12 && rest.length() >= 3 && !isVowel(last) && "рлнмңсйзу".indexOf(rest.charAt(end - 1)) >= 0 && isVowel(rest.charAt(end - 2))) {
            String second = voiceless >= 0 ? String.valueOf("қкп".charAt(voiceless)) : String.valueOf(last);
            keep(found, rest.substring(0, end) + (isFront(rest) ? "і" : "ы") + second, walked, kind, true);
        }
    }

    private static void keep(List<Reading> found, String stem, List<Slot> walked, Slot kind, boolean mended) {
        char last = stem.charAt(stem.length() - 1);
        if (stem.length() < 2 || vowels(stem) == 0 || !walked.isEmpty() && (kind == Slot.VERB ? "ғгбд" : "ғ").indexOf(last) >= 0) return;
        List<Slot> slots = new ArrayList<>(walked);
        slots.add(kind);
        found.add(new Reading(stem, List.copyOf(slots), mended));
    }

    @org.jspecify.annotations.Nullable
    private static String without(String rest, Ending ending) {
        int length = rest.length() - ending.text().length();
        if (length < 2 || !rest.endsWith(ending.text())) return null;
        String shorter = rest.substring(0, length);
        if (ending.after().equals("L")) return shorter.endsWith("ла") || shorter.endsWith("ле") ? shorter : null;
        if (!ending.after().equals("*") && ending.after().indexOf(kind(shorter.charAt(length - 1))) < 0) return null;
        return switch (ending.harmony()) {
            case EITHER -> shorter;
            case BACK -> isBack(shorter) || isOpen(shorter) ? shorter : null;
            case FRONT -> isFront(shorter) || isOpen(shorter) ? shorter : null;
        };
    }

    private static char kind(char last) {
        return switch (last) {
            case 'м', 'н', 'ң' -> 'n';
            case 'з', 'ж' -> 'z';
            case 'л' -> 'l';
            case 'р', 'й', 'у', 'и' -> 'r';
            case 'ь' -> 'l';
            default -> isVowel(last) ? 'v' : 't';
        };
    }

    /// The last letter that says how the word sounds; `ь`, `и`, `у`, `ю` say nothing, and ә at the end of a borrowed word (куә, күнә) takes both.
    private static boolean isOpen(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char letter = word.charAt(i);
            if (EITHER.indexOf(letter) >= 0) return true;
            if (letter == 'ә') return i == word.length() - 1;
            if (BACK.indexOf(letter) >= 0 || FRONT.indexOf(letter) >= 0) return false;
        }
        return true;
    }

    private static boolean isBack(String word) { return last(word, BACK) > last(word, FRONT); }

    private static boolean isFront(String word) { return last(word, FRONT) > last(word, BACK); }

    private static int last(String word, String letters) {
        for (int i = word.length() - 1; i >= 0; i--) if (letters.indexOf(word.charAt(i)) >= 0) return i;
        return -1;
    }

    private static long vowels(String word) { return word.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count(); }

    private static boolean isVowel(char letter) { return VOWELS.indexOf(letter) >= 0; }

    private static Harmony harmony(String back) { return front(back).equals(back) ? Harmony.EITHER : Harmony.BACK; }

    static String front(String back) { return back.replace('а', 'е').replace('ы', 'і').replace('ғ', 'г').replace('қ', 'к'); }
}
