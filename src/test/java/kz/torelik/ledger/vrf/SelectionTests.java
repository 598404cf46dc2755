package kz.torelik.ledger.vrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

class SelectionTests {

    @Test
    void over_many_draws_each_is_chosen_in_proportion_to_the_weight() {
        List<Long> weights = List.of(1L, 2L, 0L, 3L, 4L);
        int draws = 100_000;
        long[] chosen = new long[weights.size()];
        IntStream.range(0, draws).forEach(i -> chosen[Selection.pick(Sha256.ofText("draw " + i), weights)]++);
        assertThat(chosen[2]).isZero();
        double chiSquare = 0;
        for (int i : new int[] {0, 1, 3, 4}) {
            double expected = draws * weights.get(i) / 10.0;
            chiSquare += Math.pow(chosen[i] - expected, 2) / expected;
        }
        assertThat(chiSquare).as("3 degrees of freedom: 16.27 is passed once in a thousand").isLessThan(16.27);
    }

    @Test
    void weights_too_large_for_a_long_sum_still_choose_evenly() {
        List<Long> weights = List.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        long[] chosen = new long[3];
        IntStream.range(0, 9_000).forEach(i -> chosen[Selection.pick(Sha256.ofText("large " + i), weights)]++);
        assertThat(Arrays.stream(chosen).boxed()).allMatch(count -> count > 2_800 && count < 3_200);
    }

    @Test
    void the_choice_is_fixed_by_the_output_and_follows_the_written_rule() {
        Sha256 beta = Sha256.ofText("beta");
        byte[] block = Sha256.of("torelik/selection/1".getBytes(), beta.bytes(), new byte[4]).bytes();
        int expected = new BigInteger(1, block).mod(BigInteger.valueOf(7)).intValue();
        assertThat(Selection.pick(beta, List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L))).isEqualTo(expected);
        assertThat(Selection.pick(beta, List.of(0L, 0L, 5L, 0L))).isEqualTo(2);
    }

    @Test
    void without_anyone_to_choose_there_is_no_choice() {
        Sha256 beta = Sha256.ofText("beta");
        assertThatThrownBy(() -> Selection.pick(beta, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Selection.pick(beta, List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Selection.pick(beta, List.of(5L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
