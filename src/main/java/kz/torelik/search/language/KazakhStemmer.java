package kz.torelik.search.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.torelik.search.language.KazakhEndings.Reading;
import org.jspecify.annotations.Nullable;

/// The stem of a Kazakh word. Of all readings that the endings allow it takes the likeliest one: how often the places of its endings are filled, times how often its stem was
/// met in the texts that the list was learned from ([LearningStems]); a stem that was never met costs by its length. Words that the law uses in one meaning only and pronouns
/// stand in lists of their own, which win.
///
/// Safe for many threads.
public final class KazakhStemmer {

    private static final double LETTER = Math.log(1.0 / 22);
    private static final double MENDED = Math.log(0.25);
    /// How much of the weight a stem that was never met has.
    private static final double UNSEEN = -5;
    /// How often a verb must have been met, to be seen in a longer one.
    private static final double COMMON = -9.2;

    /// The weight of the stems in the list of words of the law.
    private static final double GUARDED = -5;
    /// No Kazakh noun ends like this, some borrowed ones do.
    private static final Pattern HARD = Pattern.compile("[рлйумнңзж][дбгғ]$|[рлнй][нм]$|[аәоөыіе]й[дт]$");
    private static final double HARD_COST = 4;

    /// From one place of the word to the one before it.
    ///
    /// @param right null at the end of the word
    record Step(@Nullable Slot right, Slot left) {}

    private final KazakhEndings endings = new KazakhEndings();
    private final Map<Step, Double> places;
    private final Map<String, Double> nouns;
    private final Map<String, Double> verbs;
    private final Map<String, String> fixed;
    private final Set<String> guarded;

    KazakhStemmer(Map<Step, Double> places, Map<String, Double> nouns, Map<String, Double> verbs, Map<String, String> fixed) {
        this.places = Map.copyOf(places);
        this.nouns = Map.copyOf(nouns);
        this.verbs = Map.copyOf(verbs);
        this.fixed = Map.copyOf(fixed);
        this.guarded = Set.copyOf(fixed.values());
    }

    /// The stemmer with the lists of the house.
    public static KazakhStemmer ofTheHouse() { return Holder.HOUSE; }

    private static final class Holder {
        static final KazakhStemmer HOUSE = read();
    }

    /// The first letters of words that begin otherwise than their stem, as "мұны" of "бұл" does.
    String otherFirstLetters(String stem) {
        return guarded.contains(stem) ? fixed.entrySet().stream().filter(word -> word.getValue().equals(stem)).map(word -> word.getKey().substring(0, 1)).distinct().collect(Collectors.joining()) : "";
    }

    /// @param word one word; letters of any size
    /// @return the stem in small letters; the word itself when nothing can be taken off
    public String stem(String word) {
        String small = word.toLowerCase(java.util.Locale.ROOT);
        if (small.length() > 40) return small;
        String known = fixed.get(small);
        if (known != null) return known;
        Reading best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Reading reading : endings.readings(small)) {
            double weight = weight(reading);
            if (weight > most) {
                most = weight;
                best = reading;
            }
        }
        if (best == null) return small;
        String root = root(best.stem(), best.isVerb());
        return fixed.getOrDefault(root, root);
    }

    /// The verb under a passive, a causative or a verbal noun that became a stem of its own (жариялан, қорғау), where that verb was met too.
    private String root(String stem, boolean verb) {
        String root = stem;
        boolean isVerb = verb;
        for (int step = 0; step < 2; step++) {
            String shorter = null;
            for (Reading reading : endings.readings(root)) {
                if (!reading.isVerb() || reading.slots().size() != 2) continue;
                Slot place = reading.slots().getFirst();
                boolean over = isVerb ? place == Slot.VOICE : place == Slot.VERBAL_NOUN;
                Double met = verbs.get(reading.stem());
                if (over && met != null && met > COMMON && (shorter == null || met > verbs.get(shorter))) shorter = reading.stem();
            }
            if (shorter == null) break;
            root = shorter;
            isVerb = true;
        }
        return root;
    }

    /// Whether the word, or its stem, was met in Kazakh texts.
    boolean knows(String word) {
        String stem = stem(word);
        return fixed.containsKey(word) || fixed.containsValue(stem) || nouns.containsKey(stem) || verbs.containsKey(stem);
    }

    List<Reading> readings(String word) { return endings.readings(word); }

    double weight(Reading reading) {
        double weight = stemWeight(reading);
        Slot right = null;
        for (Slot slot : reading.slots()) {
            weight += places.getOrDefault(new Step(right, slot), -9.0);
            right = slot;
        }
        return reading.mended() ? weight + MENDED : weight;
    }

    private double stemWeight(Reading reading) {
        if (!reading.isVerb() && guarded.contains(reading.stem())) return GUARDED;
        Double met = (reading.isVerb() ? verbs : nouns).get(reading.stem());
        double unseen = UNSEEN + LETTER * reading.stem().length();
        return (met == null ? unseen : Math.max(met, unseen)) - (reading.isVerb() || !HARD.matcher(reading.stem()).find() ? 0 : HARD_COST);
    }

    private static KazakhStemmer read() {
        Map<Step, Double> places = new HashMap<>();
        Map<String, Double> nouns = new HashMap<>();
        Map<String, Double> verbs = new HashMap<>();
        for (String line : Lists.lines("kazakh-stems.txt")) {
            String[] columns = line.split(" ");
            if (columns[0].equals("!")) places.put(new Step(columns[1].equals("end") ? null : Slot.of(columns[1]), Slot.of(columns[2])), -Double.parseDouble(columns[3]));
            else {
                if (!columns[1].equals("-")) nouns.put(columns[0], -Double.parseDouble(columns[1]));
                if (!columns[2].equals("-")) verbs.put(columns[0], -Double.parseDouble(columns[2]));
            }
        }
        Map<String, String> fixed = new HashMap<>();
        for (String line : Lists.lines("kazakh-fixed.txt")) {
            String[] columns = line.split("\\s+");
            for (String form : columns) fixed.put(form, columns[0]);
        }
        return new KazakhStemmer(places, nouns, verbs, fixed);
    }
}
