package kz.torelik.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import kz.torelik.search.language.Tokens;
import kz.torelik.search.lucene.LuceneActs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How good the search is on documents, questions and judgements that anyone brings: with all words required, as the page does it, and with any of them.
final class SearchEvaluation {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEP = 1000;
    private static final int AT_ONCE = 500;

    private SearchEvaluation() {}

    /// @param corpus JSON lines with `id` and `text`, packed with gzip or not
    /// @param queries JSON lines with `id` and `text`, or lines with a tab between
    /// @param qrels question, anything, document, grade
    static Map<String, Ranking> measure(Path corpus, Path queries, Path qrels) throws IOException {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        for (String line : Files.readAllLines(qrels)) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length == 4) judged.computeIfAbsent(columns[0], _ -> new HashMap<>()).put(columns[2], Integer.parseInt(columns[3]));
        }
        Map<String, String> asked = questions(queries);
        Map<String, Ranking> measured = new LinkedHashMap<>();
        try (LuceneActs index = LuceneActs.inMemory()) {
            fill(index, corpus);
            measured.put("all words required", Ranking.of(lists(index, asked, " "), judged));
            measured.put("any of the words", Ranking.of(lists(index, asked, " OR "), judged));
        }
        return measured;
    }

    private static Map<String, List<String>> lists(LuceneActs index, Map<String, String> asked, String between) {
        Map<String, List<String>> lists = new HashMap<>();
        asked.forEach((id, text) -> {
            List<String> list = new ArrayList<>();
            String after = null;
            do {
                Found page = index.find(new Question(words(text, between), Map.of(), Question.Sort.BEST, after, 100));
                list.addAll(page.ids());
                after = page.next();
            } while (after != null && list.size() < DEEP);
            lists.put(id, list);
        });
        return lists;
    }

    /// The different words of a question, as many as the query language takes.
    private static String words(String text, String between) {
        Set<String> different = new TreeSet<>();
        StringBuilder words = new StringBuilder();
        for (var token : Tokens.of(text)) {
            String word = text.substring(token.start(), token.end());
            if (words.length() + between.length() + word.length() > Question.LONGEST) break;
            if (different.add(token.word())) words.append(words.isEmpty() ? "" : between).append(word.toLowerCase(java.util.Locale.ROOT));
        }
        return words.toString();
    }

    private static void fill(LuceneActs index, Path corpus) throws IOException {
        List<ActIndex.Change> some = new ArrayList<>();
        long count = 0;
        try (BufferedReader lines = reader(corpus)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) continue;
                JsonNode one = JSON.readTree(line);
                String language = one.path("language").asString("ru");
                some.add(new ActIndex.Put(new SearchableAct(one.path("id").asString(""), List.of(), language, LocalDate.EPOCH, Map.of(Facet.LANGUAGE, language), Map.of(Zone.REASONING, one.path("text").asString("")))));
                if (some.size() == AT_ONCE) {
                    index.apply(some, ++count);
                    some.clear();
                }
            }
        }
        index.apply(some, count + 1);
    }

    private static Map<String, String> questions(Path file) throws IOException {
        Map<String, String> questions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            if (line.startsWith("{")) {
                JsonNode one = JSON.readTree(line);
                questions.put(one.path("id").asString(""), one.path("text").asString(""));
            } else {
                String[] columns = line.split("\t", 2);
                if (columns.length < 2) throw new IOException(file + ": a line without a tab: " + line);
                questions.put(columns[0], columns[1]);
            }
        }
        return questions;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain, StandardCharsets.UTF_8));
    }
}
