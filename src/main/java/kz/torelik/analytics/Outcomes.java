package kz.torelik.analytics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kz.torelik.kernel.Sha256;
import kz.torelik.learning.sure.Conformal;
import kz.torelik.learning.sure.Reliability;

/// Counts how acts ended. The older three quarters are counted; on the newer quarter, which was decided after them, it is measured how true the counts were and how large a set of outcomes must be to hold the true one as often as promised. What is learned from is named by one hash.
public final class Outcomes {

    /// Below so many comparable acts nothing is said (the rule of the domain, not of statistics).
    public static final int FEWEST = 30;
    /// How often a set holds the true outcome.
    public static final double LEVEL = 0.9;
    /// An act is unusual when at most this share of comparable acts ended like it.
    public static final double UNUSUAL = 0.1;
    /// So many acts must be left over to measure with.
    private static final int FEWEST_TO_MEASURE = 20;
    /// So many acts of the level above count beside the own ones.
    private static final double BESIDE = 4;
    private static final double NINE_OF_TEN = 1.645;

    private final Map<Comparable, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> categories = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();
    private final List<Ended> acts;
    private final int learned;
    private final Sha256 hash;
    private final Conformal conformal;
    private final Reliability reliability;
    private final double covered;

    private Outcomes(List<Ended> given, Predicate<Ended> standing) {
        List<Ended> frozen = sorted(given);
        hash = Sha256.of(lines(frozen).getBytes(StandardCharsets.UTF_8));
        acts = frozen.stream().filter(standing).toList();
        learned = acts.size() - acts.size() / 4;
        acts.subList(0, learned).forEach(this::count);
        List<Ended> newer = acts.subList(learned, acts.size());
        conformal = Conformal.calibrated(LEVEL, newer.stream().mapToDouble(act -> probability(act.what(), act.outcome())).toArray());
        reliability = Reliability.of(newer.stream().flatMap(act -> all.keySet().stream().map(outcome -> new Reliability.Said(probability(act.what(), outcome), outcome.equals(act.outcome())))).toList());
        covered = newer.isEmpty() ? 0 : newer.stream().filter(act -> probability(act.what(), act.outcome()) >= conformal.least()).count() / (double) newer.size();
    }

    /// @param acts in force and signed, each with an outcome
    static Outcomes of(List<Ended> acts) { return new Outcomes(acts, _ -> true); }

    /// A set that was frozen, of which some acts were taken back since: these are counted no more, the set keeps its name.
    static Outcomes of(List<Ended> frozen, Set<String> standing) { return new Outcomes(frozen, act -> standing.contains(act.ecli())); }

    private static List<Ended> sorted(List<Ended> acts) { return acts.stream().sorted(Comparator.comparing(Ended::decidedOn).thenComparing(Ended::ecli)).toList(); }

    /// A set as it is frozen: a line for each act, the older first.
    static String lines(List<Ended> acts) { return String.join("\n", sorted(acts).stream().map(Ended::line).toList()); }

    /// The acts that are counted; the others measure.
    List<Ended> learnedFrom() { return acts.subList(0, learned); }

    private void count(Ended act) {
        counts.computeIfAbsent(act.what(), _ -> new TreeMap<>()).merge(act.outcome(), 1, Integer::sum);
        categories.computeIfAbsent(act.what().category(), _ -> new TreeMap<>()).merge(act.outcome(), 1, Integer::sum);
        all.merge(act.outcome(), 1, Integer::sum);
    }

    /// The share of an outcome: own counts first, then those of the category, then those of all acts.
    double probability(Comparable what, String outcome) {
        double whole = (all.getOrDefault(outcome, 0) + 1.0) / (sum(all) + all.size() + 1.0);
        Map<String, Integer> category = categories.getOrDefault(what.category(), Map.of());
        double above = (category.getOrDefault(outcome, 0) + BESIDE * whole) / (sum(category) + BESIDE);
        Map<String, Integer> own = counts.getOrDefault(what, Map.of());
        return (own.getOrDefault(outcome, 0) + BESIDE * above) / (sum(own) + BESIDE);
    }

    private static int sum(Map<String, Integer> counts) { return counts.values().stream().mapToInt(Integer::intValue).sum(); }

