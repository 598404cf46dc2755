package kz.torelik.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.PracticeActs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./torelik train outcomes`: learns from the open files of the bank what the job learns each night from its database. Whoever took the files has the same set under the same hash, and the figures of its card: what the house says of a set can be checked outside of it.
public final class OutcomesCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OPTIONS = Set.of("--from", "--to");
    private static final List<String> FIELDS = List.of("ecli", "category", "kind", "decidedOn", "actSha256");

    private OutcomesCommand() {}

    /// What cannot be learned from, in terms of the file.
    private static final class Unlearnable extends Exception {

        private static final long serialVersionUID = 1;

        Unlearnable(String said) { super(said); }
    }

    /// @return what the process answers: 0 learned, 2 not understood or not readable
    public static int run(PrintStream out, List<String> words) {
        try {
            Map<String, String> given = options(words);
            if (!given.containsKey("--from")) throw new Unlearnable("Without --from FILE[,FILE...] nothing can be learned: the parts of the bank as lines of JSON (/api/v1/acts/bulk), packed or not");
            List<Ended> acts = new ArrayList<>();
            for (String file : given.get("--from").split(",")) read(Path.of(file), acts);
            if (acts.isEmpty()) throw new Unlearnable(given.get("--from") + ": no act of a first instance has an outcome; there is nothing to learn from");
            card(out, Outcomes.of(acts).card());
            if (given.containsKey("--to")) write(Path.of(given.get("--to")), Outcomes.lines(acts));
            return 0;
        } catch (Unlearnable fault) {
            out.println(fault.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(List<String> words) throws Unlearnable {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i))) throw new Unlearnable("Not understood: " + words.get(i) + "; known are --from FILE[,FILE...] and --to FILE");
            if (i + 1 == words.size()) throw new Unlearnable(words.get(i) + " is followed by nothing; a value is needed");
            given.put(words.get(i), words.get(i + 1));
        }
        return given;
    }

    private static void read(Path file, List<Ended> acts) throws Unlearnable {
        try (InputStream bytes = Files.newInputStream(file); BufferedReader lines = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) add(file + ":" + number, line, acts);
            }
        } catch (IOException fault) {
            throw new Unlearnable(file + ": it cannot be read (" + fault.getMessage() + "); a part of the bank is needed");
        }
    }

    private static void add(String where, String line, List<Ended> acts) throws Unlearnable {
        try {
            JsonNode act = JSON.readTree(line);
            for (String field : FIELDS) if (act.path(field).asString("").isEmpty()) throw new Unlearnable(where + ": no \"" + field + "\"; each line needs " + FIELDS + " and, where there is one, an outcome");
            String outcome = act.path("outcome").asString("");
            if (outcome.isEmpty() || !PracticeActs.isFirst(act.path("kind").asString())) return;
            acts.add(new Ended(act.path("ecli").asString(), new Comparable(act.path("category").asString(), act.path("kind").asString()), outcome, LocalDate.parse(act.path("decidedOn").asString()), Sha256.parse(act.path("actSha256").asString())));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException fault) {
            throw new Unlearnable(where + ": " + fault.getMessage() + "; a line of a part of the bank is needed");
        }
    }

    private static void card(PrintStream out, Outcomes.Card card) {
        line(out, "set %s", card.hash());
        line(out, "%d acts in force with an outcome; the older %d are counted, the newer %d measure", card.acts(), card.learned(), card.measured());
        line(out, "calibration error %.3f (exactly true probabilities would show %.3f), Brier %.3f", card.reliability().error(), card.reliability().chance(), card.reliability().brier());
        line(out, "sets promise %.2f and held %.3f", Outcomes.LEVEL, card.covered());
        card.coverage().forEach((category, coverage) -> line(out, "  %-8s %6d acts, of %5d that measure %5d were held", category, coverage.acts(), coverage.measured(), coverage.held()));
    }

    private static void line(PrintStream out, String form, Object... values) { out.println(String.format(Locale.ROOT, form, values)); }

    private static void write(Path to, String lines) throws Unlearnable {
        try {
            Files.writeString(to, lines);
        } catch (IOException fault) {
            throw new Unlearnable(to + ": it cannot be written (" + fault.getMessage() + ")");
        }
    }
}
