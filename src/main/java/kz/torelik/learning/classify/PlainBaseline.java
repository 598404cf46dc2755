package kz.torelik.learning.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kz.torelik.learning.linear.SparseVector;
import kz.torelik.learning.linear.SupportVectors;
import kz.torelik.learning.linear.Terms;
import kz.torelik.learning.linear.Vocabulary;

/// The plain way to compare with: words and pairs of words by TF-IDF, one linear support vector machine for each class, cost 1. Its threshold is the usual zero, or, in good faith, the best for micro F1 on examples held out from the learning.
public final class PlainBaseline implements Classifying {

    private final List<String> classes;
    private final Vocabulary vocabulary;
    private final List<float[]> weights;
    private final double threshold;

    private PlainBaseline(List<String> classes, Vocabulary vocabulary, List<float[]> weights, double threshold) {
        this.classes = classes;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.threshold = threshold;
    }

    /// @param tuned whether the threshold is looked for; else it is zero
    public static PlainBaseline learned(List<Example> examples, long seed, boolean tuned) {
        PlainBaseline plain = learned(examples, seed);
        if (!tuned) return plain;
        List<Answered> answered = new ArrayList<>();
        for (Folds.Fold fold : Folds.of(examples.size(), Math.min(5, examples.size()), seed)) {
            PlainBaseline part = learned(fold.rest().stream().map(examples::get).toList(), seed);
            fold.held().forEach(i -> answered.add(new Answered(part.guesses(examples.get(i).text()), List.of(), examples.get(i).classes(), false)));
        }
        return new PlainBaseline(plain.classes, plain.vocabulary, plain.weights, Thresholds.forClasses(answered));
    }

    private static PlainBaseline learned(List<Example> examples, long seed) {
        List<String> classes = List.copyOf(examples.stream().flatMap(example -> example.classes().stream()).collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        List<List<String>> terms = examples.stream().map(example -> Terms.plain(example.text())).toList();
        Vocabulary vocabulary = Vocabulary.of(terms, 1);
        List<SparseVector> vectors = terms.stream().map(one -> vocabulary.weighed(one, true)).toList();
        List<float[]> weights = new ArrayList<>();
        for (String name : classes) {
            boolean[] yes = new boolean[examples.size()];
            for (int i = 0; i < yes.length; i++) yes[i] = examples.get(i).classes().contains(name);
            weights.add(SupportVectors.learn(vectors, yes, vocabulary.size() + 1, 1, seed));
        }
        return new PlainBaseline(classes, vocabulary, weights, 0.5);
    }

    @Override
    public List<String> classes() { return classes; }

    /// The margin as if it were the logarithm of odds: nobody calibrated it.
    @Override
    public List<Guess> guesses(String text) {
        SparseVector vector = vocabulary.weighed(Terms.plain(text), true);
        List<Guess> guesses = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) guesses.add(new Guess(classes.get(k), 1 / (1 + Math.exp(-vector.dot(weights.get(k))))));
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed().thenComparing(Guess::name));
        return guesses;
    }

    @Override
    public List<String> chosen(List<Guess> guesses) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) if (i == 0 || guesses.get(i).probability() >= threshold) chosen.add(guesses.get(i).name());
        return chosen;
    }

    @Override
    public boolean abstains(List<Guess> guesses) { return false; }
}
