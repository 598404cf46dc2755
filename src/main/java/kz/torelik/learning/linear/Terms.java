package kz.torelik.learning.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import kz.torelik.search.language.Tongue;

/// What of a text a learner sees.
public final class Terms {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Terms() {}

    /// The stem of each word in the language of its sentence, in the order of the text; numbers by their length only: a sum says nothing of the next case, its size does.
    public static List<String> stems(String text) {
        List<Token> tokens = Tokens.of(text);
        Map<Integer, Tongue> tongues = Tongue.ofSentences(tokens, "ru");
        List<String> stems = new ArrayList<>();
        for (Token token : tokens) stems.add(stem(token, tongues.getOrDefault(token.sentence(), Tongue.RUSSIAN)));
        return stems;
    }

    private static String stem(Token token, Tongue tongue) {
        return switch (token.kind()) {
            case NUMBER -> "#" + token.word().length();
            case EXACT -> "#" + token.word().substring(0, token.word().indexOf(':'));
            case WORD -> Stems.inText(token.word(), tongue);
        };
    }

    /// Stems and pairs of neighbours.
    public static List<String> pairs(List<String> stems) {
        List<String> terms = new ArrayList<>(stems);
        for (int i = 0; i + 1 < stems.size(); i++) terms.add(stems.get(i) + " " + stems.get(i + 1));
        return terms;
    }

    /// Pieces of words of three to five letters with the ends of the word marked: they see through misprints and through endings that no stemmer knows.
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (token.kind() != Token.Kind.WORD) continue;
            String word = "_" + token.word() + "_";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int i = 0; i + length <= word.length(); i++) pieces.add(word.substring(i, i + length));
            }
        }
        return pieces;
    }

    /// The words as they stand, and pairs of them: what the plain way sees.
    public static List<String> plain(String text) {
        return pairs(Tokens.of(text).stream().map(Token::word).toList());
    }
}
