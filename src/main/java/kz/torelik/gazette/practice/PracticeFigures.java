package kz.torelik.gazette.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.indicators.Suppression;
import kz.torelik.publication.FindingActs;
import kz.torelik.search.Facet;
import kz.torelik.search.Question;

/// How the published acts of a category divide. A number from one to four is not told where the sum is, and with it as many others that nobody computes it; it says nothing of cases whose acts are not published.
///
/// @param total how many acts are published
/// @param parts facet -> its lines, in order
public record PracticeFigures(long total, Map<Facet, List<Line>> parts) {

    private static final List<Facet> TOLD = List.of(Facet.OUTCOME, Facet.INSTANCE, Facet.YEAR);

    private static final String REST = "";

    /// @param count null where it is not told
    /// @param share in per cent of all, 0 where it is not told
    public record Line(String value, @org.jspecify.annotations.Nullable Integer count, int share) {}

    static PracticeFigures of(FindingActs acts, String category) {
        FindingActs.Found found = acts.search(new Question("", Map.of(Facet.CATEGORY, category), Question.Sort.NEWEST, null, 0));
        return of(found.total(), found.facets());
    }

    static PracticeFigures of(long total, Map<Facet, Map<String, Integer>> facets) {
        Map<Facet, List<Line>> parts = new LinkedHashMap<>();
        for (Facet facet : TOLD) {
            Map<String, Integer> values = facets.getOrDefault(facet, Map.of());
            Map<String, Long> counts = new LinkedHashMap<>();
            values.forEach((value, count) -> counts.put(value, (long) count));
            // the acts without a value, and those of seldom values that were not counted, are the rest of a sum that is told
            long rest = total - counts.values().stream().mapToLong(Long::longValue).sum();
            if (rest > 0) counts.put(REST, rest);
            Set<String> hidden = Suppression.ofParts(counts, Suppression.Sum.TOLD);
            List<Line> lines = new ArrayList<>();
            values.forEach((value, count) -> lines.add(hidden.contains(value) ? new Line(value, null, 0) : new Line(value, count, (int) Math.round(100.0 * count / total))));
            if (!lines.isEmpty()) parts.put(facet, lines);
        }
        return new PracticeFigures(total, parts);
    }

    /// Whether anything is not told.
    public boolean hides() { return parts.values().stream().flatMap(List::stream).anyMatch(line -> line.count() == null); }
}
