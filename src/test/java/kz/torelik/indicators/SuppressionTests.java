package kz.torelik.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kz.torelik.indicators.Suppression.Part;
import kz.torelik.indicators.Suppression.Sum;
import org.junit.jupiter.api.Test;

/// A small number is neither told nor left to be computed from the sums.
class SuppressionTests {

    @Test
    void aSingleSmallNumberTakesTheNextSmallestWithIt() {
        assertThat(Suppression.ofParts(Map.of("a", 3L, "b", 9L, "c", 40L), Sum.TOLD)).containsExactlyInAnyOrder("a", "b");
        assertThat(Suppression.ofParts(Map.of("a", 3L, "b", 0L, "c", 40L), Sum.TOLD)).as("a zero hides nothing").containsExactlyInAnyOrder("a", "c");
        assertThat(Suppression.ofParts(Map.of("a", 1L, "b", 1L, "c", 40L), Sum.TOLD)).as("two ones of a sum of two are known").containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Suppression.ofParts(Map.of("a", 4L, "b", 2L, "c", 40L), Sum.TOLD)).containsExactlyInAnyOrder("a", "b");
        assertThat(Suppression.ofParts(Map.of("a", 5L, "b", 6L), Sum.TOLD)).isEmpty();
    }

    @Test
    void ofASumThatIsNotToldAPartIsHiddenToo() {
        assertThat(Suppression.ofParts(Map.of("a", 7L, "b", 9L), Sum.HIDDEN)).containsExactly("a");
        assertThat(Suppression.ofParts(Map.of("a", 0L), Sum.HIDDEN)).isEmpty();
        assertThat(Suppression.ofParts(Map.of("a", 3L, "b", 9L), Sum.NONE)).containsExactly("a");
    }

    @Test
    void inATableNothingIsComputedByRowOrByColumn() {
        Map<String, Map<String, Long>> table = Map.of("astana", Map.of("loan", 3L, "labour", 20L, "family", 30L), "almaty", Map.of("loan", 50L, "labour", 60L, "family", 70L), "abai", Map.of("loan", 8L, "labour", 9L, "family", 10L));
        Set<Part> hidden = Suppression.of(table, _ -> Sum.TOLD, _ -> Sum.TOLD).orElseThrow();
        assertThat(hidden).contains(new Part("astana", "loan")).hasSize(4);
        assertThat(hidden.stream().map(Part::row).distinct()).hasSize(2);
        assertThat(hidden.stream().map(Part::column).distinct()).hasSize(2);
    }

    /// Whoever knows the sums and what is told tries every way to fill in what is hidden: for a small number more than one value fits.
    @Test
    void whoeverTriesAllValuesDoesNotFindTheSmallOnes() {
        Random random = new Random(20261128);
        int checked = 0;
        for (int i = 0; i < 2000; i++) {
            long[][] numbers = new long[4][4];
            Map<String, Map<String, Long>> table = new TreeMap<>();
            for (int row = 0; row < 4; row++) {
                Map<String, Long> line = new TreeMap<>();
                for (int column = 0; column < 4; column++) line.put("" + column, numbers[row][column] = random.nextInt(6) == 0 ? random.nextLong(5) : 5 + random.nextLong(9));
                table.put("" + row, line);
            }
            if (hasSmallSum(numbers)) continue;
            Set<Part> hidden = Suppression.of(table, _ -> Sum.TOLD, _ -> Sum.TOLD).orElseThrow();
            for (Part part : hidden) {
                if (table.get(part.row()).get(part.column()) >= Figure.FEWEST) continue;
                checked++;
                assertThat(new Guess(numbers, hidden, part).findsAnother()).as("%s of %s with %s hidden", part, table, hidden).isTrue();
            }
        }
        assertThat(checked).isGreaterThan(2000);
    }

    /// Such a sum would not be told itself.
    private static boolean hasSmallSum(long[][] numbers) {
        for (int i = 0; i < 4; i++) {
            long row = 0;
            long column = 0;
            for (int j = 0; j < 4; j++) {
                row += numbers[i][j];
                column += numbers[j][i];
            }
            if (row < Figure.FEWEST || column < Figure.FEWEST) return true;
        }
        return false;
    }

    /// Fills the hidden places in one after the other, so that every row and column has its sum, until the wanted one has another value than the true one.
    private static final class Guess {

        private final long[][] truth;
        private final List<int[]> places;
        private final int[] wanted;
        private final long[] ofRow = new long[4];
        private final long[] ofColumn = new long[4];

        Guess(long[][] truth, Set<Part> hidden, Part wanted) {
            this.truth = truth;
            this.wanted = place(wanted);
            this.places = hidden.stream().map(Guess::place).sorted((one, other) -> one[0] != other[0] ? one[0] - other[0] : one[1] - other[1]).toList();
            for (int[] place : places) {
                ofRow[place[0]] += truth[place[0]][place[1]];
                ofColumn[place[1]] += truth[place[0]][place[1]];
            }
        }

        private static int[] place(Part part) { return new int[] {Integer.parseInt(part.row()), Integer.parseInt(part.column())}; }

        boolean findsAnother() { return fill(0, false); }

        private boolean fill(int index, boolean another) {
            if (index == places.size()) return another && sums(ofRow) && sums(ofColumn);
            int row = places.get(index)[0];
            int column = places.get(index)[1];
            boolean lastOfRow = index + 1 == places.size() || places.get(index + 1)[0] != row;
            long most = Math.min(ofRow[row], ofColumn[column]);
            for (long value = lastOfRow ? ofRow[row] : 0; value <= most; value++) {
                boolean here = row == wanted[0] && column == wanted[1];
                if (here && value == truth[row][column]) continue;
                ofRow[row] -= value;
                ofColumn[column] -= value;
                boolean found = fill(index + 1, another || here);
                ofRow[row] += value;
                ofColumn[column] += value;
                if (found) return true;
            }
            return false;
        }

        private static boolean sums(long[] left) {
            for (long one : left) if (one != 0) return false;
            return true;
        }
    }
}
