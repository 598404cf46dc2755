package kz.torelik.learning.sure;

import java.util.Arrays;
import java.util.List;

/// How much each witness is to be believed: a small logistic model over the figures they give of a text and a class, learned by Newton's method from texts that the witnesses have not seen. What it gives is a probability.
public final class Weighing {

    /// One text: the figures of each class, and which classes it has.
    public record Heard(double[][] figures, boolean[] right) {}

    private static final double CALM = 1.0;
    private static final int ROUNDS = 40;
    private final double[] middle;
    private final double[] spread;
    private final double[] weights;
    private final boolean exactlyOne;

    private Weighing(double[] middle, double[] spread, double[] weights, boolean exactlyOne) {
        this.middle = middle;
        this.spread = spread;
        this.weights = weights;
        this.exactlyOne = exactlyOne;
    }

    /// @param exactlyOne whether each text has one class and no more: then the probabilities of a text add up to one
    public static Weighing learned(List<Heard> heard, boolean exactlyOne) {
        int kinds = heard.getFirst().figures()[0].length;
        double[] middle = new double[kinds];
        double[] spread = new double[kinds];
        scale(heard, middle, spread);
        Weighing now = new Weighing(middle, spread, new double[kinds + 1], exactlyOne);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = now.step(heard);
            double size = Arrays.stream(step).map(Math::abs).max().orElse(0);
            double careful = size > 4 ? 4 / size : 1;
            double[] next = now.weights.clone();
            for (int i = 0; i < next.length; i++) next[i] += careful * step[i];
            now = new Weighing(middle, spread, next, exactlyOne);
            if (size < 1e-7) break;
        }
        return now;
    }

    private static void scale(List<Heard> heard, double[] middle, double[] spread) {
        double count = 0;
        for (Heard one : heard) for (double[] figures : one.figures()) {
            count++;
            for (int i = 0; i < middle.length; i++) middle[i] += figures[i];
        }
        for (int i = 0; i < middle.length; i++) middle[i] /= count;
        for (Heard one : heard) for (double[] figures : one.figures()) for (int i = 0; i < middle.length; i++) spread[i] += (figures[i] - middle[i]) * (figures[i] - middle[i]);
        for (int i = 0; i < middle.length; i++) spread[i] = Math.max(1e-6, Math.sqrt(spread[i] / count));
    }

    /// One step of Newton's method on the logarithm of the likelihood, held back a little towards zero.
    private double[] step(List<Heard> heard) {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curve = new double[size][size];
        for (int i = 0; i < size; i++) {
            gradient[i] = -CALM * weights[i];
            curve[i][i] = CALM;
        }
        for (Heard one : heard) {
            double[] said = probabilities(one.figures());
            double[] mean = new double[size];
            double[][] seen = new double[said.length][];
            for (int k = 0; k < said.length; k++) {
                seen[k] = scaled(one.figures()[k]);
                double miss = (one.right()[k] ? 1 : 0) - said[k];
                double doubt = exactlyOne ? said[k] : said[k] * (1 - said[k]);
                for (int i = 0; i < size; i++) {
                    gradient[i] += miss * seen[k][i];
                    mean[i] += said[k] * seen[k][i];
                    for (int j = 0; j <= i; j++) curve[i][j] += doubt * seen[k][i] * seen[k][j];
                }
            }
            if (exactlyOne) for (int i = 0; i < size; i++) for (int j = 0; j <= i; j++) curve[i][j] -= mean[i] * mean[j];
        }
        for (int i = 0; i < size; i++) for (int j = i + 1; j < size; j++) curve[i][j] = curve[j][i];
        return solved(curve, gradient);
    }

    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            int best = i;
            for (int row = i + 1; row < size; row++) if (Math.abs(matrix[row][i]) > Math.abs(matrix[best][i])) best = row;
            double[] kept = matrix[i];
            matrix[i] = matrix[best];
            matrix[best] = kept;
            double number = right[i];
            right[i] = right[best];
            right[best] = number;
            for (int row = i + 1; row < size; row++) {
                double times = matrix[row][i] / matrix[i][i];
                for (int column = i; column < size; column++) matrix[row][column] -= times * matrix[i][column];
                right[row] -= times * right[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int column = i + 1; column < size; column++) right[i] -= matrix[i][column] * right[column];
            right[i] /= matrix[i][i];
        }
        return right;
    }

    private double[] scaled(double[] figures) {
        double[] scaled = new double[figures.length + 1];
        for (int i = 0; i < figures.length; i++) scaled[i] = (figures[i] - middle[i]) / spread[i];
        scaled[figures.length] = exactlyOne ? 0 : 1;
        return scaled;
    }

    /// The probability of each class.
    public double[] probabilities(double[][] figures) {
        double[] said = new double[figures.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < said.length; k++) {
            double[] seen = scaled(figures[k]);
            for (int i = 0; i < seen.length; i++) said[k] += weights[i] * seen[i];
            most = Math.max(most, said[k]);
        }
        double all = 0;
        for (int k = 0; k < said.length; k++) {
            said[k] = exactlyOne ? Math.exp(said[k] - most) : 1 / (1 + Math.exp(-said[k]));
            all += said[k];
        }
        if (exactlyOne) for (int k = 0; k < said.length; k++) said[k] /= all;
        return said;
    }

    /// How much each witness weighs, for the model card.
    public double[] weights() { return weights.clone(); }
}
