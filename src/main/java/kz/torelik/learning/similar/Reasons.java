package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import kz.torelik.learning.linear.Terms;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;

/// Finds what two texts share: the articles, and the paragraph of the one that has most of the rare words of the other.
final class Reasons {

    private static final int LONGEST = 700;
    /// A stem of fewer letters tells nothing by itself.
    private static final int SHORT = 4;

    private Reasons() {}

    /// @param rarity how much a stem weighs
    static Why of(String asked, String text, ToDoubleFunction<String> rarity) {
        Set<String> law = named(asked);
        law.retainAll(named(text));
        Set<String> wanted = new HashSet<>(Terms.stems(asked));
        wanted.removeIf(stem -> stem.length() < SHORT || stem.startsWith("#"));
        String best = "";
        double most = 0;
        for (String paragraph : text.split("\n")) {
            double shared = new HashSet<>(Terms.stems(paragraph)).stream().filter(wanted::contains).mapToDouble(rarity).sum() / Math.sqrt(20 + paragraph.length() / 10.0);
            if (shared > most) {
                most = shared;
                best = paragraph;
            }
        }
        return new Why(List.copyOf(law), runs(best.length() > LONGEST ? best.substring(0, best.lastIndexOf(' ', LONGEST) < 0 ? LONGEST : best.lastIndexOf(' ', LONGEST)) + "…" : best, wanted));
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        for (Citations.Cited one : Citations.in(text)) if (one.what().startsWith("article:")) named.add(one.what().substring(8));
        return named;
    }

    private static List<Why.Run> runs(String paragraph, Set<String> wanted) {
        List<Why.Run> runs = new ArrayList<>();
        List<Token> tokens = Tokens.of(paragraph);
        List<String> stems = Terms.stems(paragraph);
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!wanted.contains(stems.get(i))) continue;
            if (tokens.get(i).start() > at) runs.add(new Why.Run(paragraph.substring(at, tokens.get(i).start()), false));
            runs.add(new Why.Run(paragraph.substring(tokens.get(i).start(), tokens.get(i).end()), true));
            at = tokens.get(i).end();
        }
        if (at < paragraph.length()) runs.add(new Why.Run(paragraph.substring(at), false));
        return runs;
    }
}
