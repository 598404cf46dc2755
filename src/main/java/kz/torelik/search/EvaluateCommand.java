package kz.torelik.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.torelik.search.language.LearningStems;
import kz.torelik.search.language.StemEvaluation;

/// `./torelik evaluate`: measures a part of the search on data that anyone brings, with the plain ways beside it.
public final class EvaluateCommand {

    private EvaluateCommand() {}

    /// @return what the process answers: 0 measured, 2 not understood or not readable
    public static int run(PrintStream out, List<String> words) {
        String what = words.isEmpty() ? "" : words.getFirst();
        Map<String, List<String>> given = options(words.isEmpty() ? words : words.subList(1, words.size()));
        try {
            return switch (what) {
                case "stem" -> stem(out, given);
                case "search" -> search(out, given);
                case "learn-stems" -> learn(out, given);
                default -> asked(out);
            };
        } catch (IOException fault) {
            out.println(fault.getMessage() == null || fault instanceof java.nio.file.NoSuchFileException ? "Cannot be read: " + fault.getMessage() : fault.getMessage());
            return 2;
        }
    }

    private static int asked(PrintStream out) {
        out.println("""
                Evaluate what?
                  stem --pairs FILE [--stems FILE]    pairs of word and stem, a word list with --stems beside it, or a treebank (CoNLL-U)
                  search --corpus FILE --queries FILE --qrels FILE
                                                      documents as JSON lines (id, text), questions as JSON lines or lines with a tab (id, text), judgements as TREC has them
                  learn-stems --text FILE...          the list of Kazakh stems from plain text""");
        return 2;
    }

    private static int stem(PrintStream out, Map<String, List<String>> given) throws IOException {
        if (!given.containsKey("--pairs")) return asked(out);
        Path pairs = Path.of(given.get("--pairs").getFirst());
        boolean beside = given.containsKey("--stems");
        List<StemEvaluation.Pair> all = beside ? StemEvaluation.read(pairs, Path.of(given.get("--stems").getFirst())) : StemEvaluation.read(pairs);
        out.println("equal: exactly the given stem; joined: the same stem as its given form" + (beside ? "" : " has") + "; pairs: different words brought together");
        for (Map.Entry<String, UnaryOperator<String>> one : StemEvaluation.stemmers().entrySet()) out.printf("%-20s %s%n", one.getKey(), StemEvaluation.measure(all, one.getValue(), beside));
        return 0;
    }

    private static int search(PrintStream out, Map<String, List<String>> given) throws IOException {
        if (!given.keySet().containsAll(List.of("--corpus", "--queries", "--qrels"))) return asked(out);
        SearchEvaluation.measure(Path.of(given.get("--corpus").getFirst()), Path.of(given.get("--queries").getFirst()), Path.of(given.get("--qrels").getFirst()))
                .forEach((way, figures) -> out.printf("%-28s %s%n", way, figures));
        return 0;
    }

    private static int learn(PrintStream out, Map<String, List<String>> given) throws IOException {
        if (!given.containsKey("--text")) return asked(out);
        LearningStems learning = new LearningStems();
        for (String file : given.get("--text")) learning.hear(Files.readString(Path.of(file)));
        learning.learn().forEach(out::println);
        return 0;
    }

    private static Map<String, List<String>> options(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        String name = "";
        for (String word : words) {
            if (word.startsWith("--")) options.put(name = word, new ArrayList<>());
            else options.computeIfAbsent(name, _ -> new ArrayList<>()).add(word);
        }
        options.values().removeIf(List::isEmpty);
        return options;
    }
}
