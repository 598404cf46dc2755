package kz.torelik.simulator.year;

import java.util.Map;

/// How often a court above changes or cancels what was contested, and how often it sends the case back instead of deciding itself. **Counted** (results of 2025 of the Supreme Court, 29.12.2025): in their first five months the
/// cassation courts corrected 18.5 % of the acts in civil and 29 % of those in criminal cases; in the first half of 2024 appeals corrected almost 2 of 21 thousand (about 9.5 %). **Assumed** (certainty D): one in six of all other
/// reviews, and that every second correction sends the case back where the law lets the court do so; which of the courts below gets it then is left to chance.
///
/// @param ofThousand corrections among a thousand reviews by procedure
/// @param others the same for what is not named
/// @param sentBack how many of a hundred corrections send the case back, where the law allows it and somebody is left who can hear it
record Corrections(Map<String, Integer> ofThousand, int others, int sentBack) {

    static final Corrections ASSUMED = new Corrections(Map.of("appeal", 95, "appeal-criminal", 95, "cassation", 185, "cassation-criminal", 290), 166, 50);

    Corrections {
        ofThousand = Map.copyOf(ofThousand);
        if (Math.max(others, ofThousand.values().stream().mapToInt(each -> each).max().orElse(0)) > 1000 || sentBack > 100) throw new IllegalArgumentException("More than all: " + ofThousand + ", " + others + ", " + sentBack);
    }

    int of(String procedure) { return ofThousand.getOrDefault(procedure, others); }
}
