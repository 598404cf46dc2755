package kz.torelik.analytics;

import java.util.List;
import java.util.Set;

/// How comparable acts ended, and what may be said from it.
///
/// @param of what was compared
/// @param comparable how many acts of this category and kind there are
/// @param shares the outcomes, the most frequent first; empty where nothing is said
/// @param set the outcomes that together hold the true one as often as `level` says; empty where nothing is said
/// @param silence why nothing is said, or [Silence#NONE]
public record Forecast(Comparable of, int comparable, List<Share> shares, Set<String> set, double level, Silence silence) {

    /// @param count how many of the comparable acts ended so
    /// @param probability with a little of what the whole category and all acts say mixed in
    /// @param from the lower end of the interval (Wilson, nine of ten)
    /// @param to its upper end
    public record Share(String outcome, int count, double probability, double from, double to) {

        public int hundredths() { return (int) Math.round(100 * probability); }
    }

    /// Why it is silent: too few acts to compare, too few to know how sure it is, it would not exclude anything, nobody has let a set of acts in, or the chair of the court has switched it off.
    public enum Silence {
        NONE, FEW, UNCALIBRATED, EVERYTHING, NOT_LET_IN, SWITCHED_OFF;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
    }

    public Forecast {
        shares = List.copyOf(shares);
        set = Set.copyOf(set);
    }

    static Forecast silent(Comparable of, int comparable, Silence why) { return new Forecast(of, comparable, List.of(), Set.of(), Outcomes.LEVEL, why); }

    public boolean isSilent() { return silence != Silence.NONE; }
}