    Forecast forecast(Comparable what) {
        Map<String, Integer> own = counts.getOrDefault(what, Map.of());
        int comparable = sum(own);
        if (comparable < FEWEST) return Forecast.silent(what, comparable, Forecast.Silence.FEW);
        if (acts.size() - learned < FEWEST_TO_MEASURE) return Forecast.silent(what, comparable, Forecast.Silence.UNCALIBRATED);
        Set<String> possible = new TreeSet<>(all.keySet());
        Set<String> set = new HashSet<>();
        List<Forecast.Share> shares = new ArrayList<>();
        for (String outcome : possible) {
            double probability = probability(what, outcome);
            if (probability >= conformal.least()) set.add(outcome);
            if (own.containsKey(outcome) || probability >= 0.01) shares.add(share(outcome, own.getOrDefault(outcome, 0), comparable, probability));
        }
        if (set.size() == possible.size() && possible.size() > 1) return Forecast.silent(what, comparable, Forecast.Silence.EVERYTHING);
        shares.sort(Comparator.comparingDouble(Forecast.Share::probability).reversed().thenComparing(Forecast.Share::outcome));
        return new Forecast(what, comparable, shares, set, LEVEL, Forecast.Silence.NONE);
    }

    private static Forecast.Share share(String outcome, int count, int of, double probability) {
        double z = NINE_OF_TEN * NINE_OF_TEN;
        double middle = (count + z / 2) / (of + z);
        double half = NINE_OF_TEN / (of + z) * Math.sqrt((double) count * (of - count) / of + z / 4);
        return new Forecast.Share(outcome, count, probability, Math.max(0, Math.min(probability, middle - half)), Math.min(1, Math.max(probability, middle + half)));
    }

    /// An act whose outcome few comparable acts have.
    ///
    /// @param alike how many ended like it, itself counted
    /// @param comparable how many there are
    public record Unusual(String ecli, Comparable what, String outcome, int alike, int comparable) {}

    /// The unusual among all acts: of a category and kind of which there are enough, those whose outcome at most [#UNUSUAL] of them have. Neither judges nor courts are counted.
    List<Unusual> listUnusual() {
        Map<Comparable, Map<String, Integer>> everything = new HashMap<>();
        acts.forEach(act -> everything.computeIfAbsent(act.what(), _ -> new TreeMap<>()).merge(act.outcome(), 1, Integer::sum));
        return acts.stream().map(act -> new Unusual(act.ecli(), act.what(), act.outcome(), everything.get(act.what()).get(act.outcome()), sum(everything.get(act.what()))))
                .filter(act -> act.comparable() >= FEWEST && act.alike() <= UNUSUAL * act.comparable()).toList();
    }

    /// What is told of it: everything that a reader needs to judge it, and nothing of a person.
    ///
    /// @param acts how many acts it has
    /// @param learned how many of them are counted; the others measure
    /// @param reliability over every outcome of every act that measures
    /// @param covered how often the sets held the true outcome of these acts
    /// @param coverage by category
    public record Card(Sha256 hash, int acts, int learned, Reliability reliability, double covered, Map<String, Coverage> coverage) {

        public Card {
            coverage = new LinkedHashMap<>(coverage);
        }

        /// @param acts how many acts the category has
        /// @param measured how many of them measure
        /// @param held in how many of these the set held the true outcome
        public record Coverage(int acts, int measured, int held) {

            Coverage with(boolean measures, boolean holds) { return new Coverage(acts + 1, measured + (measures ? 1 : 0), held + (measures && holds ? 1 : 0)); }
        }

        public int measured() { return acts - learned; }
    }

    Card card() {
        Map<String, Card.Coverage> coverage = new TreeMap<>();
        for (int i = 0; i < acts.size(); i++) {
            Ended act = acts.get(i);
            boolean measures = i >= learned;
            coverage.putIfAbsent(act.what().category(), new Card.Coverage(0, 0, 0));
            coverage.computeIfPresent(act.what().category(), (_, before) -> before.with(measures, probability(act.what(), act.outcome()) >= conformal.least()));
        }
        return new Card(hash, acts.size(), learned, reliability, covered, coverage);
    }
}
