package kz.torelik.learning.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.torelik.learning.sure.Reliability;

/// How good answers were on texts whose classes are known.
///
/// @param micro F1 over all classes together
/// @param macro the mean of the F1 of each class that a text has or was given
/// @param at1 share of texts whose first guess is right
/// @param at3 how many of three guesses are right, in the mean
/// @param within3 share of texts of which one of three guesses is right
/// @param first reliability of the first guess
/// @param all reliability of every guess for every class
/// @param answered share of texts that it did not abstain on
/// @param rightWhenAnswered share of these whose first guess is right
/// @param classes precision, recall and F1 of each
public record Quality(int texts, double micro, double macro, double at1, double at3, double within3, Reliability first, Reliability all, double answered, double rightWhenAnswered, Map<String, Scores> classes) {

    /// @param wanted how often people gave it
    public record Scores(int wanted, double precision, double recall, double f1) {

        /// @param met given and right
        public static Scores of(int wanted, int given, int met) {
            return new Scores(wanted, given == 0 ? 0 : (double) met / given, wanted == 0 ? 0 : (double) met / wanted, wanted + given == 0 ? 0 : 2.0 * met / (wanted + given));
        }
    }

    public static Quality of(List<Answered> answered) {
        Set<String> names = new TreeSet<>();
        answered.forEach(one -> {
            names.addAll(one.right());
            names.addAll(one.chosen());
        });
        Map<String, Scores> classes = new LinkedHashMap<>();
        int[] sums = new int[3];
        for (String name : names) {
            int wanted = (int) answered.stream().filter(one -> one.right().contains(name)).count();
            int given = (int) answered.stream().filter(one -> one.chosen().contains(name)).count();
            int met = (int) answered.stream().filter(one -> one.right().contains(name) && one.chosen().contains(name)).count();
            sums[0] += wanted;
            sums[1] += given;
            sums[2] += met;
            classes.put(name, Scores.of(wanted, given, met));
        }
        double size = Math.max(1, answered.size());
        List<Answered> spoken = answered.stream().filter(one -> !one.abstained()).toList();
        return new Quality(answered.size(), Scores.of(sums[0], sums[1], sums[2]).f1(), classes.values().stream().mapToDouble(Scores::f1).average().orElse(0), answered.stream().filter(Answered::firstIsRight).count() / size,
                answered.stream().mapToInt(one -> right(one, 3)).sum() / size / 3, answered.stream().filter(one -> right(one, 3) > 0).count() / size,
                Reliability.of(answered.stream().map(one -> new Reliability.Said(one.guesses().getFirst().probability(), one.firstIsRight())).toList()), Reliability.of(every(answered)),
                spoken.size() / size, spoken.stream().filter(Answered::firstIsRight).count() / (double) Math.max(1, spoken.size()), classes);
    }

    private static int right(Answered one, int first) { return (int) one.guesses().stream().limit(first).filter(guess -> one.right().contains(guess.name())).count(); }

    private static List<Reliability.Said> every(List<Answered> answered) {
        List<Reliability.Said> all = new ArrayList<>();
        for (Answered one : answered) for (Guess guess : one.guesses()) all.add(new Reliability.Said(guess.probability(), one.right().contains(guess.name())));
        return all;
    }
}
