package kz.torelik.learning.similar;

import java.util.Arrays;
import kz.torelik.learning.linear.SparseVector;

/// Which texts have a term and how much it weighs in each: a text is compared only with those that share a term with it.
final class Impacts {

    private final int[][] texts;
    private final float[][] weights;
    private final int[] counts;

    /// @param terms how many terms there are
    Impacts(int terms) {
        texts = new int[terms][];
        weights = new float[terms][];
        counts = new int[terms];
    }

    void add(int text, SparseVector vector) {
        for (int j = 0; j < vector.size(); j++) {
            int term = vector.at()[j];
            int count = counts[term]++;
            if (count == 0) {
                texts[term] = new int[2];
                weights[term] = new float[2];
            } else if (count == texts[term].length) {
                texts[term] = Arrays.copyOf(texts[term], count * 2);
                weights[term] = Arrays.copyOf(weights[term], count * 2);
            }
            texts[term][count] = text;
            weights[term][count] = vector.value()[j];
        }
    }

    /// The product of a vector with that of each text. What two texts share is added in the order of the terms: the same from either side.
    ///
    /// @param size how many texts there are
    double[] products(SparseVector vector, int size) {
        double[] products = new double[size];
        for (int j = 0; j < vector.size(); j++) {
            int term = vector.at()[j];
            float weight = vector.value()[j];
            int[] of = texts[term];
            float[] by = weights[term];
            for (int k = 0; k < counts[term]; k++) products[of[k]] += by[k] * weight;
        }
        return products;
    }
}
