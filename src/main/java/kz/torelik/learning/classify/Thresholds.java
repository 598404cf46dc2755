package kz.torelik.learning.classify;

import java.util.Comparator;
import java.util.List;

/// From which probability on a class is given, and from which on an answer is given at all; both found on texts the witnesses had not seen.
final class Thresholds {

    /// So many of a hundred first answers shall be right where one is given.
    private static final double RIGHT = 0.8;
    /// Never surer than this is asked for, lest nothing be answered.
    private static final double HIGHEST = 0.9;

    private Thresholds() {}

    /// The threshold with the best micro F1.
    static double forClasses(List<Answered> answered) {
        double best = 0.5;
        double most = -1;
        for (double threshold = 0.1; threshold < 0.7; threshold += 0.02) {
            double now = f1(answered, threshold);
            if (now > most) {
                most = now;
                best = threshold;
            }
        }
        return best;
    }

    static double f1(List<Answered> answered, double threshold) {
        int met = 0;
        int given = 0;
        int wanted = 0;
        for (Answered one : answered) {
            wanted += one.right().size();
            for (int i = 0; i < one.guesses().size(); i++) {
                if (i > 0 && one.guesses().get(i).probability() < threshold) break;
                given++;
                if (one.right().contains(one.guesses().get(i).name())) met++;
            }
        }
        return given + wanted == 0 ? 0 : 2.0 * met / (given + wanted);
    }

    /// The lowest probability of the first class from which on, over all texts as sure as that or surer, enough answers are right.
    static double forAnswering(List<Answered> answered) {
        List<Answered> surest = answered.stream().sorted(Comparator.comparingDouble((Answered one) -> one.guesses().getFirst().probability()).reversed()).toList();
        double lowest = HIGHEST;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            if (surest.get(i).firstIsRight()) right++;
            if (right >= RIGHT * (i + 1)) lowest = surest.get(i).guesses().getFirst().probability();
        }
        return Math.min(lowest, HIGHEST);
    }
}
