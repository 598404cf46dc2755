package kz.torelik.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aMinuteHoldsAsManyAsItsBucketAndFillsSteadily() {
        Buckets buckets = new Buckets();
        for (int i = 0; i < 60; i++) assertThat(buckets.take("a", 60, 0)).isZero();
        assertThat(buckets.take("a", 60, 0)).isEqualTo(SECOND);
        assertThat(buckets.take("a", 60, SECOND / 2)).isEqualTo(SECOND / 2);
        assertThat(buckets.take("a", 60, SECOND)).isZero();
        assertThat(buckets.take("a", 60, SECOND)).as("one a second, not more").isEqualTo(SECOND);
        for (int i = 0; i < 60; i++) assertThat(buckets.take("a", 60, 3600 * SECOND)).as("an hour fills no more than the bucket").isZero();
        assertThat(buckets.take("a", 60, 3600 * SECOND)).isPositive();
    }

    @Test
    void oneCallerDoesNotSpendWhatIsAnothers() {
        Buckets buckets = new Buckets();
        assertThat(buckets.take("a", 1, 0)).isZero();
        assertThat(buckets.take("a", 1, 0)).isPositive();
        assertThat(buckets.take("b", 1, 0)).isZero();
    }
}
