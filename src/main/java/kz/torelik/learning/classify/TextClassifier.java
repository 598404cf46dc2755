package kz.torelik.learning.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.torelik.learning.sure.Reliability;
import kz.torelik.learning.sure.Weighing;
import org.jspecify.annotations.Nullable;

/// Says of a text how probable each class is. It learned from examples that people classified, and from nothing else.
public final class TextClassifier implements Classifying {

    private static final int PARTS = 5;
    private final List<String> classes;
    private final Evidence evidence;
    private final Weighing weighing;
    private final @Nullable Weighing first;
    private final List<Reliability.Said> held;
    private final double threshold;
    private final double sureFrom;

    private TextClassifier(List<String> classes, Evidence evidence, Weighing weighing, @Nullable Weighing first, List<Reliability.Said> held, double threshold, double sureFrom) {
        this.classes = classes;
        this.evidence = evidence;
        this.weighing = weighing;
        this.first = first;
        this.held = List.copyOf(held);
        this.threshold = threshold;
        this.sureFrom = sureFrom;
    }

    /// Learns in two rounds: in turn on four fifths of the examples, so that for each there is evidence of witnesses that had not seen it, then on all of them.
    ///
    /// @param seed the same seed and examples give the same classifier
    public static TextClassifier learned(List<Example> examples, long seed) {
        List<String> classes = List.copyOf(examples.stream().flatMap(example -> example.classes().stream()).collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        boolean one = examples.stream().allMatch(example -> example.classes().size() == 1);
        List<Weighing.Heard> heard = new ArrayList<>();
        List<Example> order = new ArrayList<>();
        for (Folds.Fold fold : Folds.of(examples.size(), Math.min(PARTS, examples.size()), seed)) {
            Evidence witnesses = Evidence.learned(classes, fold.rest().stream().map(examples::get).toList(), seed);
            List<Weighing.Heard> part = fold.held().parallelStream().map(i -> heard(classes, witnesses, examples.get(i))).toList();
            heard.addAll(part);
            fold.held().forEach(i -> order.add(examples.get(i)));
        }
        Weighing weighing = Weighing.learned(heard, one);
        List<Reliability.Said> held = held(heard, one, seed);
        Weighing first = one ? null : Weighing.learned(held.stream().map(said -> new Weighing.Heard(new double[][] {{odds(said.probability())}}, new boolean[] {said.right()})).toList(), false);
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) answered.add(new Answered(ranked(classes, weighing.probabilities(heard.get(i).figures()), first), List.of(), order.get(i).classes(), false));
        return new TextClassifier(classes, Evidence.learned(classes, examples, seed), weighing, first, held, one ? 1 : Thresholds.forClasses(answered), Thresholds.forAnswering(answered));
    }

    private static Weighing.Heard heard(List<String> classes, Evidence witnesses, Example example) {
        boolean[] right = new boolean[classes.size()];
        for (int k = 0; k < right.length; k++) right[k] = example.classes().contains(classes.get(k));
        return new Weighing.Heard(witnesses.of(example.text()), right);
    }

    /// Where a text may have several classes, the most probable one is picked out of many, and picking favours what was overrated: how often the first was right is learned apart, from probabilities of a weighing that had not heard the text either.
    private static List<Reliability.Said> held(List<Weighing.Heard> heard, boolean one, long seed) {
        List<Reliability.Said> firsts = new ArrayList<>();
        for (Folds.Fold fold : Folds.of(heard.size(), Math.min(PARTS, heard.size()), seed)) {
            Weighing others = Weighing.learned(fold.rest().stream().map(heard::get).toList(), one);
            for (int i : fold.held()) {
                Weighing.Heard text = heard.get(i);
                double[] said = others.probabilities(text.figures());
                int best = 0;
                for (int k = 1; k < said.length; k++) if (said[k] > said[best]) best = k;
                firsts.add(new Reliability.Said(said[best], text.right()[best]));
            }
        }
        return firsts;
    }

    private static double odds(double probability) { return Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability)); }

    private static List<Guess> ranked(List<String> classes, double[] said, @Nullable Weighing first) {
        List<Guess> ranked = new ArrayList<>(IntStream.range(0, classes.size()).mapToObj(k -> new Guess(classes.get(k), said[k])).sorted(Comparator.comparingDouble(Guess::probability).reversed().thenComparing(Guess::name)).toList());
        if (first == null) return ranked;
        double best = first.probabilities(new double[][] {{odds(ranked.getFirst().probability())}})[0];
        ranked.set(0, new Guess(ranked.getFirst().name(), Math.max(best, ranked.size() > 1 ? ranked.get(1).probability() : 0)));
        return ranked;
    }

    @Override
    public List<String> classes() { return classes; }

    @Override
    public List<Guess> guesses(String text) { return ranked(classes, weighing.probabilities(evidence.of(text)), first); }

    /// What it said first of texts that it had not heard, as it says it before that is calibrated, and whether it was right: what any calibration can be learned from.
    public List<Reliability.Said> held() { return held; }

    /// The probability of the first guess before it is calibrated.
    public double uncalibrated(String text) { return Arrays.stream(weighing.probabilities(evidence.of(text))).max().orElse(0); }

    /// The best class, and whatever else is probable enough, where a text may have several.
    @Override
    public List<String> chosen(List<Guess> guesses) {
        return IntStream.range(0, guesses.size()).filter(i -> i == 0 || guesses.get(i).probability() >= threshold).mapToObj(i -> guesses.get(i).name()).toList();
    }

    @Override
    public boolean abstains(List<Guess> guesses) { return guesses.isEmpty() || guesses.getFirst().probability() < sureFrom; }
}
