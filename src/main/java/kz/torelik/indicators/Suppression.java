package kz.torelik.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Which numbers of a table are not told, so that nobody learns a small one: neither by reading nor by taking what is told from the sums that are told. A number from one to four is hidden; in each
/// row and column whose sum is told, at least two numbers are hidden and at least five in all; where the sum itself is hidden at least one of its parts is. What has to be hidden
/// beside is the smallest that does it.
final class Suppression {

    /// Whether the sum of a row or a column is known to the reader; NONE where there is no sum.
    enum Sum { TOLD, HIDDEN, NONE }

    /// A number of the table by its row and column.
    record Part(String row, String column) {}

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
    static Set<String> ofParts(Map<String, Long> parts, Sum sum) {
        Set<String> hidden = new TreeSet<>();
        of(Map.of("", parts), _ -> sum, _ -> Sum.NONE).ifPresentOrElse(all -> all.forEach(part -> hidden.add(part.column())), () -> hidden.addAll(parts.keySet()));
        return hidden;
    }

    private boolean hide() {
        List<List<Part>> lines = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        table.forEach((row, parts) -> {
            lines.add(parts.keySet().stream().sorted().map(column -> new Part(row, column)).toList());
            sums.add(rows.apply(row));
            names.addAll(parts.keySet());
        });
        for (String column : names) {
            lines.add(table.keySet().stream().sorted().filter(row -> table.get(row).containsKey(column)).map(row -> new Part(row, column)).toList());
            sums.add(columns.apply(column));
        }
        for (List<Part> line : lines) for (Part part : line) if (number(part) > 0 && number(part) < Figure.FEWEST) hidden.add(part);
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < lines.size(); i++) {
                if (isSafe(lines.get(i), sums.get(i))) continue;
                Optional<Part> next = next(lines.get(i));
                next.ifPresent(hidden::add);
                more |= next.isPresent();
            }
        }
        for (int i = 0; i < lines.size(); i++) if (!isSafe(lines.get(i), sums.get(i))) return false;
        return true;
    }

    private boolean isSafe(List<Part> line, Sum sum) {
        List<Part> those = line.stream().filter(hidden::contains).toList();
        return switch (sum) {
            case NONE -> true;
            case HIDDEN -> !those.isEmpty() || line.stream().allMatch(part -> number(part) == 0);
            case TOLD -> those.isEmpty() || those.size() > 1 && those.stream().mapToLong(this::number).sum() >= Figure.FEWEST;
        };
    }

    /// The smallest number of a line that is not hidden yet; rather one whose other line has more than it.
    private Optional<Part> next(List<Part> line) {
        return line.stream().filter(part -> !hidden.contains(part) && number(part) > 0)
                .min(Comparator.<Part, Boolean>comparing(part -> isAlone(part, line)).thenComparing(this::number).thenComparing(Part::row).thenComparing(Part::column));
    }

    /// Whether it is the only one of its row, when the line is a column, or of its column, when the line is a row.
    private boolean isAlone(Part part, List<Part> line) {
        boolean isRow = line.stream().allMatch(each -> each.row().equals(part.row())) && line.size() > 1;
        return isRow ? table.values().stream().filter(parts -> parts.getOrDefault(part.column(), 0L) > 0).count() < 2 : table.get(part.row()).values().stream().filter(n -> n > 0).count() < 2;
    }

    private long number(Part part) { return table.get(part.row()).get(part.column()); }
}
