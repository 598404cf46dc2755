package kz.torelik.learning.measuring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.torelik.learning.similar.Bm25Texts;
import kz.torelik.learning.similar.By;
import kz.torelik.learning.similar.Hit;
import kz.torelik.learning.similar.SimilarTexts;
import kz.torelik.search.Ranking;

/// How well like cases are found: texts, questions and judgements of relevance as TREC has them; BM25 over the same texts in the same run.
final class LikenessEvaluation {

    private static final int DEEP = 1000;
    /// One of so many texts comes after the others were learned from; when more did, all are compared anew.
    private static final int LATER = 8;

    private LikenessEvaluation() {}

    /// @param corpus a folder of texts, each file one, or files of JSON lines (`id`, `text`); or one such file
    /// @param queries the same; a text of the corpus that has the name of the question is not an answer to it
    /// @param qrels question, anything, document, grade; blanks or tabs between
    static void measure(PrintStream out, Path corpus, Path queries, Path qrels) throws Unreadable {
        Map<String, String> texts = texts(corpus);
        Map<String, String> asked = texts(queries);
        Map<String, Map<String, Integer>> judged = judged(qrels);
        String stranger = judged.keySet().stream().filter(question -> !asked.containsKey(question)).findFirst().orElse(null);
        if (stranger != null) throw Unreadable.at(qrels, 0, "the question \"" + stranger + "\" is not among the " + asked.size() + " of " + queries, "each first column is the name of a file there without its ending, or an `id`");
        String unknown = judged.values().stream().flatMap(one -> one.keySet().stream()).filter(text -> !texts.containsKey(text)).findFirst().orElse(null);
        if (unknown != null) out.println("note: \"" + unknown + "\" and perhaps others are judged but not in the corpus; they count as not found");
        out.println(texts.size() + " texts, " + judged.size() + " judged questions");
        Bm25Texts plain = Bm25Texts.of(texts);
        print(out, "BM25", lists(judged, asked, text -> plain.like(text, DEEP)), judged);
        SimilarTexts house = SimilarTexts.of(texts);
        for (By by : By.values()) print(out, "the house, by " + by.name().toLowerCase(Locale.ROOT), lists(judged, asked, text -> house.like(text, by, DEEP)), judged);
        SimilarTexts followed = followed(texts);
        print(out, "every eighth came later", lists(judged, asked, text -> followed.like(text, By.BOTH, DEEP)), judged);
    }

    /// The same texts, of which every eighth came later and was compared one by one on what the others had taught.
    private static SimilarTexts followed(Map<String, String> texts) {
        Map<String, String> first = new TreeMap<>();
        Map<String, String> later = new TreeMap<>();
        texts.forEach((id, text) -> ((first.size() + later.size()) % LATER == LATER - 1 ? later : first).put(id, text));
        SimilarTexts followed = SimilarTexts.of(first);
        later.forEach(followed::put);
        return followed;
    }

    private static void print(PrintStream out, String name, Map<String, List<String>> lists, Map<String, Map<String, Integer>> judged) {
        out.println(String.format(Locale.ROOT, "%-24s %s", name, Ranking.of(lists, judged)));
    }

    private static Map<String, List<String>> lists(Map<String, Map<String, Integer>> judged, Map<String, String> asked, Function<String, List<Hit>> way) {
        Map<String, List<String>> lists = new ConcurrentHashMap<>();
        judged.keySet().parallelStream().forEach(question -> lists.put(question, way.apply(asked.getOrDefault(question, "")).stream().map(Hit::id).filter(id -> !id.equals(question)).toList()));
        return lists;
    }

    private static Map<String, String> texts(Path place) throws Unreadable {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(place)) return lines(place, texts);
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.jsonl(\\.gz)?")) lines(file, texts);
                else if (!name.startsWith(".")) texts.put(name.replaceFirst("\\.(txt|text|md|html|xml)$", ""), LabelledTexts.text(file));
            }
        } catch (IOException fault) {
            throw Unreadable.at(place, 0, "it cannot be read (" + fault.getMessage() + ")", "a folder of texts is needed");
        }
        if (texts.isEmpty()) throw Unreadable.at(place, 0, "it holds no texts", "files with one text each, or JSON lines (.jsonl) with `id` and `text`, are read");
        return texts;
    }

    private static Map<String, String> lines(Path file, Map<String, String> texts) throws Unreadable {
        String[] lines = LabelledTexts.text(file).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) continue;
            var node = LabelledTexts.object(file, i + 1, lines[i]);
            if (!node.has("id") || !node.has("text")) throw Unreadable.at(file, i + 1, "no field \"" + (node.has("id") ? "text" : "id") + "\"", "it has " + node.propertyNames());
            texts.put(node.path("id").asString(""), node.path("text").asString(""));
        }
        return texts;
    }

    private static Map<String, Map<String, Integer>> judged(Path file) throws Unreadable {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        String[] lines = LabelledTexts.text(file).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] columns = lines[i].strip().split("\\s+");
            if (lines[i].isBlank()) continue;
            if (columns.length != 4) throw Unreadable.at(file, i + 1, columns.length + " columns", "four are needed: question, 0, document, grade");
            if (!columns[3].matches("-?\\d{1,3}")) throw Unreadable.at(file, i + 1, "the grade \"" + columns[3] + "\"", "a whole number is needed");
            judged.computeIfAbsent(columns[0], _ -> new HashMap<>()).put(columns[2], Integer.parseInt(columns[3]));
        }
        if (judged.isEmpty()) throw Unreadable.at(file, 0, "it is empty", "lines with question, 0, document, grade are read");
        return judged;
    }
}
