package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Abbreviations of the law and words that acts use for each other (`search/synonyms.txt`).
public final class Synonyms {

    /// @param names the other ways to say it, each as the stems of its words
    /// @param length how many tokens of the question it takes
    public record Found(List<String> names, int length) {}

    private static final Phrases<List<String>> LISTS = new Phrases<>();

    static {
        for (String line : Lists.lines("synonyms.txt")) {
            List<String> names = Phrases.names(line);
            for (String name : names) LISTS.add(name, names);
        }
    }

    private Synonyms() {}

    /// What stands for the words that begin at a token; null for ordinary words.
    public static @Nullable Found at(List<Token> tokens, int from) {
        Phrases.Met<List<String>> met = LISTS.at(tokens, from);
        return met == null ? null : new Found(new ArrayList<>(met.value()), met.length());
    }
}
