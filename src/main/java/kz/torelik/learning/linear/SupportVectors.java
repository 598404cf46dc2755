package kz.torelik.learning.linear;

import java.util.List;
import java.util.Random;

/// A linear support vector machine with squared hinge loss, learned by dual coordinate descent (Hsieh et al., ICML 2008: the way of LIBLINEAR). The same seed gives the same weights.
public final class SupportVectors {

    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE_ENOUGH = 0.01;

    private SupportVectors() {}

    /// @param yes whether the text of that number has the class
    /// @param size how long the vectors are
    /// @param cost how dear an error is; the greater, the closer the machine keeps to what it learns from
    /// @return the weight of each place; the sign of the product with a vector is the answer
    public static float[] learn(List<SparseVector> texts, boolean[] yes, int size, double cost, long seed) {
        float[] weights = new float[size];
        double[] alpha = new double[texts.size()];
        double[] squared = texts.stream().mapToDouble(text -> text.squared() + 0.5 / cost).toArray();
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Random random = new Random(seed);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            double worst = 0;
            for (int i : order) {
                double sign = yes[i] ? 1 : -1;
                double gradient = sign * texts.get(i).dot(weights) - 1 + alpha[i] * 0.5 / cost;
                double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                worst = Math.max(worst, Math.abs(projected));
                if (Math.abs(projected) < 1e-12) continue;
                double before = alpha[i];
                alpha[i] = Math.max(before - gradient / squared[i], 0);
                texts.get(i).addTo(weights, (alpha[i] - before) * sign);
            }
            if (worst < CLOSE_ENOUGH) break;
        }
        return weights;
    }
}
