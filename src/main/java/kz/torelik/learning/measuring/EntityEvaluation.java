package kz.torelik.learning.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.learning.classify.Quality;
import kz.torelik.learning.entities.Named;
import kz.torelik.learning.entities.Sentence;
import kz.torelik.learning.entities.Tagger;

/// How well names are found: a name counts as found when its kind, its first word and its last word are those that people marked.
final class EntityEvaluation {

    static final int ROUNDS = 12;
    /// What sets of marked texts call their kinds, and what the house calls them. Kinds that are not here are not looked for by its model.
    static final Map<String, String> HOUSE = Map.ofEntries(Map.entry("PERSON", "PERSON"), Map.entry("PER", "PERSON"), Map.entry("GPE", "PLACE"), Map.entry("LOC", "PLACE"), Map.entry("LOCATION", "PLACE"), Map.entry("FACILITY", "PLACE"), Map.entry("FAC", "PLACE"), Map.entry("PLACE", "PLACE"),
            Map.entry("LOCORG", "PLACE"), Map.entry("ORG", "ORGANISATION"), Map.entry("ORGANISATION", "ORGANISATION"), Map.entry("ORGANIZATION", "ORGANISATION"), Map.entry("DATE", "DATE"), Map.entry("TIME", "DATE"), Map.entry("CARDINAL", "NUMBER"), Map.entry("ORDINAL", "NUMBER"),
            Map.entry("MONEY", "NUMBER"), Map.entry("PERCENTAGE", "NUMBER"), Map.entry("PERCENT", "NUMBER"), Map.entry("QUANTITY", "NUMBER"), Map.entry("NUMBER", "NUMBER"));

    private EntityEvaluation() {}

    /// The model of the house, or one from a file, on marked sentences; kinds are compared by the names of the house where the model has those.
    static void model(PrintStream out, Path gold, Tagger tagger) throws Unreadable {
        List<Sentence> sentences = MarkedFiles.read(gold);
        boolean house = tagger.tags().stream().allMatch(tag -> tag.equals("O") || HOUSE.containsValue(tag.substring(2)));
        List<Sentence> compared = house ? inTheHouse(sentences) : sentences;
        out.println("model: " + tagger.learnedFrom());
        if (house) out.println("kinds compared: " + HOUSE.entrySet().stream().filter(one -> sentences.stream().anyMatch(sentence -> sentence.tags().stream().anyMatch(tag -> tag.length() > 2 && tag.substring(2).toUpperCase(Locale.ROOT).equals(one.getKey()))))
                .map(one -> one.getKey() + " as " + one.getValue()).sorted().collect(Collectors.joining(", ")));
        print(out, scores(compared, compared.parallelStream().map(sentence -> tagger.tagged(sentence.words())).toList()));
    }

    static List<Sentence> inTheHouse(List<Sentence> sentences) {
        Map<String, String> kinds = new HashMap<>();
        sentences.forEach(sentence -> sentence.tags().stream().filter(tag -> tag.length() > 2).map(tag -> tag.substring(2)).forEach(kind -> {
            String ours = HOUSE.get(kind.toUpperCase(Locale.ROOT));
            if (ours != null) kinds.put(kind, ours);
        }));
        return sentences.stream().map(sentence -> sentence.renamed(kinds)).toList();
    }

    /// Learns from all parts but one, in turn, and finds names in that one. A part is a run of sentences as they stand in the file, so that a text is hardly ever learned from and measured with at once.
    static void folds(PrintStream out, List<Sentence> sentences, int parts, long seed) {
        List<Sentence> gold = new ArrayList<>();
        List<List<String>> said = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) sentences.size() * part / parts);
            int to = (int) ((long) sentences.size() * (part + 1) / parts);
            List<Sentence> rest = new ArrayList<>(sentences.subList(0, from));
            rest.addAll(sentences.subList(to, sentences.size()));
            Tagger tagger = Tagger.learned(rest, ROUNDS, seed, "");
            for (Sentence held : sentences.subList(from, to)) {
                gold.add(held);
                said.add(tagger.tagged(held.words()));
            }
        }
        print(out, scores(gold, said));
    }

    static Map<String, Quality.Scores> scores(List<Sentence> gold, List<List<String>> said) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < gold.size(); i++) {
            List<Sentence.Span> wanted = Sentence.spans(gold.get(i).tags());
            List<Sentence.Span> given = Sentence.spans(said.get(i));
            for (Sentence.Span span : wanted) count(counts, span.kind(), 0);
            for (Sentence.Span span : given) {
                count(counts, span.kind(), 1);
                if (wanted.contains(span)) count(counts, span.kind(), 2);
            }
        }
        Map<String, Quality.Scores> scores = new TreeMap<>();
        counts.forEach((kind, three) -> scores.put(kind, Quality.Scores.of(three[0], three[1], three[2])));
        return scores;
    }

    private static void count(Map<String, int[]> counts, String kind, int which) {
        counts.computeIfAbsent(kind, _ -> new int[3])[which]++;
        counts.computeIfAbsent("(all)", _ -> new int[3])[which]++;
    }

    private static void print(PrintStream out, Map<String, Quality.Scores> scores) {
        scores.forEach((kind, one) -> out.println(String.format(Locale.ROOT, "%-16s %6d  precision %.3f  recall %.3f  F1 %.3f", kind, one.wanted(), one.precision(), one.recall(), one.f1())));
    }

    /// Trains the model of the house and writes it.
    static void train(PrintStream out, List<Path> files, Path to, long seed, String note) throws Unreadable {
        List<Sentence> all = new ArrayList<>();
        for (Path file : files) all.addAll(inTheHouse(MarkedFiles.read(file)));
        Tagger tagger = Tagger.learned(all, ROUNDS, seed, note);
        try (OutputStream model = Files.newOutputStream(to)) {
            tagger.write(model);
            out.println(all.size() + " sentences, " + to + ", " + Files.size(to) + " bytes");
        } catch (IOException fault) {
            throw Unreadable.at(to, 0, "it cannot be written (" + fault.getMessage() + ")", "a file in a folder that is there is needed");
        }
    }

    static Tagger tagger(@org.jspecify.annotations.Nullable Path file) throws Unreadable {
        if (file == null) return Named.ofTheHouse().tagger();
        try (InputStream model = Files.newInputStream(file)) {
            return Tagger.read(model);
        } catch (IOException fault) {
            throw Unreadable.at(file, 0, "no model (" + fault.getMessage() + ")", "a file that ./torelik train entities wrote is needed");
        }
    }
}
