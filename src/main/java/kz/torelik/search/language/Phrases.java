package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names of one or several words that are found in a text by the stems of their words: the codes of the law, abbreviations, words for each other.
///
/// @param <T> what a name stands for
final class Phrases<T> {

    /// @param length in tokens
    record Met<T>(T value, int length) {}

    private record Name<T>(List<Set<String>> words, T value) {}

    private final Map<String, List<Name<T>>> byFirst = new HashMap<>();

    void add(String name, T value) {
        List<Set<String>> words = Tokens.of(name).stream().map(token -> Stems.asked(token.word())).toList();
        if (words.isEmpty()) throw new IllegalArgumentException("A name without words: " + name);
        for (String first : words.getFirst()) byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Name<>(words, value));
    }

    /// The longest name that begins at a token, or null.
    @Nullable Met<T> at(List<Token> tokens, int from) {
        Met<T> longest = null;
        for (String stem : Stems.asked(tokens.get(from).word())) {
            for (Name<T> name : byFirst.getOrDefault(stem, List.of())) {
                int length = name.words().size();
                if ((longest == null || length > longest.length()) && fits(name, tokens, from)) longest = new Met<>(name.value(), length);
            }
        }
        return longest;
    }

    private boolean fits(Name<T> name, List<Token> tokens, int from) {
        if (from + name.words().size() > tokens.size()) return false;
        for (int i = 1; i < name.words().size(); i++) {
            Set<String> wanted = name.words().get(i);
            if (Stems.asked(tokens.get(from + i).word()).stream().noneMatch(wanted::contains)) return false;
        }
        return true;
    }

    static List<String> names(String line) { return java.util.Arrays.stream(line.split("\\|")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toList()); }
}
