package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.torelik.search.language.KazakhEndings.Reading;
import kz.torelik.search.language.KazakhStemmer.Step;

/// Learns from plain Kazakh text, without anybody's annotations, which stems there are and how often each place of [Slot] is filled: expectation and maximisation over the
/// readings of every word. `./torelik evaluate learn-stems --text FILE...` prints the list that `search/kazakh-stems.txt` keeps.
public final class LearningStems {

    private static final int ROUNDS = 12;
    private static final double LEAST = 0.9;
    private final Map<String, Integer> words = new TreeMap<>();

    /// @param text running text; only words with Cyrillic letters are taken
    public void hear(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{IsCyrillic}]+")) if (word.length() >= 2) words.merge(word, 1, Integer::sum);
    }

    /// The list as it is kept: places with the negative logarithm of their weight, then stems with those as a noun and as a verb.
    public List<String> learn() {
        Map<Step, Double> places = new HashMap<>();
        for (Slot right : Slot.values()) for (Slot left : right.before()) places.put(new Step(right, left), -Math.log(right.before().size()));
        for (Slot left : Slot.LAST) places.put(new Step(null, left), -Math.log(Slot.LAST.size()));
        KazakhStemmer now = new KazakhStemmer(places, Map.of(), Map.of(), Map.of());
        Map<String, double[]> stems = Map.of();
        double total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Step, Double> filled = new HashMap<>();
            stems = new HashMap<>();
            total = 0;
            for (var word : words.entrySet()) total += share(now, word.getKey(), 1, filled, stems);
            double whole = total;
            Map<Optional<Slot>, Double> all = new HashMap<>();
            filled.forEach((step, count) -> all.merge(Optional.ofNullable(step.right()), count, Double::sum));
            places.replaceAll((step, _) -> Math.log((filled.getOrDefault(step, 0.0) + 0.1) / (all.getOrDefault(Optional.ofNullable(step.right()), 0.0) + 1)));
            Map<String, Double> nouns = new HashMap<>();
            Map<String, Double> verbs = new HashMap<>();
            stems.forEach((stem, counts) -> {
                if (counts[0] > 0.05) nouns.put(stem, digamma(counts[0]) - Math.log(whole));
                if (counts[1] > 0.05) verbs.put(stem, digamma(counts[1]) - Math.log(whole));
            });
            now = new KazakhStemmer(places, nouns, verbs, Map.of());
        }
        return written(places, stems, total);
    }

    private static double share(KazakhStemmer now, String word, double weight, Map<Step, Double> filled, Map<String, double[]> stems) {
        List<Reading> readings = now.readings(word);
        if (readings.isEmpty()) return 0;
        double[] weights = readings.stream().mapToDouble(now::weight).toArray();
        double most = java.util.Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] = Math.exp(weights[i] - most);
        for (int i = 0; i < weights.length; i++) {
            double part = weight * weights[i] / sum;
            if (part < 1e-4) continue;
            Reading reading = readings.get(i);
            Slot right = null;
            for (Slot slot : reading.slots()) {
                filled.merge(new Step(right, slot), part, Double::sum);
                right = slot;
            }
            stems.computeIfAbsent(reading.stem(), _ -> new double[2])[reading.isVerb() ? 1 : 0] += part;
        }
        return weight;
    }

    private static List<String> written(Map<Step, Double> places, Map<String, double[]> stems, double total) {
        List<String> lines = new ArrayList<>();
        places.forEach((step, weight) -> lines.add("! " + (step.right() == null ? "end" : name(step.right())) + " " + name(step.left()) + " " + number(-weight)));
        lines.sort(null);
        new TreeMap<>(stems).forEach((stem, counts) -> {
            String noun = counts[0] >= LEAST ? number(Math.log(total) - digamma(counts[0])) : "-";
            String verb = counts[1] >= LEAST ? number(Math.log(total) - digamma(counts[1])) : "-";
            if (!noun.equals("-") || !verb.equals("-")) lines.add(stem + " " + noun + " " + verb);
        });
        return lines;
    }

    /// A stem that only few words ask for weighs less than its share: so the list stays small, and long stems with an ending inside die out.
    private static double digamma(double count) {
        double value = 0;
        double at = count;
        while (at < 6) value -= 1 / at++;
        double square = 1 / (at * at);
        return value + Math.log(at) - 0.5 / at - square / 12 + square * square / 120;
    }

    private static String name(Slot slot) { return slot.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static String number(double value) { return String.format(Locale.ROOT, "%.2f", value); }
}
