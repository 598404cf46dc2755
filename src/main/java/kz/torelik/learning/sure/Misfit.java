package kz.torelik.learning.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// How far what was said lies from what was met, and how far that can be told from chance: on a few hundred answers the usual figure (ECE) of probabilities that are exactly true is not zero.
///
/// @param even the error in bins of equal width, as everybody counts it
/// @param crowded the same in bins with equally many answers
/// @param debiased root of the mean squared distance between said and met in bins with equally many answers, less what the drawing of so few answers adds to it (Kumar, Liang, Ma 2019); 0 where nothing is left
public record Misfit(Figure even, Figure crowded, double debiased) {

    private static final int DRAWS = 1000;

    /// @param chance what it would be, in the mean, if every probability were exactly true
    /// @param asMuch how often it would then be as much as it is
    /// @param from nineteen of twenty samples like this one show at least this
    /// @param to and at most this
    public record Figure(double error, double chance, double asMuch, double from, double to) {}

    public static Misfit of(List<Reliability.Said> said) { return new Misfit(figure(said, Misfit::even), figure(said, Misfit::crowded), debiased(said)); }

    private static Figure figure(List<Reliability.Said> said, ToDoubleFunction<List<Reliability.Said>> counted) {
        Random random = new Random(1);
        double error = counted.applyAsDouble(said);
        double[] chance = new double[DRAWS];
        double[] again = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            chance[draw] = counted.applyAsDouble(said.stream().map(one -> new Reliability.Said(one.probability(), random.nextDouble() < one.probability())).toList());
            again[draw] = counted.applyAsDouble(random.ints(said.size(), 0, said.size()).mapToObj(said::get).toList());
        }
        Arrays.sort(again);
        return new Figure(error, Arrays.stream(chance).average().orElse(0), Arrays.stream(chance).filter(one -> one >= error).count() / (double) DRAWS, again[DRAWS / 40], again[DRAWS - 1 - DRAWS / 40]);
    }

    private static double even(List<Reliability.Said> said) {
        List<List<Reliability.Said>> bins = new ArrayList<>();
        for (int i = 0; i < Reliability.BINS; i++) bins.add(new ArrayList<>());
        said.forEach(one -> bins.get(Math.min(Reliability.BINS - 1, (int) (one.probability() * Reliability.BINS))).add(one));
        return error(bins, said.size());
    }

    private static double crowded(List<Reliability.Said> said) { return error(bins(said), said.size()); }

    private static double error(List<List<Reliability.Said>> bins, int all) { return bins.stream().filter(bin -> !bin.isEmpty()).mapToDouble(bin -> bin.size() * Math.abs(probability(bin) - met(bin))).sum() / Math.max(1, all); }

    private static double debiased(List<Reliability.Said> said) {
        double squared = 0;
        for (List<Reliability.Said> bin : bins(said)) {
            if (bin.size() < 2) continue;
            double met = met(bin);
            squared += bin.size() * (Math.pow(probability(bin) - met, 2) - met * (1 - met) / (bin.size() - 1)) / said.size();
        }
        return Math.sqrt(Math.max(0, squared));
    }

    /// Ten bins with equally many answers, as far as ten divides them.
    private static List<List<Reliability.Said>> bins(List<Reliability.Said> said) {
        List<Reliability.Said> sorted = said.stream().sorted(Comparator.comparingDouble(Reliability.Said::probability)).toList();
        List<List<Reliability.Said>> bins = new ArrayList<>();
        for (int i = 0; i < Reliability.BINS; i++) bins.add(sorted.subList(i * sorted.size() / Reliability.BINS, (i + 1) * sorted.size() / Reliability.BINS));
        return bins;
    }

    private static double probability(List<Reliability.Said> bin) { return bin.stream().mapToDouble(Reliability.Said::probability).average().orElse(0); }

    private static double met(List<Reliability.Said> bin) { return bin.stream().filter(Reliability.Said::right).count() / (double) bin.size(); }
}
