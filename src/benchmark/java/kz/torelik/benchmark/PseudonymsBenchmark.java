package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import kz.torelik.learning.entities.Named;
import kz.torelik.learning.entities.Tagger;
import kz.torelik.publication.pseudonyms.ActWords;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.Guard;
import kz.torelik.publication.pseudonyms.Known;
import kz.torelik.publication.pseudonyms.Labels;
import kz.torelik.publication.pseudonyms.Piece;
import kz.torelik.publication.pseudonyms.Pseudonymised;
import kz.torelik.publication.pseudonyms.Pseudonymising;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.publication.pseudonyms.Replacement;

/// How much of what must be hidden the pseudonymising hides, and how much of what it hides had to be hidden. Reads a folder that lies outside of the
/// project, with `names` (petrovich-eval), `ner` (factRuEval-2016 and KazNERD) and, if there, `kz_laws` (texts that name nobody).
final class PseudonymsBenchmark {

    private static final Sentences SENTENCES = Sentences.load();

    /// What became of the secrets of one row: hidden; else refused by the guard; else shown to a person; else slipped.
    private static final class Row {
        private int all;
        private int hidden;
        private int refused;
        private int shown;
        private int guarded;
        private final List<String> missed = new ArrayList<>();

        private String line(String name) {
            return "| %s | %d | %.1f %% | %d | %d | %d | %.1f %% |".formatted(name, all, 100.0 * hidden / all, refused, shown, all - hidden - refused - shown, 100.0 * guarded / all);
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<Language, int[]> names = new TreeMap<>(Map.of(Language.RU, new int[4], Language.KK, new int[4]));
    private final List<String> needless = new ArrayList<>();

    private final Named named;

    private PseudonymsBenchmark(Named named) { this.named = named; }

    /// Arguments: the folder, `--misses` to see examples of what slipped, and `--model=FILE` for a recogniser that learned from the first half of the news only: then only the second half is measured; `none` is no recogniser, on the same half.
    static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            IO.println("Which folder? It holds names/ and ner/, as docs/benchmarks.md says.");
            return;
        }
        Path folder = Path.of(arguments[0]);
        String model = Arrays.stream(arguments).filter(one -> one.startsWith("--model=")).map(one -> one.substring(8)).findFirst().orElse("");
        PseudonymsBenchmark benchmark = new PseudonymsBenchmark(model.isEmpty() ? Named.ofTheHouse() : new Named(model.equals("none") ? Tagger.learned(List.of(), 0, 1, "nothing") : Tagger.read(Files.newInputStream(Path.of(model)))));
        for (Sample sample : new ListedNames(folder.resolve("names")).samples()) benchmark.measure(sample);
        for (Sample sample : new NamedNews(folder.resolve("ner"), !model.isEmpty()).samples()) benchmark.measure(sample);
        for (Sample sample : new PlantedData().samples()) benchmark.measure(sample);
        IO.println("| | all | hidden | refused by the guard | shown to a person | slipped | guard alone refuses |\n|---|---|---|---|---|---|---|");
        benchmark.rows.forEach((name, row) -> IO.println(row.line(name)));
        IO.println("\n| names hidden in news | all | of them people | precision | precision of those not marked unsure |\n|---|---|---|---|---|");
        benchmark.names.forEach((language, counts) -> IO.println("| %s | %d | %d | %.1f %% | %.1f %% |".formatted(language == Language.RU ? "Russian" : "Kazakh", counts[0], counts[1], 100.0 * counts[1] / counts[0], 100.0 * counts[3] / counts[2])));
        if (Files.isDirectory(folder.resolve("kz_laws"))) {
            benchmark.laws(folder.resolve("kz_laws"), List.of());
            benchmark.laws(folder.resolve("kz_laws"), new ListedNames(folder.resolve("names")).parties(40));
        }
        if (Arrays.asList(arguments).contains("--misses")) {
            benchmark.rows.forEach((name, row) -> row.missed.stream().limit(25).forEach(missed -> IO.println(name + " : " + missed)));
            benchmark.needless.forEach(words -> IO.println("needless : " + words));
        }
    }

    private Pseudonymised made(Sample sample) {
        return Pseudonymising.of(new ActWords(sample.language(), List.of(new ActWords.Section(CourtPapers.Part.REASONING, List.of(sample.text())))), sample.known(), Labels.of(SENTENCES, sample.language()), named);
    }

    private void measure(Sample sample) {
        Pseudonymised made = made(sample);
        PublishedText untouched = new PublishedText(sample.language(), List.of(new PublishedText.Section(CourtPapers.Part.REASONING, List.of(new PublishedText.Paragraph(List.of(new Piece(sample.text(), null)))))));
        List<Doubt> guard = sample.secrets().isEmpty() ? List.of() : Guard.check(untouched, sample.known());
        boolean refused = made.doubts().stream().anyMatch(Guard::blocks);
        for (Sample.Secret secret : sample.secrets()) {
            Row row = rows.computeIfAbsent(secret.row(), _ -> new Row());
            row.all++;
            String words = sample.text().substring(secret.start(), secret.end());
            if (!guard.isEmpty()) row.guarded++;
            if (made.replacements().stream().anyMatch(one -> one.start() <= secret.start() && one.end() >= secret.end())) row.hidden++;
            else {
                if (refused) row.refused++;
                else if (made.doubts().stream().anyMatch(doubt -> doubt.excerpt().contains(words))) row.shown++;
                row.missed.add(words + " <> " + sample.known().stream().limit(3).map(known -> known.name().toString()).toList() + " " + made.doubts().stream().map(Doubt::why).distinct().toList() + " " + around(sample.text(), secret.start(), secret.end()));
            }
        }
        if (sample.all()) made.replacements().stream().filter(one -> one.kind().code().endsWith("names")).forEach(one -> precision(sample, one));
    }

    private void precision(Sample sample, Replacement one) {
        int[] counts = names.getOrDefault(sample.language(), new int[4]);
        boolean person = sample.people().stream().anyMatch(place -> one.start() < place.end() && place.start() < one.end());
        boolean sure = one.confidence() != kz.torelik.publication.pseudonyms.Confidence.UNSURE;
        counts[0]++;
        if (sure) counts[2]++;
        if (person) counts[1]++;
        if (person && sure) counts[3]++;
        if (!person) needless.add(sample.language() + (sure ? "  " : " ?") + around(sample.text(), one.start(), one.end()));
    }

    /// Laws name nobody: whatever is hidden in them is hidden needlessly.
    private void laws(Path folder, List<Known> known) throws IOException {
        int words = 0;
        Map<String, Integer> hidden = new TreeMap<>();
        int refused = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.isBlank()) continue;
                    words += line.strip().split("\\s+").length;
                    Pseudonymised made = made(new Sample(Language.RU, line, known, List.of(), false, List.of()));
                    if (made.doubts().stream().anyMatch(Guard::blocks)) refused++;
                    for (Replacement one : made.replacements()) {
                        hidden.merge(one.kind().code(), 1, Integer::sum);
                        needless.add("law " + one.kind().code() + " " + around(line, one.start(), one.end()));
                    }
                }
            }
        }
        IO.println("\nLaws, %d words that name nobody, with %d parties of a case: hidden needlessly %s, paragraphs refused by the guard %d".formatted(words, known.size(), hidden, refused));
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 25), start).replace('\n', ' ') + "[" + text.substring(start, end) + "]" + text.substring(end, Math.min(text.length(), end + 20)).replace('\n', ' ');
    }
}
