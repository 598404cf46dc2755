package kz.torelik.search.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// How well a stemmer does on words whose stem or lemma is known: pairs, one a line, or a treebank in the form of CoNLL-U.
///
/// Three figures: how many words get exactly the stem that is given; how many fall together with it (the stem of the word is the stem of the lemma, which is what a search needs);
/// and, over the pairs of different words, how many of those that belong together are brought together (recall) and how many brought together belong together (precision).
public final class StemEvaluation {

    /// @param word as it stands, in small letters
    /// @param gold its stem or lemma, in small letters
    public record Pair(String word, String gold) {}

    /// @param equal share of words with exactly the gold stem
    /// @param joined share of words that fall together with their gold form
    public record Figures(int words, double equal, double joined, double precision, double recall) {

        public double f1() { return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall); }

        @Override
        public String toString() { return String.format(Locale.ROOT, "%7d words  equal %.3f  joined %.3f  pairs: precision %.3f recall %.3f F1 %.3f", words, equal, joined, precision, recall, f1()); }
    }

    private static final Set<String> NO_WORDS = Set.of("PUNCT", "NUM", "SYM", "X", "_");

    private StemEvaluation() {}

    /// @param file pairs with a blank or tab between, or CoNLL-U
    /// @throws IOException when it cannot be read, or a line of pairs has no second word
    public static List<Pair> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean treebank = lines.stream().anyMatch(line -> line.chars().filter(letter -> letter == '\t').count() == 9);
        return treebank ? lines.stream().map(line -> line.split("\t")).filter(StemEvaluation::isWord).map(columns -> pair(columns[1], columns[2])).toList() : pairs(lines, file);
    }

    /// Two lists that stand side by side, a word in the first and its stem on the same line of the second.
    public static List<Pair> read(Path words, Path stems) throws IOException {
        List<String> first = Files.readAllLines(words);
        List<String> second = Files.readAllLines(stems);
        if (first.size() != second.size()) throw new IOException(words + " has " + first.size() + " lines, " + stems + " has " + second.size());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) if (!first.get(i).isBlank()) pairs.add(pair(first.get(i).strip(), second.get(i).strip()));
        return pairs;
    }

    private static List<Pair> pairs(List<String> lines, Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] columns = line.strip().split("[\\t ,;]+");
            if (columns.length < 2) throw new IOException(file + ": a line without a second word: " + line);
            pairs.add(pair(columns[0], columns[1]));
        }
        return pairs;
    }

    private static boolean isWord(String[] columns) {
        return columns.length == 10 && columns[0].matches("\\d+") && !NO_WORDS.contains(columns[3]) && columns[1].matches("[\\p{L}-]+") && columns[2].matches("[\\p{L}-]+");
    }

    private static Pair pair(String word, String gold) { return new Pair(word.toLowerCase(Locale.ROOT), gold.toLowerCase(Locale.ROOT)); }

    /// @param goldIsStem whether the given stem is one already and is not stemmed again
    public static Figures measure(List<Pair> pairs, UnaryOperator<String> stemmer, boolean goldIsStem) {
        int equal = 0;
        int joined = 0;
        Map<String, String> gold = new TreeMap<>();
        for (Pair pair : pairs) {
            String stem = stemmer.apply(pair.word());
            if (stem.equals(pair.gold())) equal++;
            if (stem.equals(goldIsStem ? pair.gold() : stemmer.apply(pair.gold()))) joined++;
            gold.putIfAbsent(pair.word(), pair.gold());
        }
        Map<String, Integer> byGold = new HashMap<>();
        Map<String, Integer> byStem = new HashMap<>();
        Map<List<String>, Integer> byBoth = new HashMap<>();
        gold.forEach((word, lemma) -> {
            String stem = stemmer.apply(word);
            byGold.merge(lemma, 1, Integer::sum);
            byStem.merge(stem, 1, Integer::sum);
            byBoth.merge(List.of(lemma, stem), 1, Integer::sum);
        });
        double right = twos(byBoth);
        double size = Math.max(1, pairs.size());
        return new Figures(pairs.size(), equal / size, joined / size, right / Math.max(1, twos(byStem)), right / Math.max(1, twos(byGold)));
    }

    private static double twos(Map<?, Integer> groups) { return groups.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum(); }

    /// The stemmers of the house and the plain ways beside them.
    public static Map<String, UnaryOperator<String>> stemmers() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("no stemming", word -> word);
        all.put("first five letters", word -> word.substring(0, Math.min(5, word.length())));
        all.put("Snowball Russian", Snowball::russian);
        all.put("Snowball English", Snowball::english);
        all.put("Kazakh of the house", KazakhStemmer.ofTheHouse()::stem);
        return all;
    }
}
