package kz.torelik.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

class OutcomesTests {

    private static final Comparable LOAN = new Comparable("5.01", "decision");
    private static final Comparable RARE = new Comparable("9.09", "decision");

    private static Ended act(int i, Comparable what, String outcome) { return new Ended("ECLI:KZ:S7110:2025:" + i, what, outcome, LocalDate.of(2025, 1, 1).plusDays(i), Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)})); }

    /// Of ten acts in a row eight satisfied, one in part, one dismissed, in an order drawn once.
    private static List<Ended> loans(int count) {
        Random random = new Random(4);
        List<Ended> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int draw = random.nextInt(20);
            acts.add(act(i, LOAN, draw < 16 ? "satisfied" : draw < 19 ? "partial" : "dismissed"));
        }
        return acts;
    }

    @Test
    void aForecastKnowsOfACaseOnlyWhatIsOnTheListAndNothingOfAPerson() {
        assertThat(Arrays.stream(Comparable.class.getRecordComponents()).map(RecordComponent::getName)).as("whoever adds a feature answers for it: sex, ethnicity, residence, what an IIN tells, names, court and judge may never be one").containsExactly("category", "kind");
        assertThat(Arrays.stream(Comparable.class.getRecordComponents()).map(RecordComponent::getType)).as("codes of the law, not texts or people").allMatch(String.class::equals);
        assertThat(Arrays.stream(Ended.class.getRecordComponents()).map(RecordComponent::getName)).containsExactly("ecli", "what", "outcome", "decidedOn", "sha256");
        assertThat(Arrays.stream(Outcomes.class.getDeclaredMethods()).filter(method -> method.getName().equals("forecast")).toList()).hasSize(1).allSatisfy(method -> assertThat(method.getParameterTypes()).containsExactly(Comparable.class));
    }

    @Test
    void theSharesAreThoseCountedAndTheirIntervalHoldsThem() {
        Forecast forecast = Outcomes.of(loans(400)).forecast(LOAN);
        assertThat(forecast.isSilent()).isFalse();
        assertThat(forecast.comparable()).as("the newer quarter measures and is not counted").isEqualTo(300);
        Forecast.Share first = forecast.shares().getFirst();
        assertThat(first.outcome()).isEqualTo("satisfied");
        assertThat(first.probability()).isCloseTo(first.count() / 300.0, within(0.01)).isBetween(first.from(), first.to());
        assertThat(first.to() - first.from()).as("nine of ten, 300 acts").isBetween(0.04, 0.1);
        assertThat(forecast.shares().stream().mapToDouble(Forecast.Share::probability).sum()).isCloseTo(1, within(0.02));
        assertThat(forecast.set()).contains("satisfied").doesNotContain("dismissed");
    }

    @Test
    void setsHoldTheTrueOutcomeAsOftenAsPromisedAndTheCardSaysSo() {
        Outcomes outcomes = Outcomes.of(loans(2_000));
        assertThat(outcomes.card().covered()).isGreaterThanOrEqualTo(Outcomes.LEVEL);
        assertThat(outcomes.card().reliability().error()).as("the same country goes on").isLessThan(0.03);
        assertThat(outcomes.card().measured()).isEqualTo(500);
    }

    @Test
    void whereItKnowsTooLittleItIsSilent() {
        List<Ended> acts = loans(400);
        for (int i = 0; i < 20; i++) acts.add(act(-i - 1, RARE, "satisfied"));
        assertThat(Outcomes.of(acts).forecast(RARE).silence()).as("20 are fewer than 30").isEqualTo(Forecast.Silence.FEW);
        assertThat(Outcomes.of(acts).forecast(RARE).shares()).isEmpty();
        assertThat(Outcomes.of(acts).forecast(new Comparable("never", "decision")).silence()).isEqualTo(Forecast.Silence.FEW);
        assertThat(Outcomes.of(loans(60)).forecast(LOAN).silence()).as("15 acts cannot say how sure it is").isEqualTo(Forecast.Silence.UNCALIBRATED);
        List<Ended> even = new ArrayList<>();
        for (int i = 0; i < 200; i++) even.add(act(i, LOAN, i % 2 == 0 ? "satisfied" : "dismissed"));
        assertThat(Outcomes.of(even).forecast(LOAN).silence()).as("one is as likely as the other").isEqualTo(Forecast.Silence.EVERYTHING);
        assertThat(Outcomes.of(List.of()).forecast(LOAN).isSilent()).isTrue();
    }

    @Test
    void theSameActsHaveTheSameHashInAnyOrderAndOneOtherActChangesIt() {
        List<Ended> acts = loans(50);
        Sha256 hash = Outcomes.of(acts).card().hash();
        List<Ended> turned = new ArrayList<>(acts);
        Collections.reverse(turned);
        assertThat(Outcomes.of(turned).card().hash()).isEqualTo(hash);
        turned.set(0, act(49, LOAN, "settlement"));
        assertThat(Outcomes.of(turned).card().hash()).isNotEqualTo(hash);
    }

    @Test
    void anUnusualActIsNamedWithItsComparisonAndWithoutAJudge() {
        List<Ended> acts = new ArrayList<>();
        for (int i = 0; i < 39; i++) acts.add(act(i, LOAN, "satisfied"));
        acts.add(act(39, LOAN, "dismissed"));
        acts.add(act(40, RARE, "dismissed"));
        assertThat(Outcomes.of(acts).listUnusual()).containsExactly(new Outcomes.Unusual("ECLI:KZ:S7110:2025:39", LOAN, "dismissed", 1, 40));
        assertThat(Arrays.stream(Outcomes.Unusual.class.getRecordComponents()).map(RecordComponent::getName)).doesNotContain("judge", "court");
    }
}
