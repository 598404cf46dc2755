package kz.torelik.learning.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.learning.linear.SparseVector;
import kz.torelik.learning.linear.SupportVectors;
import kz.torelik.learning.linear.Terms;
import kz.torelik.learning.linear.Vocabulary;

/// What five plain witnesses say of a text and each class. None of them knows how far the others, or itself, are to be believed: that is learned apart, from texts they have not seen ([Weighing]).
final class Evidence {

    /// How many figures there are for a text and a class.
    static final int KINDS = 10;
    private static final int NEIGHBOURS = 12;
    private static final double COST = 1;
    /// From so many examples on, what stands in one text only is left out.
    private static final int MANY = 2_000;

    private final List<String> classes;
    private final Vocabulary words;
    private final Vocabulary pieces;
    private final float[][] byWords;
    private final float[][] byPieces;
    private final float[][] counting;
    private final float[][] middles;
    private final float[][] names;
    private final double[] habit;
    private final Map<Integer, List<float[]>> postings = new HashMap<>();
    private final List<int[]> classesOf;

    private Evidence(List<String> classes, List<Example> examples, long seed) {
        this.classes = classes;
        int least = examples.size() >= MANY ? 2 : 1;
        List<List<String>> stems = examples.stream().map(example -> Terms.pairs(Terms.stems(example.text()))).toList();
        List<List<String>> parts = examples.stream().map(example -> Terms.pieces(example.text())).toList();
        words = Vocabulary.of(stems, least);
        pieces = Vocabulary.of(parts, Math.max(2, least));
        List<SparseVector> wordVectors = stems.stream().map(terms -> words.weighed(terms, true)).toList();
        List<SparseVector> pieceVectors = parts.stream().map(terms -> pieces.weighed(terms, true)).toList();
        classesOf = examples.stream().map(example -> example.classes().stream().mapToInt(classes::indexOf).toArray()).toList();
        byWords = new float[classes.size()][];
        byPieces = new float[classes.size()][];
        counting = new float[classes.size()][];
        middles = new float[classes.size()][];
        names = new float[classes.size()][];
        habit = new double[classes.size()];
        IntStream.range(0, classes.size()).parallel().forEach(k -> learn(k, examples, wordVectors, pieceVectors, seed));
        for (int i = 0; i < wordVectors.size(); i++) {
            SparseVector vector = wordVectors.get(i);
            for (int j = 0; j < vector.size() - 1; j++) postings.computeIfAbsent(vector.at()[j], _ -> new ArrayList<>()).add(new float[] {i, vector.value()[j]});
        }
    }

    /// @param classes all that may be answered, in a fixed order
    static Evidence learned(List<String> classes, List<Example> examples, long seed) { return new Evidence(classes, examples, seed); }

    private void learn(int k, List<Example> examples, List<SparseVector> wordVectors, List<SparseVector> pieceVectors, long seed) {
        boolean[] yes = new boolean[examples.size()];
        int count = 0;
        for (int i = 0; i < yes.length; i++) if (yes[i] = examples.get(i).classes().contains(classes.get(k))) count++;
        byWords[k] = SupportVectors.learn(wordVectors, yes, words.size() + 1, COST, seed + k);
        byPieces[k] = SupportVectors.learn(pieceVectors, yes, pieces.size() + 1, COST, seed + k);
        habit[k] = Math.log((count + 1.0) / (examples.size() - count + 1.0));
        float[] with = new float[words.size()];
        float[] without = new float[words.size()];
        Arrays.fill(with, 0.1f);
        Arrays.fill(without, 0.1f);
        middles[k] = new float[pieces.size()];
        for (int i = 0; i < yes.length; i++) {
            SparseVector vector = wordVectors.get(i);
            for (int j = 0; j < vector.size() - 1; j++) (yes[i] ? with : without)[vector.at()[j]] += vector.value()[j];
            if (yes[i]) for (int j = 0; j < pieceVectors.get(i).size() - 1; j++) middles[k][pieceVectors.get(i).at()[j]] += pieceVectors.get(i).value()[j];
        }
        counting[k] = odds(with, without);
        normalise(middles[k]);
        SparseVector name = pieces.weighed(Terms.pieces(classes.get(k)), false);
        names[k] = new float[pieces.size()];
        for (int j = 0; j < name.size(); j++) names[k][name.at()[j]] = name.value()[j];
    }

    private static float[] odds(float[] with, float[] without) {
        double all = 0;
        double rest = 0;
        for (int j = 0; j < with.length; j++) {
            all += with[j];
            rest += without[j];
        }
        float[] odds = new float[with.length];
        for (int j = 0; j < odds.length; j++) odds[j] = (float) (Math.log(with[j] / all) - Math.log(without[j] / rest));
        return odds;
    }

    private static void normalise(float[] vector) {
        double squared = 0;
        for (float one : vector) squared += one * one;
        float length = (float) Math.sqrt(squared);
        if (length > 0) for (int j = 0; j < vector.length; j++) vector[j] /= length;
    }

    /// @return for each class the figures of all witnesses, [#KINDS] of them
    double[][] of(String text) {
        List<String> stems = Terms.pairs(Terms.stems(text));
        List<String> parts = Terms.pieces(text);
        SparseVector word = words.weighed(stems, true);
        SparseVector piece = pieces.weighed(parts, true);
        double[] near = neighbours(word);
        double[][] figures = new double[classes.size()][KINDS];
        for (int k = 0; k < classes.size(); k++) {
            double[] one = figures[k];
            one[0] = word.dot(byWords[k]);
            one[1] = piece.dot(byPieces[k]);
            one[2] = word.dot(counting[k]);
            one[3] = near[k];
            one[4] = piece.dot(middles[k]);
            one[5] = piece.dot(names[k]);
            one[6] = habit[k];
        }
        relative(figures);
        return figures;
    }

    /// The last three figures: how far behind the class that the two machines like best; whether it is that one; and by how much that one leads. A class is the likelier the less the others are.
    private static void relative(double[][] figures) {
        double[] together = Arrays.stream(figures).mapToDouble(one -> one[0] + one[1]).toArray();
        double[] order = together.clone();
        Arrays.sort(order);
        double best = order[order.length - 1];
        for (int k = 0; k < figures.length; k++) {
            boolean first = together[k] == best;
            figures[k][7] = best - together[k];
            figures[k][8] = first ? 1 : 0;
            figures[k][9] = first && order.length > 1 ? best - order[order.length - 2] : 0;
        }
    }

    private double[] neighbours(SparseVector vector) {
        Map<Integer, Double> like = new HashMap<>();
        for (int j = 0; j < vector.size() - 1; j++) {
            for (float[] posting : postings.getOrDefault(vector.at()[j], List.of())) like.merge((int) posting[0], (double) posting[1] * vector.value()[j], Double::sum);
        }
        double[] share = new double[classes.size()];
        double all = 1e-9;
        List<Map.Entry<Integer, Double>> nearest = like.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).limit(NEIGHBOURS).toList();
        for (Map.Entry<Integer, Double> one : nearest) {
            all += one.getValue();
            for (int k : classesOf.get(one.getKey())) share[k] += one.getValue();
        }
        for (int k = 0; k < share.length; k++) share[k] /= all;
        return share;
    }
}
