package kz.torelik.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void theMeasuresAreThoseOfTheTextbook() {
        Ranking ranking = Ranking.of(Map.of("q", List.of("a", "b", "c", "d")), Map.of("q", Map.of("b", 1, "d", 1, "x", 0)));
        assertThat(ranking.map()).isCloseTo((1 / 2.0 + 2 / 4.0) / 2, within(1e-9));
        assertThat(ranking.mrr()).isCloseTo(0.5, within(1e-9));
        assertThat(ranking.p10()).isCloseTo(0.2, within(1e-9));
        assertThat(ranking.recall100()).isCloseTo(1, within(1e-9));
        double log2of3 = Math.log(3) / Math.log(2);
        double log2of5 = Math.log(5) / Math.log(2);
        assertThat(ranking.ndcg10()).isCloseTo((1 / log2of3 + 1 / log2of5) / (1 + 1 / log2of3), within(1e-9));
    }

    @Test
    void aQuestionWithoutAnAnswerCountsAsNothingFoundAndOneWithoutJudgementsNotAtAll() {
        Ranking ranking = Ranking.of(Map.of("q", List.of("a")), Map.of("q", Map.of("a", 2), "r", Map.of("z", 1), "s", Map.of("y", 0)));
        assertThat(ranking.queries()).isEqualTo(2);
        assertThat(ranking.map()).isCloseTo(0.5, within(1e-9));
        assertThat(ranking.ndcg10()).isCloseTo(0.5, within(1e-9));
    }
}
