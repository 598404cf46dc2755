package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.learning.linear.SparseVector;
import kz.torelik.learning.linear.Terms;
import kz.torelik.learning.linear.Vocabulary;

/// What is learned of many texts before any two are compared: how rare words and citations are, the topics behind the words, how each witness speaks of texts that have nothing in common. It does not change when texts come and go; it is learned anew when many did ([SimilarTexts#isStale]).
final class Basis {

    /// So many texts teach; of more, evenly chosen ones.
    static final int TEACHERS = 3_000;
    private static final int TOPICS = 200;
    private static final long SEED = 7;
    /// From so many texts on, what stands in one of them only is left out.
    private static final int MANY = 50;

    private final Vocabulary words;
    private final Vocabulary law;
    private final Topics topics;
    private final Impacts byWord;
    private final Impacts byLaw;
    private final List<float[]> places;

    private Basis(List<Sides> teachers) {
        List<List<String>> terms = teachers.parallelStream().map(Basis::terms).toList();
        List<List<String>> cited = teachers.stream().map(Sides::law).toList();
        words = Vocabulary.of(terms, terms.size() > MANY ? 2 : 1);
        law = Vocabulary.of(cited, 1);
        List<SparseVector> vectors = terms.parallelStream().map(one -> words.weighed(one, false)).toList();
        topics = Topics.of(vectors, words.size(), TOPICS, SEED);
        places = vectors.parallelStream().map(topics::of).toList();
        byWord = new Impacts(words.size());
        byLaw = new Impacts(law.size());
        for (int i = 0; i < vectors.size(); i++) {
            byWord.add(i, vectors.get(i));
            byLaw.add(i, law.weighed(cited.get(i), false));
        }
    }

    static Basis of(List<Sides> texts) {
        if (texts.size() <= TEACHERS) return new Basis(texts);
        List<Sides> chosen = new ArrayList<>();
        for (int i = 0; i < TEACHERS; i++) chosen.add(texts.get((int) ((long) i * texts.size() / TEACHERS)));
        return new Basis(chosen);
    }

    private static List<String> terms(Sides sides) { return Terms.pairs(Terms.stems(sides.facts())); }

    Placed place(Sides sides) {
        SparseVector word = words.weighed(terms(sides), false);
        SparseVector cited = law.weighed(sides.law(), false);
        float[] place = topics.of(word);
        return new Placed(word, cited, place, Placed.Habit.of(byWord.products(word, places.size())), Placed.Habit.of(IntStream.range(0, places.size()).mapToDouble(i -> Topics.likeness(places.get(i), place)).toArray()),
                Placed.Habit.of(byLaw.products(cited, places.size())));
    }

    Impacts words() { return new Impacts(words.size()); }

    Impacts law() { return new Impacts(law.size()); }

    double rarity(String stem) { return words.rarity(stem); }
}
