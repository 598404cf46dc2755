package kz.torelik.indicators;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which numbers of a table are not told, so that nobody learns a small one: neither by reading nor by taking what is told from the sums that are told. A number from one to four is hidden, and with it others, the
/// smallest first, until each small one lies on a ring of hidden numbers, going by rows and columns in turn: then one more here is one less there and every told sum stays, so that nobody can tell. In a line whose
/// sum is told the hidden numbers are five at least in all; a sum that is itself hidden must not follow from its parts.
public final class Suppression {

    /// Whether the sum of a row or a column is known to the reader; NONE where there is no sum.
    public enum Sum { TOLD, HIDDEN, NONE }

    /// A number of the table by its row and column.
    record Part(String row, String column) {}

    /// What lies beyond the sums that are not told.
    private static final String OUTSIDE = "outside";

    private final Map<String, Map<String, Long>> table;
    private final Function<String, Sum> rows;
    private final Function<String, Sum> columns;
    private final Set<Part> hidden = new HashSet<>();

    private Suppression(Map<String, Map<String, Long>> table, Function<String, Sum> rows, Function<String, Sum> columns) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    /// @param table numbers that are not negative, by row and column; what is missing is zero
    /// @return what is hidden, or nothing where no choice keeps the small numbers hidden: then none of the table may be told
    static Optional<Set<Part>> of(Map<String, Map<String, Long>> table, Function<String, Sum> rows, Function<String, Sum> columns) {
        Suppression suppression = new Suppression(table, rows, columns);
        return suppression.hide() ? Optional.of(suppression.hidden) : Optional.empty();
    }

    /// The parts of one sum.
    public static Set<String> ofParts(Map<String, Long> parts, Sum sum) {
        Set<String> hidden = new TreeSet<>();
        of(Map.of("", parts), _ -> sum, _ -> Sum.NONE).ifPresentOrElse(all -> all.forEach(part -> hidden.add(part.column())), () -> hidden.addAll(parts.keySet()));
        return hidden;
    }

    private boolean hide() {
        table.forEach((row, parts) -> parts.forEach((column, number) -> { if (number > 0 && number < Figure.FEWEST) hidden.add(new Part(row, column)); }));
        Set<Part> small = Set.copyOf(hidden);
        for (Optional<List<Part>> open = computable(small); open.isPresent(); open = computable(small)) {
            Optional<Part> next = smallest(open.get()).or(() -> smallest(all()));
            if (next.isEmpty()) return false;
            hidden.add(next.get());
        }
        return true;
    }

    /// Something hidden that could be computed: the numbers of which one more has to be hidden.
    private Optional<List<Part>> computable(Set<Part> small) {
        for (String row : table.keySet()) {
            Optional<List<Part>> open = open(ofRow(row), rows.apply(row), row(row));
            if (open.isPresent()) return open;
        }
        for (String column : names()) {
            Optional<List<Part>> open = open(ofColumn(column), columns.apply(column), column(column));
            if (open.isPresent()) return open;
        }
        for (Part part : small) {
            Set<String> ofRow = reached(row(part.row()), part, "");
            if (!ofRow.contains(column(part.column()))) return Optional.of(between(ofRow, reached(column(part.column()), part, "")));
        }
        return Optional.empty();
    }

    /// Where the numbers hidden in a line are too few of themselves, or its hidden sum follows from what is told.
    private Optional<List<Part>> open(List<Part> line, Sum sum, String name) {
        return switch (sum) {
            case NONE -> Optional.empty();
            case TOLD -> line.stream().anyMatch(hidden::contains) && line.stream().filter(hidden::contains).mapToLong(this::number).sum() < Figure.FEWEST ? Optional.of(line) : Optional.empty();
            case HIDDEN -> {
                Set<String> ofLine = reached(name, null, name);
                yield ofLine.contains(OUTSIDE) || line.stream().allMatch(part -> number(part) == 0) ? Optional.empty() : Optional.of(between(ofLine, reached(OUTSIDE, null, name)));
            }
        };
    }

    /// The numbers that join some lines with others once they are hidden.
    private List<Part> between(Set<String> some, Set<String> others) {
        return all().stream().filter(part -> some.contains(row(part.row())) && others.contains(column(part.column())) || others.contains(row(part.row())) && some.contains(column(part.column()))).toList();
    }

    /// The lines that are reached from one over hidden numbers. What lies on no ring of hidden numbers is computed by adding and taking away along the way; a sum that is not told leads outside
    /// and back by every other such sum.
    ///
    /// @param without the number that is not walked over, or null
    /// @param inside the line whose own sum is not walked over, or empty
    private Set<String> reached(String from, @Nullable Part without, String inside) {
        Set<String> seen = new HashSet<>(Set.of(from));
        for (Deque<String> next = new ArrayDeque<>(seen); !next.isEmpty(); ) {
            for (String neighbour : neighbours(next.remove(), without, inside)) if (seen.add(neighbour)) next.add(neighbour);
        }
        return seen;
    }

    private List<String> neighbours(String here, @Nullable Part without, String inside) {
        List<String> all = new ArrayList<>();
        for (Part part : hidden) {
            if (part.equals(without)) continue;
            if (row(part.row()).equals(here)) all.add(column(part.column()));
            if (column(part.column()).equals(here)) all.add(row(part.row()));
        }
        for (String row : table.keySet()) if (rows.apply(row) != Sum.TOLD) join(all, here, row(row), inside);
        for (String column : names()) if (columns.apply(column) != Sum.TOLD) join(all, here, column(column), inside);
        return all;
    }

    private static void join(List<String> all, String here, String line, String inside) {
        if (line.equals(inside)) return;
        if (here.equals(OUTSIDE)) all.add(line);
        if (here.equals(line)) all.add(OUTSIDE);
    }

    private static String row(String row) { return "row " + row; }

    private static String column(String column) { return "column " + column; }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        table.values().forEach(parts -> names.addAll(parts.keySet()));
        return names;
    }

    private List<Part> ofRow(String row) { return table.get(row).keySet().stream().sorted().map(column -> new Part(row, column)).toList(); }

    private List<Part> ofColumn(String column) { return table.keySet().stream().sorted().filter(row -> table.get(row).containsKey(column)).map(row -> new Part(row, column)).toList(); }

    private List<Part> all() { return table.keySet().stream().sorted().flatMap(row -> ofRow(row).stream()).toList(); }

    /// The smallest number that is not hidden yet.
    private Optional<Part> smallest(List<Part> parts) {
        return parts.stream().filter(part -> !hidden.contains(part) && number(part) > 0).min(Comparator.comparing(this::number).thenComparing(Part::row).thenComparing(Part::column));
    }

    private long number(Part part) { return table.get(part.row()).get(part.column()); }
}
