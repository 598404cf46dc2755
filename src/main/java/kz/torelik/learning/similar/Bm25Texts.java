package kz.torelik.learning.similar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.learning.linear.Terms;

/// The plain way to compare with: BM25 over the stems of the whole text, the whole text of the given case as the question.
public final class Bm25Texts {

    private final List<String> ids;
    private final Postings postings = new Postings();

    private Bm25Texts(Map<String, String> texts) {
        ids = List.copyOf(texts.keySet());
        texts.values().parallelStream().map(Terms::stems).toList().forEach(postings::add);
    }

    public static Bm25Texts of(Map<String, String> texts) { return new Bm25Texts(texts); }

    public List<Hit> like(String text, int most) {
        double[] scores = postings.bm25(Terms.stems(text));
        return IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed().thenComparing(Comparator.naturalOrder())).limit(most).map(i -> new Hit(ids.get(i), scores[i])).toList();
    }
}
