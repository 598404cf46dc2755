package kz.torelik.learning.similar;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.torelik.learning.linear.SparseVector;

/// What texts are about beyond their words: the few directions along which the words of all texts go together (latent semantic analysis), found by subspace iteration from a fixed seed. Two texts that share no word may still lie close.
final class Topics {

    private static final int ROUNDS = 4;
    private final float[][] directions;

    private Topics(float[][] directions) { this.directions = directions; }

    /// @param size how long the vectors are
    /// @param count how many directions, at most as many as texts
    static Topics of(List<SparseVector> texts, int size, int count, long seed) {
        int kept = Math.max(1, Math.min(count, texts.size() - 1));
        Random random = new Random(seed);
        float[][] directions = new float[size][kept];
        for (float[] row : directions) for (int j = 0; j < kept; j++) row[j] = (float) random.nextGaussian();
        for (int round = 0; round < ROUNDS; round++) {
            float[][] now = directions;
            float[][] seen = texts.parallelStream().map(text -> projected(text, now, kept)).toArray(float[][]::new);
            orthonormal(seen, kept);
            float[][] next = new float[size][kept];
            for (int i = 0; i < seen.length; i++) {
                SparseVector text = texts.get(i);
                for (int t = 0; t < text.size(); t++) for (int j = 0; j < kept; j++) next[text.at()[t]][j] += text.value()[t] * seen[i][j];
            }
            orthonormal(next, kept);
            directions = next;
        }
        return new Topics(directions);
    }

    private static float[] projected(SparseVector text, float[][] directions, int kept) {
        float[] sums = new float[kept];
        for (int t = 0; t < text.size(); t++) {
            float[] row = directions[text.at()[t]];
            for (int j = 0; j < kept; j++) sums[j] += text.value()[t] * row[j];
        }
        return sums;
    }

    /// Makes the columns orthonormal, one after the other (modified Gram-Schmidt).
    private static void orthonormal(float[][] matrix, int kept) {
        float[][] columns = new float[kept][matrix.length];
        for (int i = 0; i < matrix.length; i++) for (int j = 0; j < kept; j++) columns[j][i] = matrix[i][j];
        for (int j = 0; j < kept; j++) {
            float[] one = columns[j];
            double length = Math.sqrt(dot(one, one)) + 1e-12;
            for (int i = 0; i < one.length; i++) one[i] /= (float) length;
            IntStream.range(j + 1, kept).parallel().forEach(other -> {
                double common = dot(one, columns[other]);
                for (int i = 0; i < one.length; i++) columns[other][i] -= (float) (common * one[i]);
            });
        }
        for (int i = 0; i < matrix.length; i++) for (int j = 0; j < kept; j++) matrix[i][j] = columns[j][i];
    }

    /// Four sums side by side: none waits for the other.
    private static double dot(float[] one, float[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            first += one[i] * other[i];
            second += one[i + 1] * other[i + 1];
            third += one[i + 2] * other[i + 2];
            fourth += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) first += one[i] * other[i];
        return first + second + (third + fourth);
    }

    /// Where a text lies, as a vector of length 1 (or 0 where nothing of it is known).
    float[] of(SparseVector text) {
        float[] place = projected(text, directions, directions.length == 0 ? 0 : directions[0].length);
        double length = Math.sqrt(dot(place, place));
        if (length > 0) for (int j = 0; j < place.length; j++) place[j] /= (float) length;
        return place;
    }

    static double likeness(float[] one, float[] other) { return dot(one, other); }
}
