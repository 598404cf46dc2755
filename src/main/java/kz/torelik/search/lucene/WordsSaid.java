package kz.torelik.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.search.language.Scripts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// The whole words of acts. A word whose acts were all taken out is not said any more, though its term may still lie in a segment: every answer is checked against the acts that are there.
final class WordsSaid {

    private static final int LOOKED_AT = 20_000;
    private static final Map<Character, String> TYPED = Map.of('а', "аә", 'и', "иі", 'ы', "ыі", 'н', "нң", 'г', "гғ", 'у', "уүұ", 'к', "кқ", 'о', "оө", 'х', "хһ");

    private final IndexReader reader;

    WordsSaid(IndexReader reader) { this.reader = reader; }

    /// @param count the acts that have it, some that were taken out since among them
    private record Said(String word, int count) {}

    List<String> beginning(String letters, int most) throws IOException {
        String folded = Scripts.fold(letters.strip());
        if (folded.length() < 2 || folded.length() > 30 || !folded.chars().allMatch(Character::isLetter)) return List.of();
        Automaton prefix = Operations.concatenate(List.of(letters(folded), Automata.makeAnyString()));
        return best(said(prefix), most, Comparator.comparing(Said::count).reversed().thenComparing(Said::word));
    }

    /// Words that are nearly written like this, the likeliest first: what a Russian keyboard makes of it, then words one or two letters away.
    List<String> near(String word, int most) throws IOException {
        List<String> found = new ArrayList<>();
        if (!word.equals(word.strip()) || word.length() < 3 || word.length() > 30) return found;
        found.addAll(best(said(letters(word)).stream().filter(said -> !said.word().equals(word)).toList(), most, Comparator.comparing(Said::count).reversed()));
        if (!found.isEmpty() || word.length() < 4) return found;
        for (int distance = 1; distance <= (word.length() < 6 ? 1 : 2); distance++) {
            Automaton near = new LevenshteinAutomata(word, true).toAutomaton(distance);
            found.addAll(best(said(near), most, Comparator.comparing((Said said) -> said.word().charAt(0) == word.charAt(0) ? 0 : 1).thenComparing(Comparator.comparing(Said::count).reversed())));
            if (!found.isEmpty()) break;
        }
        return found;
    }

    private List<String> best(List<Said> said, int most, Comparator<Said> order) throws IOException {
        List<String> words = new ArrayList<>();
        for (Said one : said.stream().sorted(order).limit(50).toList()) {
            if (words.size() == most) break;
            if (isThere(one.word())) words.add(one.word());
        }
        return words;
    }

    private List<Said> said(Automaton automaton) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(automaton.isDeterministic() ? automaton : Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        Map<String, Integer> counts = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Written.SAID);
            if (terms == null) continue;
            TermsEnum found = compiled.getTermsEnum(terms);
            int looked = 0;
            for (BytesRef term = found.next(); term != null && looked++ < LOOKED_AT; term = found.next()) counts.merge(term.utf8ToString(), found.docFreq(), Integer::sum);
        }
        return counts.entrySet().stream().map(entry -> new Said(entry.getKey(), entry.getValue())).collect(Collectors.toList());
    }

    boolean isThere(String word) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Written.SAID);
            if (terms == null) continue;
            TermsEnum all = terms.iterator();
            if (!all.seekExact(new BytesRef(word))) continue;
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum acts = all.postings(null, PostingsEnum.NONE);
            for (int act = acts.nextDoc(); act != PostingsEnum.NO_MORE_DOCS; act = acts.nextDoc()) if (live == null || live.get(act)) return true;
        }
        return false;
    }

    /// These letters, or what a Kazakh keyboard has in their places.
    private static Automaton letters(String word) {
        List<Automaton> parts = new ArrayList<>();
        for (char letter : word.toCharArray()) {
            String alike = TYPED.getOrDefault(letter, String.valueOf(letter));
            Set<Automaton> one = new HashSet<>();
            for (char each : alike.toCharArray()) one.add(Automata.makeChar(each));
            parts.add(Operations.union(List.copyOf(one)));
        }
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
