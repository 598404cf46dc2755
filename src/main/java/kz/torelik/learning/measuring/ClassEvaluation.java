package kz.torelik.learning.measuring;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.learning.classify.Answered;
import kz.torelik.learning.classify.Classifying;
import kz.torelik.learning.classify.Example;
import kz.torelik.learning.classify.Folds;
import kz.torelik.learning.classify.Guess;
import kz.torelik.learning.classify.PlainBaseline;
import kz.torelik.learning.classify.Quality;
import kz.torelik.learning.classify.TextClassifier;
import kz.torelik.learning.sure.Calibration;
import kz.torelik.learning.sure.Conformal;
import kz.torelik.learning.sure.Misfit;
import kz.torelik.learning.sure.Reliability;

/// Learns from some texts, answers on others that it has not seen, and says how good the answers were; the plain way beside it, in the same run.
final class ClassEvaluation {

    /// What is learned from and what is answered: given apart, or the parts of one file in turn.
    record Round(List<Example> train, List<Example> test) {}

    private final List<Round> rounds;
    private final long seed;
    private final double level;

    /// @param level how often a conformal set shall hold the true answer
    ClassEvaluation(List<Round> rounds, long seed, double level) {
        this.rounds = rounds;
        this.seed = seed;
        this.level = level;
    }

    static List<Round> folds(List<Example> examples, int parts, long seed) {
        return Folds.of(examples.size(), parts, seed).stream().map(fold -> new Round(fold.rest().stream().map(examples::get).toList(), fold.held().stream().map(examples::get).toList())).toList();
    }

    void classes(PrintStream out) {
        print(out, "the house", answered(train -> TextClassifier.learned(train, seed)), true);
        calibrations(out);
        print(out, "TF-IDF + linear SVM", answered(train -> PlainBaseline.learned(train, seed, false)), false);
        print(out, "the same, its threshold tuned", answered(train -> PlainBaseline.learned(train, seed, true)), false);
    }

    /// The ways to calibrate the first guess, each learned inside of the learning part, and the one that the learning part itself would choose. None of them is chosen by these figures.
    private void calibrations(PrintStream out) {
        Map<String, List<Reliability.Said>> said = new LinkedHashMap<>();
        Map<Calibration, Integer> chosen = new EnumMap<>(Calibration.class);
        for (Round round : rounds) {
            TextClassifier learned = TextClassifier.learned(round.train(), seed);
            List<Reliability.Said> met = round.test().parallelStream().map(example -> new Reliability.Said(learned.uncalibrated(example.text()), example.classes().contains(learned.guesses(example.text()).getFirst().name()))).toList();
            Calibration best = Calibration.chosen(learned.held());
            chosen.merge(best, 1, Integer::sum);
            for (Calibration one : Calibration.values()) said.computeIfAbsent(one.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).addAll(calibrated(met, one.learned(learned.held())));
            said.computeIfAbsent("chosen inside", _ -> new ArrayList<>()).addAll(calibrated(met, best.learned(learned.held())));
        }
        line(out, "  the first guess calibrated   ECE    19 of 20 samples   exactly true  without chance  Brier  log loss");
        said.forEach((name, all) -> {
            Misfit misfit = Misfit.of(all);
            line(out, "  %-26s %.3f  %.3f to %.3f     %.3f         %.3f           %.3f  %.3f", name, misfit.even().error(), misfit.even().from(), misfit.even().to(), misfit.even().chance(), misfit.debiased(), Reliability.of(all).brier(), Calibration.loss(all, probability -> probability));
        });
        line(out, "  chosen inside: %s", chosen.entrySet().stream().map(one -> one.getKey().name().toLowerCase(Locale.ROOT) + " in " + one.getValue()).collect(Collectors.joining(", ")) + " of " + rounds.size() + " rounds");
    }

    private static List<Reliability.Said> calibrated(List<Reliability.Said> met, DoubleUnaryOperator calibration) { return met.stream().map(one -> new Reliability.Said(calibration.applyAsDouble(one.probability()), one.right())).toList(); }

    private List<Answered> answered(Function<List<Example>, Classifying> learning) {
        List<Answered> all = new ArrayList<>();
        for (Round round : rounds) {
            Classifying learned = learning.apply(round.train());
            all.addAll(round.test().parallelStream().map(example -> answered(learned, example)).toList());
        }
        return all;
    }

    private static Answered answered(Classifying learned, Example example) {
        List<Guess> guesses = learned.guesses(example.text());
        return new Answered(guesses, learned.chosen(guesses), example.classes(), learned.abstains(guesses));
    }

