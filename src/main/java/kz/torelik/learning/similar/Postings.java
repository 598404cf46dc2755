package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which texts hold a term and how often: what both ways of comparing count with.
final class Postings {

    /// @param times how often the term stands in the text
    record Posting(int text, int times) {}

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();
    private long all;

    void add(List<String> terms) {
        counts(terms).forEach((term, times) -> postings.computeIfAbsent(term, _ -> new ArrayList<>()).add(new Posting(lengths.size(), times)));
        lengths.add(terms.size());
        all += terms.size();
    }

    static Map<String, Integer> counts(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        for (String term : terms) counts.merge(term, 1, Integer::sum);
        return counts;
    }

    int texts() { return lengths.size(); }

    List<Posting> of(String term) { return postings.getOrDefault(term, List.of()); }

    /// BM25 with the usual constants (1.2 and 0.75); a term counts as often as the question has it.
    double[] bm25(List<String> question) {
        double[] scores = new double[lengths.size()];
        double mean = Math.max(1, (double) all / Math.max(1, lengths.size()));
        counts(question).forEach((term, asked) -> {
            List<Posting> found = of(term);
            double rarity = Math.log(1 + (lengths.size() - found.size() + 0.5) / (found.size() + 0.5));
            for (Posting one : found) scores[one.text()] += asked * rarity * one.times() * 2.2 / (one.times() + 1.2 * (0.25 + 0.75 * lengths.get(one.text()) / mean));
        });
        return scores;
    }
}
