package kz.torelik.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.search.ActIndex;
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

/// What answers one question in the acts that it found: of the part that was asked for, or else of the part with the most different words of the question, the later one where two have as many. Most words of an
/// act are met again in the next one and have nothing to do with the question; they are remembered, and the language of a sentence is asked only where one of its words may be meant.
final class Passages implements ActIndex.Excerpts {

    private static final int WIDE = 36;

    private final Set<String> terms;
    private final Set<String> beginnings = new HashSet<>();
    private final Set<Zone> asked = new HashSet<>();
    private final boolean things;
    /// Most words are passed by at their first letter.
    private final String firstLetters;
    private final Map<String, Boolean> meant = new HashMap<>();

    Passages(Wish wish) {
        terms = terms(wish);
        beginnings(wish, beginnings);
        zones(wish, asked);
        firstLetters = Stream.concat(terms.stream(), beginnings.stream()).map(Stems::firstLetters).collect(Collectors.joining());
        things = terms.stream().anyMatch(term -> term.indexOf(':') > 0);
    }

    @Override
    public Optional<Passage> best(String language, Map<Zone, String> zones) {
        if (terms.isEmpty() && beginnings.isEmpty()) return Optional.empty();
        Passage best = null;
        int most = 0;
        for (Map.Entry<Zone, String> zone : zones.entrySet()) {
            if (!asked.isEmpty() && !asked.contains(zone.getKey())) continue;
            for (String paragraph : zone.getValue().split("\n")) {
                List<Token> tokens = Tokens.of(paragraph);
                NavigableMap<Integer, Set<String>> marked = marked(tokens, language);
                Window window = window(marked, tokens.size());
                if (window.value() == 0 || window.value() < most) continue;
                most = window.value();
                best = new Passage(zone.getKey(), runs(paragraph, tokens, marked.keySet(), window));
            }
        }
        return Optional.ofNullable(best);
    }

    /// The words asked for, by the place of the token at which they stand.
    private NavigableMap<Integer, Set<String>> marked(List<Token> tokens, String language) {
        NavigableMap<Integer, Set<String>> marked = new TreeMap<>();
        int sentence = -1;
        Tongue tongue = Tongue.RUSSIAN;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (firstLetters.indexOf(token.word().charAt(0)) < 0 || !meant.computeIfAbsent(token.word(), this::mayBeMeant)) continue;
            if (token.sentence() != sentence) {
                sentence = token.sentence();
                tongue = Tongue.ofSentence(tokens, i, language);
            }
            Set<String> here = new HashSet<>();
            String stem = token.kind() == Token.Kind.EXACT ? token.word() : Stems.inText(token.word(), tongue);
            if (terms.contains(stem)) here.add(stem);
            beginnings.stream().filter(token.word()::startsWith).forEach(here::add);
            if (!here.isEmpty()) marked.put(i, here);
        }
        if (!things) return marked;
        for (Recognised thing : Recognised.in(tokens)) if (terms.contains(thing.term())) for (int i = thing.first(); i <= thing.last(); i++) marked.computeIfAbsent(i, _ -> new HashSet<>()).add(thing.term());
        return marked;
    }

    private boolean mayBeMeant(String word) {
        return terms.contains(word) || beginnings.stream().anyMatch(word::startsWith) || Arrays.stream(Tongue.values()).anyMatch(tongue -> terms.contains(Stems.inText(word, tongue)));
    }

    /// @param value a thousand for each different word, one for each word
    private record Window(int from, int to, int value) {}

    private static Window window(NavigableMap<Integer, Set<String>> marked, int tokens) {
        Window best = new Window(0, 0, 0);
        for (int from : marked.keySet()) {
            int to = Math.min(tokens, from + WIDE);
            Set<String> different = new HashSet<>();
            Collection<Set<String>> words = marked.subMap(from, to).values();
            words.forEach(different::addAll);
            int value = different.size() * 1000 + words.size();
            if (value > best.value()) best = new Window(Math.max(0, from - 6), to, value);
        }
        return best;
    }

    private static List<Passage.Run> runs(String paragraph, List<Token> tokens, Set<Integer> marked, Window window) {
        List<Passage.Run> runs = new ArrayList<>();
        int at = window.from() == 0 ? 0 : tokens.get(window.from()).start();
        int end = window.to() == tokens.size() ? paragraph.length() : tokens.get(window.to() - 1).end();
        int i = window.from();
        while (i < window.to()) {
            if (!marked.contains(i)) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < window.to() && marked.contains(last + 1)) last++;
            int start = tokens.get(i).start();
            int stop = tokens.get(last).end();
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
