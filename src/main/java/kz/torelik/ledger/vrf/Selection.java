package kz.torelik.ledger.vrf;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Sha256;

/// The choice of one of several by a random output, exactly in proportion to whole-number weights. Anyone repeats it with paper and SHA-256:
///
/// 1. `W` is the sum of the weights; `L = 2^256 - (2^256 mod W)`, the largest multiple of `W` within 256 bits.
/// 2. For `i = 0, 1, 2, ...`: `r = OS2IP(SHA-256("torelik/selection/1" || beta || I2OSP(i, 4)))`, until `r < L`.
/// 3. `x = r mod W`. The chosen one is the first whose weight, added to all weights before it, exceeds `x`.
///
/// Several are drawn by one output: the first by `beta` itself, the k-th (k = 2, 3, ...) in the same way by `SHA-256("torelik/panel/1" || beta || I2OSP(k, 4))`,
/// with the weights of those already chosen set to zero.
///
/// Refusing `r >= L` takes away the bias that a bare remainder would give to the first in the list.
public final class Selection {

    private static final byte[] DOMAIN = "torelik/selection/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PANEL = "torelik/panel/1".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private Selection() {}

    /// The index of the chosen one.
    ///
    /// @param beta the output of the verifiable random function
    /// @param weights none negative, one at least positive; a weight of zero is never chosen
    /// @throws IllegalArgumentException for weights that allow no choice
    public static int pick(Sha256 beta, List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) throw new IllegalArgumentException("A negative weight: " + weights);
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) throw new IllegalArgumentException("Nobody can be chosen: " + weights);
        BigInteger rest = draw(beta, total);
        int chosen = 0;
        while (rest.compareTo(BigInteger.valueOf(weights.get(chosen))) >= 0) rest = rest.subtract(BigInteger.valueOf(weights.get(chosen++)));
        return chosen;
    }

    /// The indexes of several chosen ones, no one twice, in the order in which they are drawn.
    ///
    /// @throws IllegalArgumentException when there are not so many who can be chosen
    public static List<Integer> pickSeveral(Sha256 beta, List<Long> weights, int seats) {
        List<Long> left = new ArrayList<>(weights);
        List<Integer> chosen = new ArrayList<>();
        for (int seat = 1; seat <= seats; seat++) {
            Sha256 number = seat == 1 ? beta : Sha256.of(PANEL, beta.bytes(), ByteBuffer.allocate(4).putInt(seat).array());
            int index = pick(number, left);
            chosen.add(index);
            left.set(index, 0L);
        }
        return List.copyOf(chosen);
    }

    private static BigInteger draw(Sha256 beta, BigInteger total) {
        BigInteger limit = RANGE.subtract(RANGE.mod(total));
        for (int i = 0; ; i++) {
            BigInteger number = RsaPrimitives.number(Sha256.of(DOMAIN, beta.bytes(), ByteBuffer.allocate(4).putInt(i).array()).bytes());
            if (number.compareTo(limit) < 0) return number.mod(total);
        }
    }
}
