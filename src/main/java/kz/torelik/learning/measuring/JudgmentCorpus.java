package kz.torelik.learning.measuring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Makes a corpus with judgements of relevance out of decisions that carry catchwords, written by people who did not know of it: two decisions are alike (grade 1) when they share the first two catchwords of a line, much alike (2) when they share three.
/// The catchwords, and all that stands before the first numbered paragraph (parties, judges, counsel, headings), are taken out of the texts: nothing of what is judged by may be seen by what is judged.
final class JudgmentCorpus {

    private static final Pattern FIRST_PARAGRAPH = Pattern.compile("\\n1\\s{3,}");
    /// Where no paragraph is numbered, so many characters hold the headings.
    private static final int HEADINGS = 2_000;
    /// A catchword as long as this is a sentence and is cut out of the text wherever it stands; a shorter one is a term that the decision needs.
    private static final int SENTENCE = 25;

    private record Decision(String text, Set<List<String>> two, Set<List<String>> three) {}

    private JudgmentCorpus() {}

    /// @param from JSON lines with `id`, `text` and `catchwords` (a list of lists)
    /// @param to gets `corpus/ID.txt`, `queries/ID.txt` and `qrels`
    static void write(PrintStream out, Path from, Path to) throws Unreadable {
        Map<String, Decision> decisions = read(from);
        List<String> qrels = new ArrayList<>();
        int questions = 0;
        try {
            Files.createDirectories(to.resolve("corpus"));
            Files.createDirectories(to.resolve("queries"));
            for (Map.Entry<String, Decision> one : decisions.entrySet()) {
                Files.writeString(to.resolve("corpus").resolve(one.getKey() + ".txt"), one.getValue().text());
                List<String> judged = judged(one.getKey(), one.getValue(), decisions);
                if (judged.isEmpty()) continue;
                questions++;
                qrels.addAll(judged);
                Files.writeString(to.resolve("queries").resolve(one.getKey() + ".txt"), one.getValue().text());
            }
            Files.write(to.resolve("qrels"), qrels);
        } catch (IOException fault) {
            throw Unreadable.at(to, 0, "it cannot be written (" + fault.getMessage() + ")", "a folder is needed");
        }
        out.println(decisions.size() + " decisions, " + questions + " of them with others like them, " + qrels.size() + " judgements, in " + to);
    }

    private static List<String> judged(String id, Decision one, Map<String, Decision> all) {
        List<String> judged = new ArrayList<>();
        all.forEach((other, decision) -> {
            int grade = other.equals(id) ? 0 : share(one.three(), decision.three()) ? 2 : share(one.two(), decision.two()) ? 1 : 0;
            if (grade > 0) judged.add(id + " 0 " + other + " " + grade);
        });
        return judged;
    }

    private static boolean share(Set<List<String>> one, Set<List<String>> other) { return one.stream().anyMatch(other::contains); }

    private static Map<String, Decision> read(Path from) throws Unreadable {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        String[] lines = LabelledTexts.text(from).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) continue;
            JsonNode node = LabelledTexts.object(from, i + 1, lines[i]);
            String id = node.path("id").asString("");
            if (!id.matches("[\\w.-]{1,100}") || !node.path("catchwords").isArray()) throw Unreadable.at(from, i + 1, "no `id` that can be the name of a file, or no list `catchwords`", "`id`, `text` and `catchwords` are read");
            decisions.put(id, decision(node.path("text").asString(""), node.path("catchwords")));
        }
        return decisions;
    }

    private static Decision decision(String written, JsonNode catchwords) {
        Matcher first = FIRST_PARAGRAPH.matcher(written);
        String text = first.find() ? written.substring(first.start()) : written.substring(Math.min(HEADINGS, written.length()));
        Set<List<String>> two = new HashSet<>();
        Set<List<String>> three = new HashSet<>();
        for (JsonNode line : catchwords) {
            List<String> words = new ArrayList<>();
            line.forEach(word -> words.add(word.asString("")));
            if (words.size() > 1) two.add(words.subList(0, 2));
            if (words.size() > 2) three.add(words.subList(0, 3));
            for (String word : words) if (word.length() > SENTENCE) text = text.replace(word, " ");
        }
        return new Decision(text, two, three);
    }
}
