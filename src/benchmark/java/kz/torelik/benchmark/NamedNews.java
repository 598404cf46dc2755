package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import kz.torelik.publication.pseudonyms.Kind;
import kz.torelik.publication.pseudonyms.Known;

/// News in which people are marked by hand: factRuEval-2016 in Russian and KazNERD in Kazakh. The people are measured twice, as parties whom the case
/// names and as strangers whom only the text names.
final class NamedNews {

    private static final List<String> ENDINGS = List.of("", "ның|нің|дың|дің|тың|тің", "ға|ге|қа|ке|на|не", "ны|ні|ды|ді|ты|ті|н", "да|де|та|те|нда|нде", "дан|ден|тан|тен|нан|нен", "мен|бен|пен");
    private static final List<String> CASES = List.of("1 атау", "2 ілік", "3 барыс", "4 табыс", "5 жатыс", "6 шығыс", "7 көмектес");
    private final Path folder;
    private final boolean secondHalf;

    /// @param secondHalf whether only the second half of the texts is wanted, because a recogniser learned from the first
    NamedNews(Path folder, boolean secondHalf) {
        this.folder = folder;
        this.secondHalf = secondHalf;
    }

    List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (var files = Files.list(folder.resolve("factrueval_devset"))) {
            List<Path> all = files.filter(path -> path.toString().endsWith(".spans")).sorted().toList();
            for (Path file : all.subList(secondHalf ? all.size() / 2 : 0, all.size())) russian(file.toString().replaceFirst("\\.spans$", ""), samples);
        }
        kazakh(samples);
        return samples;
    }

    private static List<String[]> lines(String file) throws IOException { return Files.readAllLines(Path.of(file)).stream().map(line -> line.replaceFirst("\\s*#.*", "").split(" ")).toList(); }

    private record Span(String type, int start, int end) {}

    private static void russian(String file, List<Sample> samples) throws IOException {
        String text = Files.readString(Path.of(file + ".txt"));
        Map<String, Span> spans = new HashMap<>();
        for (String[] line : lines(file + ".spans")) if (line.length >= 4) spans.put(line[0], new Span(line[1], Integer.parseInt(line[2]), Integer.parseInt(line[2]) + Integer.parseInt(line[3])));
        Map<String, List<Span>> objects = new HashMap<>();
        List<Sample.Secret> people = new ArrayList<>();
        List<Sample.Secret> strangers = new ArrayList<>();
        for (String[] line : lines(file + ".objects")) {
            if (line.length < 3 || !line[1].equals("Person")) continue;
            List<Span> parts = Arrays.stream(line).skip(2).map(spans::get).filter(java.util.Objects::nonNull).filter(span -> span.end() <= text.length() && Character.isUpperCase(text.charAt(span.start()))).toList();
            objects.put(line[0], parts);
            for (Span part : parts) {
                people.add(new Sample.Secret("", Kind.NAMES, part.start(), part.end()));
                if (part.type().equals("surname")) strangers.add(new Sample.Secret("Russian news, stranger: surname " + (parts.stream().anyMatch(other -> other.type().equals("name")) ? "with a given name" : "alone"), Kind.NAMES, part.start(), part.end()));
            }
        }
        samples.add(new Sample(Language.RU, text, List.of(), strangers, true, people));
        parties(file, text, objects, samples);
    }

    /// The persons of the text as the parties of a case, by the name that the annotators wrote in the nominative.
    private static void parties(String file, String text, Map<String, List<Span>> objects, List<Sample> samples) throws IOException {
        List<Known> known = new ArrayList<>();
        List<Sample.Secret> secrets = new ArrayList<>();
        for (String block : Files.readString(Path.of(file + ".coref")).replace("\r", "").split("\n\\s*\n")) {
            Map<String, String> said = new HashMap<>();
            List<String> lines = block.strip().lines().toList();
            if (lines.isEmpty()) continue;
            lines.stream().skip(1).map(line -> line.split(" ", 2)).filter(line -> line.length == 2).forEach(line -> said.putIfAbsent(line[0], line[1].strip()));
            String surname = said.get("lastname");
            String given = said.get("firstname");
            if (surname == null || given == null || !surname.matches("\\p{Lu}[\\p{L}-]+") || !given.matches("\\p{Lu}[\\p{L}-]+")) continue;
            known.add(Sample.party(new PersonName(surname, given, said.get("patronymic"))));
            for (String id : lines.getFirst().split(" ")) {
                for (Span part : objects.getOrDefault(id, List.of())) {
                    if (!part.type().equals("surname")) continue;
                    boolean same = text.substring(part.start(), part.end()).equals(surname);
                    secrets.add(new Sample.Secret("Russian news, party: surname " + (same ? "as the case writes it" : "in another form"), Kind.NAMES, part.start(), part.end()));
                }
            }
        }
        if (!known.isEmpty()) samples.add(new Sample(Language.RU, text, known, secrets.stream().distinct().toList(), false, List.of()));
    }

    private record Sentence(String text, List<int[]> people) {}

    private void kazakh(List<Sample> samples) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<int[]> people = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("kaznerd_valid.txt"))) {
            if (line.isBlank()) {
                if (!text.isEmpty()) sentences.add(new Sentence(text.toString().strip(), List.copyOf(people)));
                text.setLength(0);
                people.clear();
                continue;
            }
            String[] token = line.split(" ");
            int start = text.length();
            text.append(token[0]).append(' ');
            if (token[1].equals("B-PERSON")) people.add(new int[] {start, start + token[0].length()});
            else if (token[1].equals("I-PERSON") && !people.isEmpty()) people.getLast()[1] = start + token[0].length();
        }
        Set<String> written = new HashSet<>();
        for (Sentence one : sentences) for (int[] person : one.people()) written.add(one.text().substring(person[0], person[1]));
        for (Sentence one : sentences.subList(secondHalf ? sentences.size() / 2 : 0, sentences.size())) kazakh(one, written, samples);
    }

    private static void kazakh(Sentence one, Set<String> written, List<Sample> samples) {
        List<Sample.Secret> all = one.people().stream().map(person -> new Sample.Secret("Kazakh news, stranger: " + (one.text().substring(person[0], person[1]).contains(" ") ? "two words or more" : "one word"), Kind.NAMES, person[0], person[1])).toList();
        samples.add(new Sample(Language.KK, one.text(), List.of(), all, true, all));
        for (int[] person : one.people()) {
            String name = one.text().substring(person[0], person[1]);
            if (!name.matches("\\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+")) continue;
            String base = base(name, written);
            String[] words = base.split(" ");
            boolean surnameLast = words[1].matches(".*(ов|ова|ев|ева|ин|ина|ұлы|қызы|ский|ская)");
            PersonName party = surnameLast ? new PersonName(words[1], words[0], null) : new PersonName(words[0], words[1], null);
            String row = "Kazakh news, party: " + CASES.get(in(name.substring(base.length())));
            samples.add(new Sample(Language.KK, one.text(), List.of(Sample.party(party)), List.of(new Sample.Secret(row, Kind.NAMES, person[0], person[1])), false, List.of()));
        }
    }

    /// The name without its ending, when it stands without it elsewhere in the corpus.
    private static String base(String name, Set<String> written) {
        for (int cut = 4; cut > 0; cut--) {
            String base = name.substring(0, Math.max(0, name.length() - cut));
            if (written.contains(base) && in(name.substring(base.length())) > 0) return base;
        }
        return name;
    }

    private static int in(String ending) {
        for (int i = 0; i < ENDINGS.size(); i++) if (List.of(ENDINGS.get(i).split("\\|")).contains(ending)) return i;
        return 0;
    }
}
