package kz.torelik.jurisprudence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;

/// What a text cites: articles of codes that it names, cases by their numbers, acts by their identifiers, normative resolutions by their number and day.
final class Cited {

    /// The codes of the search and the acts of `law/acts.yaml`; a code that the house does not have is kept under its own name.
    private static final Map<String, String> ACTS = Map.of("civil", "cc", "family", "fam", "labour", "lc", "offences", "cao", "constitution", "const");
    private static final String ARTICLE = "article:";

    private Cited() {}

    /// @param own the number of its own case and its own identifier, as [Tokens] give them: an act does not cite itself
    /// @return how often each is named
    static Map<String, Integer> in(String text, List<String> own) {
        Map<String, Integer> cited = new LinkedHashMap<>();
        for (String paragraph : text.split("\n")) {
            List<Token> tokens = Tokens.of(paragraph);
            List<Recognised> things = Recognised.in(tokens);
            CitedResolutions.in(paragraph, tokens, things).forEach((target, times) -> cited.merge(target, times, Integer::sum));
            for (Recognised thing : things) {
                String[] parts = thing.term().split(":");
                if (thing.term().startsWith(ARTICLE) && parts.length == 3) cited.merge(ARTICLE + ACTS.getOrDefault(parts[1], parts[1]) + ":" + parts[2], 1, Integer::sum);
            }
            for (Token token : tokens) {
                boolean names = token.kind() == Token.Kind.EXACT && (token.word().startsWith("case:") || token.word().startsWith("ecli:"));
                if (names && !own.contains(token.word())) cited.merge(token.word(), 1, Integer::sum);
            }
        }
        return cited;
    }
}
