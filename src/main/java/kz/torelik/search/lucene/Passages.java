package kz.torelik.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.torelik.search.Passage;
import kz.torelik.search.Wish;
import kz.torelik.search.Zone;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import kz.torelik.search.language.Tongue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// The passage of an act that answers a question: of the part that was asked for, or else of the part with the most different words of the question, the later one where two have as many.
final class Passages {

    private static final int WIDE = 36;

    private Passages() {}

    /// @param here the words asked for that stand at a token
    private record Marked(Token token, Set<String> here) {}

    static Optional<Passage> best(Wish wish, String language, Map<Zone, String> zones) {
        Set<String> terms = terms(wish);
        Set<String> beginnings = new HashSet<>();
        beginnings(wish, beginnings);
        if (terms.isEmpty() && beginnings.isEmpty()) return Optional.empty();
        Set<Zone> asked = new HashSet<>();
        zones(wish, asked);
        Passage best = null;
        int most = 0;
        for (Map.Entry<Zone, String> zone : zones.entrySet()) {
            if (!asked.isEmpty() && !asked.contains(zone.getKey())) continue;
            for (String paragraph : zone.getValue().split("\n")) {
                List<Marked> marked = marked(paragraph, language, terms, beginnings);
                Window window = window(marked);
                if (window.value() == 0 || window.value() < most) continue;
                most = window.value();
                best = new Passage(zone.getKey(), runs(paragraph, marked, window));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Marked> marked(String paragraph, String language, Set<String> terms, Set<String> beginnings) {
        List<Token> tokens = Tokens.of(paragraph);
        Map<Integer, Tongue> tongues = Tongue.ofSentences(tokens, language);
        List<Marked> all = new ArrayList<>();
        for (Token token : tokens) {
            Set<String> here = new HashSet<>();
            String stem = token.kind() == Token.Kind.EXACT ? token.word() : Stems.inText(token.word(), tongues.get(token.sentence()));
            if (terms.contains(stem)) here.add(stem);
            beginnings.stream().filter(token.word()::startsWith).forEach(here::add);
            all.add(new Marked(token, here));
        }
        for (Recognised thing : Recognised.in(tokens)) if (terms.contains(thing.term())) for (int i = thing.first(); i <= thing.last(); i++) all.get(i).here().add(thing.term());
        return all;
    }

    /// @param value a thousand for each different word, one for each word
    private record Window(int from, int to, int value) {}

    private static Window window(List<Marked> marked) {
        Window best = new Window(0, 0, 0);
        for (int from = 0; from < marked.size(); from++) {
            if (marked.get(from).here().isEmpty()) continue;
            int to = Math.min(marked.size(), from + WIDE);
            Set<String> different = new HashSet<>();
            int words = 0;
            for (Marked one : marked.subList(from, to)) {
                different.addAll(one.here());
                if (!one.here().isEmpty()) words++;
            }
            int value = different.size() * 1000 + words;
            if (value > best.value()) best = new Window(Math.max(0, from - 6), to, value);
        }
        return best;
    }

    private static List<Passage.Run> runs(String paragraph, List<Marked> marked, Window window) {
        List<Passage.Run> runs = new ArrayList<>();
        int at = window.from() == 0 ? 0 : marked.get(window.from()).token().start();
        int end = window.to() == marked.size() ? paragraph.length() : marked.get(window.to() - 1).token().end();
        int i = window.from();
        while (i < window.to()) {
            if (marked.get(i).here().isEmpty()) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < window.to() && !marked.get(last + 1).here().isEmpty()) last++;
            int start = marked.get(i).token().start();
            int stop = marked.get(last).token().end();
            if (start > at) runs.add(new Passage.Run(paragraph.substring(at, start), false));
            runs.add(new Passage.Run(paragraph.substring(start, stop), true));
            at = stop;
            i = last + 1;
        }
        if (at < end) runs.add(new Passage.Run(paragraph.substring(at, end), false));
        return runs;
    }

    /// The terms of a question that an act should have; those it must not have are not among them.
    private static Set<String> terms(Wish wish) {
        Set<String> terms = new TreeSet<>();
        Compiled.of(wish).visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) { return field.equals(Written.TEXT); }

            @Override
            public void consumeTerms(Query query, Term... found) { for (Term term : found) if (acceptField(term.field())) terms.add(term.text()); }

            @Override
            public void consumeTermsMatching(Query query, String field, java.util.function.Supplier<ByteRunAutomaton> automaton) {}

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) { return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this; }
        });
        return terms;
    }

    private static void beginnings(Wish wish, Set<String> found) {
        switch (wish) {
            case Wish.Beginning beginning -> found.add(beginning.letters());
            case Wish.All all -> all.wishes().forEach(each -> beginnings(each, found));
            case Wish.Any any -> any.wishes().forEach(each -> beginnings(each, found));
            case Wish.In in -> beginnings(in.wish(), found);
            case Wish.Everything _, Wish.Words _, Wish.Phrase _, Wish.Not _, Wish.With _, Wish.Days _ -> {}
        }
    }

    private static void zones(Wish wish, Set<Zone> found) {
        switch (wish) {
            case Wish.In in -> found.add(in.zone());
            case Wish.All all -> all.wishes().forEach(each -> zones(each, found));
            case Wish.Any any -> any.wishes().forEach(each -> zones(each, found));
            case Wish.Everything _, Wish.Words _, Wish.Phrase _, Wish.Beginning _, Wish.Not _, Wish.With _, Wish.Days _ -> {}
        }
    }
}
