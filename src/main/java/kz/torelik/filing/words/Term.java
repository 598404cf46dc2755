package kz.torelik.filing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A term of the guide: the beginning of a word, or of several words that follow one another with at most two others between them. `=` before a word
/// takes it as it stands, without endings.
///
/// @param parts the beginnings, in folded letters
record Term(List<String> parts) {

    private static final int REACH = 3;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;

    Term { parts = List.copyOf(parts); }

    static Term of(String written) { return new Term(List.of(Letters.folded(written).split(" "))); }

    /// The words of the story that say this term, or nothing.
    Optional<List<Integer>> find(Story story) {
        for (int start = 0; start < story.words().size(); start++) {
            if (!says(story.words().get(start), parts.getFirst())) continue;
            List<Integer> places = new ArrayList<>(List.of(start));
            if (goesOn(story, places)) return Optional.of(places);
        }
        return Optional.empty();
    }

    private boolean goesOn(Story story, List<Integer> places) {
        for (String part : parts.subList(1, parts.size())) {
            int from = places.getLast() + 1;
            int at = -1;
            for (int next = from; next < Math.min(from + REACH, story.words().size()) && at < 0; next++) if (says(story.words().get(next), part)) at = next;
            if (at < 0) return false;
            places.add(at);
        }
        return true;
    }

    private static boolean says(String word, String part) {
        if (part.startsWith("=")) return word.equals(part.substring(1));
        return word.startsWith(part) && Endings.fit(word.substring(part.length()));
    }

    /// Whether a word may be this term of one word with one slip: a letter missing, doubled, wrong or two changed places.
    boolean nearly(String word) {
        String part = parts.getFirst();
        if (parts.size() > 1 || part.length() < LONG_ENOUGH_FOR_A_SLIP || part.startsWith("=") || word.isEmpty() || word.charAt(0) != part.charAt(0)) return false;
        for (int length = part.length() - 1; length <= Math.min(part.length() + 1, word.length()); length++) {
            if (Slips.one(word.substring(0, length), part) && Endings.fit(word.substring(length))) return true;
        }
        return false;
    }
}
