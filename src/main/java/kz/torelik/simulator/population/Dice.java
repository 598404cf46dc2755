package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import kz.torelik.kernel.PersonId;

/// Chance that can be repeated: the same seed and the same word give the same throws. For inventing people only, never for a draw of a judge.
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) { this.random = random; }

    /// @param purpose what is drawn, such as `court 7110`; each purpose has its own throws
    static Dice of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) mixed = mixed * 0x5DEECE66DL + purpose.charAt(i) + 11;
        return new Dice(new SplittableRandom(mixed));
    }

    int upTo(int bound) { return random.nextInt(bound); }

    int between(int first, int last) { return random.nextInt(first, last + 1); }

    boolean chance(int ofHundred) { return random.nextInt(100) < ofHundred; }

    <T> T pick(List<T> list) { return list.get(random.nextInt(list.size())); }

    /// An index with the chance of its weight.
    int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights) sum += weight;
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) left -= weights[index++];
        return index;
    }

    LocalDate day(LocalDate first, LocalDate last) { return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1)); }

    PersonId id() { return PersonId.of(new UUID(random.nextLong(), random.nextLong())); }
}
