package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/indicators.md` says what `law/indicators` says. With `-Dtorelik.reference=write` it is written anew.
class IndicatorReferenceIsCurrentTests {

    private static final Path PAGE = Path.of("docs/reference/indicators.md");
    private static final Map<String, String> FAMILIES = Map.of("a", "Flow", "b", "Time and backlog", "c", "Compliance with terms");
    private final LawBook law = LawBook.load();

    @Test
    void thePageOfTheIndicatorsIsCurrent() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("torelik.reference"))) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).as("write it with: mvn surefire:test -Dtest=IndicatorReferenceIsCurrentTests -Dtorelik.reference=write").isEqualTo(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("<!-- Generated from law/. Do not edit: mvn surefire:test -Dtest=IndicatorReferenceIsCurrentTests -Dtorelik.reference=write -->\n# Indicators\n\n")
                .append("What the situation of the courts is measured by: ").append(law.indicators().list().size()).append(" figures, each for the country, a region, a court and a judge, over any days. Source: `law/indicators`. ")
                .append("That they are counted so is a proposal of this project [D]. Figures that rest on one to four cases are not told to the public.\n");
        for (String family : law.indicators().families()) {
            page.append("\n## ").append(FAMILIES.get(family)).append("\n\n| id | row | en | kk | ru | counts | unit | better | by | article | example |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
            for (Indicator each : law.indicators().ofFamily(family)) {
                page.append("| ").append(String.join(" | ", "`" + each.id() + "`", each.row(), each.title().en(), each.title().kk(), each.title().ru(), counts(each.measure()), each.unit().word(), each.better().word(),
                        each.by().stream().map(Indicator.Dimension::word).collect(Collectors.joining(", ")), each.basis().toString() + (each.certainty() == null ? "" : " [" + each.certainty() + "]"),
                        example(each.example()))).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String example(Indicator.Example example) {
        return example.cases().stream().map(events -> events.entrySet().stream().map(event -> event.getKey() + " " + event.getValue()).collect(Collectors.joining(", "))).collect(Collectors.joining("; "))
                + " → on " + example.to() + ": " + example.is();
    }

    private String counts(Measure measure) {
        return switch (measure) {
            case Measure.Count count -> "number of " + words(count.of()) + in(count.procedure());
            case Measure.Standing standing -> "cases at the stages " + String.join(", ", standing.at()) + in(standing.procedure());
            case Measure.Balance balance -> "cases at the stages " + String.join(", ", balance.at()) + in(balance.procedure()) + " when the " + word(balance.begin()) + " began";
            case Measure.Span span -> word(span.take()) + " of the days from " + words(span.from()) + " to " + words(span.to()) + (span.pairs() == Measure.Pairs.FIRST ? ", the first of each" : ", each time");
            case Measure.Aged aged -> "cases at the stages " + String.join(", ", aged.at()) + " " + word(aged.since()) + " more than " + aged.over() + " ago";
            case Measure.Oldest oldest -> "days since the oldest of the cases at the stages " + String.join(", ", oldest.at()) + " was " + word(oldest.since());
            case Measure.Terms terms -> "terms " + word(terms.came()) + (terms.within() == null ? "" : " (" + terms.within() + " days)") + ": " + (terms.rules().isEmpty() ? "all duties of the court" : String.join(", ", terms.rules()));
            case Measure.Ratio ratio -> "`" + ratio.of() + "` / `" + ratio.to() + "` × " + switch (ratio.scale()) {
                case PERCENT -> "100";
                case ONE -> "1";
                case PERIOD_DAYS -> "days of the period";
            };
            case Measure.Change change -> "`" + change.of() + "` against the same period a year before, %";
        };
    }

    private static String in(List<String> procedures) { return procedures.isEmpty() ? "" : " in " + String.join(", ", procedures); }

    private static String words(List<Happening> words) { return words.stream().map(Happening::toString).collect(Collectors.joining(", ")); }

    private static String word(Enum<?> word) { return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '); }
}
