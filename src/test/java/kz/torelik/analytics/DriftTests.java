package kz.torelik.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

class DriftTests {

    private static final String LOAN = "7.03";
    private static final String LABOUR = "2.01";
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private int number;

    private Ended act(String category, String outcome, LocalDate on) { return new Ended("ECLI:KZ:S7110:2025:" + ++number, new Comparable(category, "decision"), outcome, on, Sha256.ofText(outcome + number)); }

    /// Acts of which six in ten are loans, of all eight in ten are satisfied.
    private List<Ended> usual(int count, LocalDate on, Random random) {
        List<Ended> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) acts.add(act(random.nextInt(10) < 6 ? LOAN : LABOUR, random.nextInt(10) < 8 ? "satisfied" : "dismissed", on));
        return acts;
    }

    @Test
    void theSameCountryIsBeyondTheThresholdLessThanTwiceInAHundred() {
        Random random = new Random(11);
        int rows = 0;
        int beyond = 0;
        for (int round = 0; round < 300; round++) {
            List<Ended> learned = usual(400, BEFORE, random);
            List<Drift.Row> found = Drift.of(learned, usual(60, LocalDate.of(2026, 1, 10), random));
            rows += found.size();
            beyond += (int) found.stream().filter(Drift.Row::isBeyond).count();
        }
        assertThat(rows).isGreaterThan(600);
        assertThat((double) beyond / rows).isLessThan(0.02);
    }

    @Test
    void anOutcomeThatTurnsAndACategoryThatGrowsAreSeenInTheirMonthAlone() {
        Random random = new Random(12);
        List<Ended> learned = usual(400, BEFORE, random);
        List<Ended> now = new ArrayList<>(usual(100, LocalDate.of(2026, 1, 10), random));
        for (int i = 0; i < 100; i++) now.add(act(LOAN, i < 30 ? "satisfied" : "dismissed", LocalDate.of(2026, 2, 10)));
        List<Drift.Row> rows = Drift.of(learned, now);
        assertThat(rows.stream().filter(Drift.Row::isBeyond).map(row -> row.month() + " " + row.what().word() + " " + row.category()))
                .containsExactlyInAnyOrder("2026-02 input " + LOAN, "2026-02 input " + LABOUR, "2026-02 outcome " + LOAN);
        assertThat(rows).anyMatch(row -> row.month().equals(YearMonth.of(2026, 1)) && row.what() == Drift.What.OUTCOME && !row.isBeyond());
    }

    @Test
    void inAMonthWithFewActsNothingIsLookedFor() {
        Random random = new Random(13);
        List<Ended> few = new ArrayList<>();
        for (int i = 0; i < Drift.FEWEST - 1; i++) few.add(act(LOAN, "dismissed", LocalDate.of(2026, 1, 10)));
        assertThat(Drift.of(usual(400, BEFORE, random), few)).isEmpty();
        assertThat(Drift.of(List.of(), few)).as("nothing was learned").isEmpty();
    }

    @Test
    void theIndexIsTheOneThatIsPublished() {
        assertThat(Drift.index(Map.of("a", 50, "b", 50), Map.of("a", 50, "b", 50))).isZero();
        // (0.8 - 0.5) ln(0.8 / 0.5) + (0.2 - 0.5) ln(0.2 / 0.5), smoothed a little
        assertThat(Drift.index(Map.of("a", 500, "b", 500), Map.of("a", 800, "b", 200))).isBetween(0.41, 0.417);
    }

    @Test
    void onFewActsTheThresholdIsWhatChanceShowsOnceInAHundred() {
        // the 99th hundredth of chi-square with one degree is 6.63
        assertThat(Drift.threshold(Map.of("a", 30, "b", 10), Map.of("a", 20, "b", 12))).isCloseTo(6.63 * (1 / 40.0 + 1 / 32.0), org.assertj.core.api.Assertions.within(0.02));
        assertThat(Drift.threshold(Map.of("a", 3000, "b", 1000), Map.of("a", 2000, "b", 1200))).as("of many it is the usual mark").isEqualTo(Drift.MARK);
    }
}
