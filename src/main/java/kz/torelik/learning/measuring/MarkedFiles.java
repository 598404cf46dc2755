package kz.torelik.learning.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.torelik.learning.entities.Sentence;

/// Sentences in which names are marked: a file in the form of CoNLL (a word on each line, its tag in the last column, an empty line between sentences), or a folder of factRuEval-2016 (`.tokens`, `.spans`, `.objects`).
final class MarkedFiles {

    private static final Pattern TAG = Pattern.compile("O|[BIESLU]-\\S+");
    private static final Map<String, String> RUSSIAN = Map.of("Person", "PERSON", "Org", "ORGANISATION", "LocOrg", "GPE", "Location", "LOCATION", "Facility", "FACILITY", "Project", "PROJECT");

    private MarkedFiles() {}

    static List<Sentence> read(Path place) throws Unreadable {
        List<Sentence> sentences = Files.isDirectory(place) ? folder(place) : file(place);
        if (sentences.isEmpty()) throw Unreadable.at(place, 0, "it holds no sentence", "lines of word and tag (BIO), or a folder of factRuEval, are read");
        return sentences;
    }

    private static List<Sentence> file(Path file) throws Unreadable {
        List<Sentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        String[] lines = LabelledTexts.text(file).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] columns = lines[i].strip().split("\\s+");
            boolean between = lines[i].isBlank() || lines[i].startsWith("-DOCSTART-") || lines[i].startsWith("# ") && !TAG.matcher(columns[columns.length - 1]).matches();
            if (between) {
                if (!words.isEmpty()) sentences.add(new Sentence(words, tags));
                words.clear();
                tags.clear();
                continue;
            }
            if (columns.length < 2) throw Unreadable.at(file, i + 1, "one column: " + columns[0], "a word and its tag are needed");
            String tag = columns[columns.length - 1];
            if (!TAG.matcher(tag).matches()) throw Unreadable.at(file, i + 1, "the tag \"" + tag + "\"", "O, B-KIND and I-KIND are read (also E, S, L and U)");
            words.add(columns[0]);
            tags.add(tag.replaceFirst("^[EL]-", "I-").replaceFirst("^[SU]-", "B-"));
        }
        if (!words.isEmpty()) sentences.add(new Sentence(words, tags));
        return sentences;
    }

    private static List<Sentence> folder(Path folder) throws Unreadable {
        List<Sentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path tokens : files.filter(file -> file.toString().endsWith(".tokens")).sorted().toList()) document(tokens, sentences);
        } catch (IOException fault) {
            throw Unreadable.at(folder, 0, "it cannot be read (" + fault.getMessage() + ")", "a folder of factRuEval is needed");
        }
        return sentences;
    }

    /// The widest object that covers a word tells what it is; an object whose words do not stand together is marked from its first word to its last where they are near, else word by word.
    private static void document(Path tokens, List<Sentence> sentences) throws Unreadable, IOException {
        String base = tokens.toString().replaceFirst("\\.tokens$", "");
        Map<String, int[]> spans = new HashMap<>();
        for (String[] line : lines(base + ".spans")) if (line.length >= 4) spans.put(line[0], new int[] {Integer.parseInt(line[2]), Integer.parseInt(line[2]) + Integer.parseInt(line[3])});
        record Marked(String kind, int start, int end) {}
        List<Marked> marked = new ArrayList<>();
        for (String[] line : lines(base + ".objects")) {
            if (line.length < 3) continue;
            if (!RUSSIAN.containsKey(line[1])) throw Unreadable.at(Path.of(base + ".objects"), 0, "an object of the kind \"" + line[1] + "\"", "known are " + RUSSIAN.keySet());
            List<int[]> parts = Arrays.stream(line).skip(2).map(spans::get).filter(java.util.Objects::nonNull).toList();
            if (parts.isEmpty()) continue;
            int start = parts.stream().mapToInt(part -> part[0]).min().orElseThrow();
            int end = parts.stream().mapToInt(part -> part[1]).max().orElseThrow();
            int own = parts.stream().mapToInt(part -> part[1] - part[0]).sum();
            if (end - start <= own + 3 * parts.size()) marked.add(new Marked(RUSSIAN.get(line[1]), start, end));
            else parts.forEach(part -> marked.add(new Marked(RUSSIAN.get(line[1]), part[0], part[1])));
        }
        marked.sort(java.util.Comparator.comparingInt((Marked one) -> one.start() - one.end()));
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Marked before = null;
        for (String line : LabelledTexts.text(tokens).split("\n")) {
            String[] columns = line.strip().split(" ", 4);
            if (columns.length < 4) {
                if (!words.isEmpty()) sentences.add(new Sentence(words, tags));
                words.clear();
                tags.clear();
                before = null;
                continue;
            }
            int at = Integer.parseInt(columns[1]);
            Marked here = marked.stream().filter(one -> one.start() <= at && at < one.end()).findFirst().orElse(null);
            words.add(columns[3]);
            tags.add(here == null ? "O" : (here == before ? "I-" : "B-") + here.kind());
            before = here;
        }
        if (!words.isEmpty()) sentences.add(new Sentence(words, tags));
    }

    private static List<String[]> lines(String file) throws Unreadable { return LabelledTexts.text(Path.of(file)).lines().map(line -> line.replaceFirst("\\s*#.*", "").split(" ")).toList(); }
}
