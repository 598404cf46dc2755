package kz.torelik.search.language;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The terms under which a word stands in the index and is looked for.
public final class Stems {

    /// So many words are kept with their stem; a new one beyond that is stemmed anew each time.
    private static final int KEPT = 200_000;
    private static final KazakhStemmer KAZAKH = KazakhStemmer.ofTheHouse();
    private static final ConcurrentHashMap<String, String> RUSSIAN = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Stems() {}

    /// The one stem of a word in a text.
    ///
    /// @param word as [Scripts#fold] gives it
    /// @param tongue the language of its sentence: it decides for words that both Cyrillic languages could have
    public static String inText(String word, Tongue tongue) {
        if (Character.isDigit(word.charAt(0))) return word;
        if (Scripts.isLatin(word.charAt(0))) return Snowball.english(word);
        return tongue == Tongue.KAZAKH || Scripts.hasKazakhLetter(word) ? kazakh(word) : russian(word);
    }

    /// All stems that somebody who types a word may mean: nobody says of one word which language it is.
    public static Set<String> asked(String word) {
        Set<String> stems = new LinkedHashSet<>();
        if (Character.isDigit(word.charAt(0))) return Set.of(word);
        if (Scripts.isLatin(word.charAt(0))) {
            stems.add(Snowball.english(word));
            for (String cyrillic : Scripts.cyrillic(word)) stems.addAll(asked(cyrillic));
            return stems;
        }
        if (!Scripts.hasKazakhLetter(word)) stems.add(russian(word));
        stems.add(kazakh(word));
        String today = Scripts.respelled(word);
        if (!today.equals(word)) stems.add(kazakh(today));
        return stems;
    }

    /// The letters with which a word of that stem may begin.
    public static String firstLetters(String stem) { return stem.charAt(0) + KAZAKH.otherFirstLetters(stem); }

    private static String russian(String word) {
        String known = RUSSIAN.get(word);
        if (known != null) return known;
        String stem = Snowball.russian(word);
        if (RUSSIAN.size() < KEPT) RUSSIAN.put(word, stem);
        return stem;
    }

    private static String kazakh(String word) {
        String known = KNOWN.get(word);
        if (known != null) return known;
        String stem = KAZAKH.stem(word);
        if (KNOWN.size() < KEPT) KNOWN.put(word, stem);
        return stem;
    }
}
