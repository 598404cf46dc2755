package kz.torelik.learning.sure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Ways to learn from what was said and what was met how to say it better, each from texts that what spoke had not heard. Which of them is best may be asked of the same texts, in parts ([#chosen]), and never of those that measure.
public enum Calibration {

    /// As it was said.
    NONE {
        @Override
        public DoubleUnaryOperator learned(List<Reliability.Said> said) { return probability -> probability; }
    },

    /// One number divides the odds: surer or less sure everywhere.
    TEMPERATURE {
        @Override
        public DoubleUnaryOperator learned(List<Reliability.Said> said) {
            double from = -3;
            double to = 3;
            for (int round = 0; round < 60; round++) { // the loss has one valley
                double left = from + (to - from) / 3;
                double right = to - (to - from) / 3;
                if (loss(said, scaled(left)) < loss(said, scaled(right))) to = right;
                else from = left;
            }
            return scaled((from + to) / 2);
        }

        private static DoubleUnaryOperator scaled(double logarithm) { return probability -> 1 / (1 + Math.exp(-odds(probability) * Math.exp(logarithm))); }
    },

    /// A straight line over the odds (Platt 1999): what the house does.
    LOGISTIC {
        @Override
        public DoubleUnaryOperator learned(List<Reliability.Said> said) { return weighed(said, probability -> new double[] {odds(probability)}); }
    },

    /// The sure and the unsure end bend apart (Kull, Silva Filho, Flach 2017).
    BETA {
        @Override
        public DoubleUnaryOperator learned(List<Reliability.Said> said) { return weighed(said, probability -> new double[] {Math.log(inside(probability)), -Math.log(1 - inside(probability))}); }
    },

    /// Any line that does not fall (Zadrozny, Elkan 2002): steps, each the share that was met.
    ISOTONIC {
        @Override
        public DoubleUnaryOperator learned(List<Reliability.Said> said) {
            List<Step> steps = new ArrayList<>();
            for (Reliability.Said one : said.stream().sorted(Comparator.comparingDouble(Reliability.Said::probability)).toList()) {
                steps.add(new Step(one.probability(), 1, one.right() ? 1 : 0));
                while (steps.size() > 1 && steps.get(steps.size() - 2).share() >= steps.getLast().share()) {
                    Step last = steps.removeLast();
                    Step before = steps.removeLast();
                    steps.add(new Step(last.to(), before.count() + last.count(), before.met() + last.met()));
                }
            }
            return probability -> steps.stream().filter(step -> probability <= step.to()).findFirst().orElse(steps.getLast()).careful();
        }
    };

    private static final int PARTS = 5;

    /// @param said what was said of texts that nothing else was learned from
    public abstract DoubleUnaryOperator learned(List<Reliability.Said> said);

    /// The one that says best what was met in each fifth after learning from the other four.
    public static Calibration chosen(List<Reliability.Said> said) {
        Calibration best = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (Calibration one : values()) {
            double loss = 0;
            for (int part = 0; part < PARTS; part++) {
                List<Reliability.Said> held = new ArrayList<>();
                List<Reliability.Said> rest = new ArrayList<>();
                for (int i = 0; i < said.size(); i++) (i % PARTS == part ? held : rest).add(said.get(i));
                loss += loss(held, one.learned(rest)) * held.size();
            }
            if (loss < least) {
                least = loss;
                best = one;
            }
        }
        return best;
    }

    /// The mean logarithm of how improbable it was what was met.
    public static double loss(List<Reliability.Said> said, DoubleUnaryOperator calibrated) {
        return said.stream().mapToDouble(one -> -Math.log(one.right() ? inside(calibrated.applyAsDouble(one.probability())) : 1 - inside(calibrated.applyAsDouble(one.probability())))).average().orElse(0);
    }

    /// @param to up to which probability
    private record Step(double to, int count, double met) {

        double share() { return met / count; }

        /// As if half a case more had been met and half a case less: what was always met in three cases is not sure.
        double careful() { return (met + 0.5) / (count + 1); }
    }

    private interface Figures { double[] of(double probability); }

    private static DoubleUnaryOperator weighed(List<Reliability.Said> said, Figures figures) {
        Weighing learned = Weighing.learned(said.stream().map(one -> new Weighing.Heard(new double[][] {figures.of(one.probability())}, new boolean[] {one.right()})).toList(), false);
        return probability -> learned.probabilities(new double[][] {figures.of(probability)})[0];
    }

    private static double inside(double probability) { return Math.clamp(probability, 1e-6, 1 - 1e-6); }

    private static double odds(double probability) { return Math.log(inside(probability) / (1 - inside(probability))); }
}
