package kz.torelik.gazette.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.torelik.search.Facet;
import org.junit.jupiter.api.Test;

/// What the figures of a category tell, and what nobody can compute from them.
class PracticeFiguresTests {

    private static List<String> told(long total, Map<String, Integer> outcomes) {
        return PracticeFigures.of(total, Map.of(Facet.OUTCOME, outcomes)).parts().getOrDefault(Facet.OUTCOME, List.of()).stream().filter(line -> line.count() != null).map(line -> line.value() + " " + line.count() + " " + line.share()).sorted().toList();
    }

    @Test
    void largeNumbersAreToldWithTheirShare() {
        assertThat(told(20, Map.of("satisfied", 12, "dismissed", 8))).containsExactly("dismissed 8 40", "satisfied 12 60");
    }

    @Test
    void aSmallNumberTakesAnotherWithItBecauseTheSumIsTold() {
        assertThat(told(21, Map.of("satisfied", 12, "dismissed", 8, "partial", 1))).as("12 and the sum leave 9 for both").containsExactly("satisfied 12 57");
        assertThat(told(7, Map.of("satisfied", 6, "dismissed", 1))).as("the other would be the sum without it").isEmpty();
    }

    @Test
    void actsWithoutAnOutcomeAreTheRestOfTheSum() {
        assertThat(told(22, Map.of("satisfied", 12, "dismissed", 8))).as("two without an outcome could be computed").containsExactly("satisfied 12 55");
        assertThat(PracticeFigures.of(0, Map.of()).parts()).isEmpty();
    }
}
