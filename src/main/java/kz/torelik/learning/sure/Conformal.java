package kz.torelik.learning.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets of answers that hold the true one as often as was promised, whatever the model is worth (split conformal prediction): a worse model makes larger sets, not broken promises. The promise is for cases like those it was calibrated on, all of them
/// together; it is none for a single case.
///
/// @param level how often the true answer shall be in the set, between 0 and 1
/// @param least which probability an answer needs to be in the set
/// @param calibrated on how many cases that nothing else was learned from
public record Conformal(double level, double least, int calibrated) {

    /// @param ofTrue the probability that the model gave the true answer, for each case of the calibration part
    public static Conformal calibrated(double level, double[] ofTrue) {
        if (level <= 0 || level >= 1) throw new IllegalArgumentException("Level " + level + ": between 0 and 1");
        double[] sorted = ofTrue.clone();
        Arrays.sort(sorted);
        int misses = sorted.length + 1 - (int) Math.ceil(level * (sorted.length + 1) - 1e-9); // 0.8 of ten is eight, whatever binary fractions say
        return new Conformal(level, misses < 1 ? 0 : sorted[misses - 1], sorted.length);
    }

    /// @param probabilities of all possible answers
    /// @return the places of those in the set; with too few cases to promise anything, all
    public List<Integer> set(double[] probabilities) {
        List<Integer> set = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) if (probabilities[k] >= least) set.add(k);
        return set;
    }
}
