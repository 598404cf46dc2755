package kz.torelik.learning.linear;

/// A vector of which most places are zero.
///
/// @param at the places that are not, rising
/// @param value what stands there
public record SparseVector(int[] at, float[] value) {

    public int size() { return at.length; }

    public double dot(float[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) if (at[i] < weights.length) sum += weights[at[i]] * value[i];
        return sum;
    }

    public double squared() {
        double sum = 0;
        for (float one : value) sum += one * one;
        return sum;
    }

    void addTo(float[] weights, double times) {
        for (int i = 0; i < at.length; i++) weights[at[i]] += (float) (times * value[i]);
    }
}
