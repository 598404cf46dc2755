package kz.torelik.analytics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether what comes now is still like what was learned from: for each category and month after the acts that are counted, the share of the category among all acts (input) and how its acts ended (outcome), each against the counted acts by the
/// population stability index, sum of (p - q) ln(p / q). Beyond its threshold is what exceeds both 0.2, the usual mark of a change that matters, and what chance alone shows once in a hundred times on so few acts.
public final class Drift {

    public static final double MARK = 0.2;
    /// In fewer acts of a month nothing is looked for.
    public static final int FEWEST = 30;
    private static final double ONE_OF_A_HUNDRED = 2.326;
    private static final double BESIDE = 0.5;

    private Drift() {}

    /// What is compared: which categories come, or how they end.
    public enum What {
        INPUT, OUTCOME;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /// @param acts how many acts of the month were compared
    /// @param index the population stability index
    /// @param threshold above which it is beyond
    public record Row(What what, String category, YearMonth month, int acts, double index, double threshold) {

        public boolean isBeyond() { return index > threshold; }
    }

    /// @param learned the acts that are counted
    /// @param now the acts that are there; those not younger than the counted ones are left out
    static List<Row> of(List<Ended> learned, List<Ended> now) {
        LocalDate last = learned.stream().map(Ended::decidedOn).max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        Map<YearMonth, List<Ended>> months = new TreeMap<>(Comparator.reverseOrder());
        now.stream().filter(act -> act.decidedOn().isAfter(last)).forEach(act -> months.computeIfAbsent(YearMonth.from(act.decidedOn()), _ -> new ArrayList<>()).add(act));
        Map<String, Integer> categories = count(learned, act -> act.what().category());
        List<Row> rows = new ArrayList<>();
        months.forEach((month, acts) -> {
            if (acts.size() < FEWEST) return;
            Map<String, Integer> came = count(acts, act -> act.what().category());
            Set<String> known = new TreeSet<>(came.keySet());
            categories.forEach((category, count) -> { if (count >= FEWEST) known.add(category); });
            for (String category : known) {
                int before = categories.getOrDefault(category, 0);
                int after = came.getOrDefault(category, 0);
                rows.add(row(What.INPUT, category, month, acts.size(), Map.of("this", before, "other", learned.size() - before), Map.of("this", after, "other", acts.size() - after)));
                if (before >= FEWEST && after >= FEWEST) {
                    rows.add(row(What.OUTCOME, category, month, after, count(of(learned, category), Ended::outcome), count(of(acts, category), Ended::outcome)));
                }
            }
        });
        return List.copyOf(rows);
    }

    private static List<Ended> of(List<Ended> acts, String category) { return acts.stream().filter(act -> act.what().category().equals(category)).toList(); }

    private static Map<String, Integer> count(List<Ended> acts, java.util.function.Function<Ended, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        acts.forEach(act -> counts.merge(by.apply(act), 1, Integer::sum));
        return counts;
    }

    private static Row row(What what, String category, YearMonth month, int acts, Map<String, Integer> before, Map<String, Integer> after) {
        return new Row(what, category, month, acts, index(before, after), threshold(before, after));
    }

    static double index(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, double[]> shares = shares(before, after);
        return shares.values().stream().mapToDouble(two -> (two[1] - two[0]) * Math.log(two[1] / two[0])).sum();
    }

    /// Of two samples of the same whole the index times nm/(n+m) is nearly chi-square with one degree less than there are values; its quantile by Wilson and Hilferty.
    static double threshold(Map<String, Integer> before, Map<String, Integer> after) {
        int degrees = Math.max(1, shares(before, after).size() - 1);
        double part = 2.0 / (9 * degrees);
        double quantile = degrees * Math.pow(1 - part + ONE_OF_A_HUNDRED * Math.sqrt(part), 3);
        return Math.max(MARK, quantile * (1.0 / sum(before) + 1.0 / sum(after)));
    }

    private static Map<String, double[]> shares(Map<String, Integer> before, Map<String, Integer> after) {
        Set<String> values = new TreeSet<>(before.keySet());
        values.addAll(after.keySet());
        Map<String, double[]> shares = new HashMap<>();
        for (String value : values) shares.put(value, new double[] {(before.getOrDefault(value, 0) + BESIDE) / (sum(before) + BESIDE * values.size()), (after.getOrDefault(value, 0) + BESIDE) / (sum(after) + BESIDE * values.size())});
        return shares;
    }

    private static int sum(Map<String, Integer> counts) { return counts.values().stream().mapToInt(Integer::intValue).sum(); }
}
