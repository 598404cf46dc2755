package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.learning.linear.SparseVector;
import kz.torelik.learning.linear.Terms;
import kz.torelik.learning.linear.Vocabulary;

/// Finds among many texts those of cases like a given one. Three witnesses: the words and pairs of words weighed by rarity; the topics behind the words; the law and the decisions that both name. Then each text also gets a share of what its own
/// nearest neighbours got: cases of one kind are found even where one of them is told in other words.
public final class SimilarTexts {

    private static final int TOPICS = 200;
    private static final int NEIGHBOURS = 8;
    private static final long SEED = 7;
    /// How much what the nearest neighbours of a text got counts beside its own.
    private static final double SHARE = 0.5;

    private final List<String> ids;
    private final Vocabulary words;
    private final Vocabulary law;
    private final Topics topics;
    private final List<SparseVector> wordVectors;
    private final List<SparseVector> lawVectors;
    private final List<float[]> places;
    private final Map<Integer, List<float[]>> byWord;
    private final Map<Integer, List<float[]>> byLaw;
    private final int[][] near;

    private SimilarTexts(List<String> ids, List<Sides> sides) {
        this.ids = List.copyOf(ids);
        List<List<String>> terms = sides.parallelStream().map(one -> Terms.pairs(Terms.stems(one.facts()))).toList();
        List<List<String>> cited = sides.stream().map(Sides::law).toList();
        words = Vocabulary.of(terms, terms.size() > 50 ? 2 : 1);
        law = Vocabulary.of(cited, 1);
        wordVectors = terms.parallelStream().map(one -> words.weighed(one, false)).toList();
        lawVectors = cited.stream().map(one -> law.weighed(one, false)).toList();
        topics = Topics.of(wordVectors, words.size(), TOPICS, SEED);
        places = wordVectors.parallelStream().map(topics::of).toList();
        byWord = posted(wordVectors);
        byLaw = posted(lawVectors);
        near = IntStream.range(0, ids.size()).parallel().mapToObj(i -> best(mixed(wordVectors.get(i), lawVectors.get(i), places.get(i), By.BOTH), NEIGHBOURS, i)).toArray(int[][]::new);
    }

    /// @param texts each with its name, in a fixed order
    public static SimilarTexts of(Map<String, String> texts) { return new SimilarTexts(List.copyOf(texts.keySet()), texts.values().parallelStream().map(Sides::of).toList()); }

    private static Map<Integer, List<float[]>> posted(List<SparseVector> vectors) {
        Map<Integer, List<float[]>> postings = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            SparseVector vector = vectors.get(i);
            for (int j = 0; j < vector.size(); j++) postings.computeIfAbsent(vector.at()[j], _ -> new ArrayList<>()).add(new float[] {i, vector.value()[j]});
        }
        return postings;
    }

    /// The texts most like a given one, the likest first.
    public List<Hit> like(String text, By by, int most) {
        Sides sides = Sides.of(text);
        SparseVector word = words.weighed(Terms.pairs(Terms.stems(sides.facts())), false);
        double[] first = mixed(word, law.weighed(sides.law(), false), topics.of(word), by);
        double[] smoothed = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            double shared = 0;
            for (int other : near[i]) shared += first[other];
            smoothed[i] = first[i] + SHARE * shared / Math.max(1, near[i].length);
        }
        return IntStream.of(best(smoothed, most, -1)).mapToObj(i -> new Hit(ids.get(i), smoothed[i])).toList();
    }

    /// What of a text makes it like another.
    public Why why(String asked, String text) { return Reasons.of(asked, text, words::rarity); }

    private double[] mixed(SparseVector word, SparseVector cited, float[] place, By by) {
        double[] mixed = new double[ids.size()];
        if (by != By.LAW) {
            add(mixed, products(word, byWord), 1);
            add(mixed, places.parallelStream().mapToDouble(one -> Topics.likeness(one, place)).toArray(), 1);
        }
        if (by != By.FACTS) add(mixed, products(cited, byLaw), 1);
        return mixed;
    }

    private double[] products(SparseVector vector, Map<Integer, List<float[]>> postings) {
        double[] products = new double[ids.size()];
        for (int j = 0; j < vector.size(); j++) for (float[] one : postings.getOrDefault(vector.at()[j], List.of())) products[(int) one[0]] += one[1] * vector.value()[j];
        return products;
    }

    /// Adds what a witness says, in units of how much it differs among the texts.
    private static void add(double[] mixed, double[] said, double weight) {
        double mean = 0;
        double square = 0;
        for (double one : said) {
            mean += one / said.length;
            square += one * one / said.length;
        }
        double spread = Math.sqrt(Math.max(1e-12, square - mean * mean));
        for (int i = 0; i < mixed.length; i++) mixed[i] += weight * (said[i] - mean) / spread;
    }

    /// @param without a text whose own neighbours are looked for: it is none of them, and neither is one that is less like it than texts are in the mean; -1 where any will do
    private static int[] best(double[] scores, int most, int without) {
        return IntStream.range(0, scores.length).filter(i -> without < 0 || i != without && scores[i] > 0).boxed().sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed().thenComparing(Comparator.naturalOrder())).limit(most).mapToInt(Integer::intValue).toArray();
    }
}