    private static void print(PrintStream out, String name, List<Answered> answered, boolean calibrated) {
        Quality quality = Quality.of(answered);
        line(out, "%-30s %6d texts  micro F1 %.3f  macro F1 %.3f  P@1 %.3f  P@3 %.3f  one of three %.3f", name, quality.texts(), quality.micro(), quality.macro(), quality.at1(), quality.at3(), quality.within3());
        if (!calibrated) return;
        line(out, "%-30s ECE of the first guess %.3f (mean said %.3f; exactly true probabilities would show %.3f on so few), of all guesses %.3f (%.3f)", "", quality.first().error(), quality.first().said(), quality.first().chance(), quality.all().error(), quality.all().chance());
        misfit(out, answered);
        line(out, "%-30s abstains on %.3f of the texts; of the answered, the first guess is right in %.3f", "", 1 - quality.answered(), quality.rightWhenAnswered());
        bins(out, quality.first());
    }

    /// One class for each text: probabilities, and sets with a promise.
    void outcomes(PrintStream out) {
        classes(out);
        List<Answered> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Map<String, int[]> covered = new LinkedHashMap<>();
        double brier = 0;
        int calibrated = 0;
        for (Round round : rounds) {
            Folds.Fold split = Folds.of(round.train().size(), 4, seed).getFirst();
            TextClassifier learned = TextClassifier.learned(split.rest().stream().map(round.train()::get).toList(), seed);
            Conformal conformal = conformal(learned, split.held().stream().map(round.train()::get).toList());
            calibrated = conformal.calibrated();
            for (Example example : round.test()) {
                Answered one = answered(learned, example);
                all.add(one);
                String right = example.classes().iterator().next();
                List<String> set = conformal.set(one.guesses().stream().mapToDouble(Guess::probability).toArray()).stream().map(k -> one.guesses().get(k).name()).toList();
                sizes.add(set.size());
                int[] counts = covered.computeIfAbsent(right, _ -> new int[2]);
                counts[0]++;
                if (set.contains(right)) counts[1]++;
                brier += brier(one.guesses(), right);
            }
        }
        Reliability first = Reliability.of(firsts(all));
        line(out, "%n%-30s Brier (sum over the outcomes) %.3f  ECE %.3f (exactly true: %.3f)", "learned from three quarters", brier / all.size(), first.error(), first.chance());
        misfit(out, all);
        bins(out, first);
        int in = covered.values().stream().mapToInt(one -> one[1]).sum();
        line(out, "conformal sets, calibrated on the other quarter (%d): promised %.3f  covered %.3f  mean size %.2f of %d", calibrated, level, (double) in / all.size(), sizes.stream().mapToInt(Integer::intValue).average().orElse(0), all.getFirst().guesses().size());
        covered.forEach((name, counts) -> line(out, "  %-40s %6d texts  covered %.3f", name, counts[0], (double) counts[1] / counts[0]));
    }

    private static List<Reliability.Said> firsts(List<Answered> answered) { return answered.stream().map(one -> new Reliability.Said(one.guesses().getFirst().probability(), one.right().contains(one.guesses().getFirst().name()))).toList(); }

    /// What of the error of the first guess can be told from chance.
    private static void misfit(PrintStream out, List<Answered> answered) {
        Misfit misfit = Misfit.of(firsts(answered));
        figure(out, "of equal width", misfit.even());
        figure(out, "with equally many answers", misfit.crowded());
        line(out, "%-30s what is left of it without chance (debiased, root of mean square): %.3f", "", misfit.debiased());
    }

    private static void figure(PrintStream out, String bins, Misfit.Figure figure) {
        line(out, "%-30s in ten bins %s: ECE %.3f (nineteen of twenty samples %.3f to %.3f); exactly true probabilities: %.3f in the mean, as much or more in %.0f of 100 samples", "", bins, figure.error(), figure.from(), figure.to(), figure.chance(), 100 * figure.asMuch());
    }

    private static void bins(PrintStream out, Reliability reliability) {
        line(out, "  said      answers  mean said  right");
        for (int i = 0; i < Reliability.BINS; i++) {
            Reliability.Bin bin = reliability.bins().get(i);
            if (bin.count() > 0) line(out, "  %.1f-%.1f  %8d      %.3f  %.3f", i / 10.0, (i + 1) / 10.0, bin.count(), bin.said(), bin.met());
        }
    }

    private Conformal conformal(TextClassifier learned, List<Example> held) {
        return Conformal.calibrated(level, held.stream().mapToDouble(example -> learned.guesses(example.text()).stream().filter(guess -> example.classes().contains(guess.name())).mapToDouble(Guess::probability).max().orElse(0)).toArray());
    }

    private static double brier(List<Guess> guesses, String right) {
        Map<String, Double> said = new HashMap<>();
        guesses.forEach(guess -> said.put(guess.name(), guess.probability()));
        said.putIfAbsent(right, 0.0);
        return said.entrySet().stream().mapToDouble(one -> Math.pow(one.getValue() - (one.getKey().equals(right) ? 1 : 0), 2)).sum();
    }

    private static void line(PrintStream out, String form, Object... values) { out.println(String.format(Locale.ROOT, form, values)); }
}
