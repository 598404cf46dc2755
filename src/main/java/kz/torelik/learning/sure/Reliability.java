package kz.torelik.learning.sure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whether what was said with 70 % is right in 70 of 100 cases: answers in ten bins by how sure they were said to be.
///
/// @param bins the ten, from the least sure; also those with no answer
/// @param error the mean distance between said and met, by the answers in a bin (expected calibration error, ECE)
/// @param chance what `error` would be, in the mean, if every probability were exactly true: so few answers never fit exactly
/// @param brier the mean squared distance between what was said and what was
public record Reliability(List<Bin> bins, double error, double chance, double brier) {

    public static final int BINS = 10;
    private static final int DRAWS = 200;

    /// @param said the mean probability said in it, 0 where it is empty
    /// @param met how many of them were right, as a share
    public record Bin(int count, double said, double met) {}

    /// @param probability from 0 to 1
    public record Said(double probability, boolean right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(List<Said> all) {
        double brier = all.stream().mapToDouble(one -> Math.pow(one.probability() - (one.right() ? 1 : 0), 2)).average().orElse(0);
        Random random = new Random(1);
        double chance = 0;
        for (int draw = 0; draw < DRAWS; draw++) chance += error(bins(all.stream().map(one -> new Said(one.probability(), random.nextDouble() < one.probability())).toList()), all.size());
        List<Bin> bins = bins(all);
        return new Reliability(bins, error(bins, all.size()), chance / DRAWS, brier);
    }

    /// The mean probability said.
    public double said() { return bins.stream().mapToDouble(bin -> bin.count() * bin.said()).sum() / Math.max(1, bins.stream().mapToInt(Bin::count).sum()); }

    private static List<Bin> bins(List<Said> all) {
        int[] count = new int[BINS];
        double[] said = new double[BINS];
        int[] right = new int[BINS];
        for (Said one : all) {
            int bin = Math.min(BINS - 1, (int) (one.probability() * BINS));
            count[bin]++;
            said[bin] += one.probability();
            if (one.right()) right[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) bins.add(new Bin(count[i], count[i] == 0 ? 0 : said[i] / count[i], count[i] == 0 ? 0 : (double) right[i] / count[i]));
        return bins;
    }

    private static double error(List<Bin> bins, int all) {
        return all == 0 ? 0 : bins.stream().mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.met())).sum() / all;
    }
}
