package kz.torelik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/journeys.md` says which journey walks which service on which screens: what it names exists, opens such screens, and no journey is left out.
class JourneyTableTests {

    private static final Path TABLE = Path.of("docs/journeys.md");
    private static final Path JOURNEYS = Path.of("src/e2e/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Journey)`");
    private static final Pattern PHONE = Pattern.compile("\\b(PHONE|390|360|WIDTHS|Screens\\.of)\\b");
    private static final Pattern DESK = Pattern.compile("\\b(DESK|1440|WIDTHS|Screens\\.of)\\b");

    private record Line(String text, List<String> journeys, boolean phone, boolean desk) {}

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(JOURNEYS)) {
            return files.filter(one -> one.toString().endsWith("Journey.java")).collect(Collectors.toMap(one -> one.getFileName().toString().replace(".java", ""), JourneyTableTests::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Line> lines() {
        return read(TABLE).lines().filter(one -> one.startsWith("| ") && one.contains("Journey`")).map(one -> {
            String[] cells = one.split("\\|");
            String sizes = cells[cells.length - 1];
            return new Line(one, NAMED.matcher(one).results().map(found -> found.group(1)).toList(), sizes.contains("phone"), sizes.contains("desk"));
        }).toList();
    }

    @Test
    void everyJourneyThatIsNamedExistsAndOpensTheScreensThatItClaims() throws IOException {
        Map<String, String> sources = sources();
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            if (!sources.keySet().containsAll(line.journeys())) wrong.add("no such journey: " + line.text());
            List<String> texts = line.journeys().stream().map(one -> sources.getOrDefault(one, "")).toList();
            if (line.phone() && texts.stream().noneMatch(one -> PHONE.matcher(one).find())) wrong.add("no phone: " + line.text());
            if (line.desk() && texts.stream().noneMatch(one -> DESK.matcher(one).find())) wrong.add("no desk: " + line.text());
        }
        assertThat(lines()).hasSizeGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noJourneyIsLeftOutAndEveryServiceStandsInTheTable() throws IOException {
        Set<String> left = new TreeSet<>(sources().keySet());
        lines().forEach(line -> line.journeys().forEach(left::remove));
        assertThat(left).as("journeys that no line names").isEmpty();
        for (int service = 1; service <= 15; service++) {
            String begins = "| " + service + " ";
            assertThat(lines()).as("service %d on a phone and at a desk", service).anyMatch(line -> line.text().startsWith(begins) && line.phone() && line.desk());
        }
    }
}
