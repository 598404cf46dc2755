package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.torelik.kernel.CourtClock;
import org.junit.jupiter.api.Test;

/// A year of a court whose clock is set forward and back.
class LatenessTests {

    private static final long SEED = 20261129;
    private static final long LOOK = 250;

    /// A hearing, and when it is opened in truth; null: never.
    private record Planned(Instant startsAt, Instant opened) {}

    private record Flagged(Planned hearing, Instant at) {}

    /// What the court's clock shows beside the truth, between two moments.
    private record Wrong(Instant from, Instant until, Duration by) {}

    @Test
    void over_a_year_with_clock_steps_each_delay_is_flagged_within_a_second_none_is_missed_and_none_is_false() {
        Random random = new Random(SEED);
        List<Planned> all = new ArrayList<>();
        List<Wrong> steps = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 5); day.getYear() == 2026; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            for (int i = 0; i < 12; i++) {
                Instant start = day.atTime(LocalTime.of(9 + i / 2 + i / 8, i % 2 * 30)).atZone(CourtClock.COUNTRY).toInstant();
                int kind = random.nextInt(10);
                all.add(new Planned(start, kind == 0 ? null : kind < 4 ? start.plusMillis(1_000 + random.nextInt(1_800_000)) : start.minusMillis(random.nextInt(120_000))));
            }
            if (random.nextInt(3) == 0) {
                Instant from = day.atTime(LocalTime.of(8 + random.nextInt(9), random.nextInt(60), random.nextInt(60))).atZone(CourtClock.COUNTRY).toInstant();
                long by = (random.nextBoolean() ? 1 : -1) * (300 + random.nextInt(random.nextBoolean() ? 5_000 : 7_200_000));
                steps.add(new Wrong(from, from.plusSeconds(random.nextInt(7_200)), Duration.ofMillis(by)));
            }
        }
        assertThat(steps).hasSizeGreaterThan(50);
        List<Flagged> flagged = live(all, steps, random);
        List<Planned> late = all.stream().filter(each -> each.opened() == null || each.opened().isAfter(each.startsAt().plus(LatenessWatch.GRACE))).toList();
        assertThat(flagged.stream().map(Flagged::hearing)).as("none missed, none false").containsExactlyInAnyOrderElementsOf(late);
        assertThat(flagged).allSatisfy(each -> assertThat(Duration.between(each.hearing().startsAt(), each.at())).isBetween(Duration.ZERO, Duration.ofSeconds(1)));
    }

    /// Looks every quarter of a second while anything can happen; the authority tells whole seconds, and is silent for every tenth question.
    private static List<Flagged> live(List<Planned> all, List<Wrong> steps, Random random) {
        List<Flagged> flagged = new ArrayList<>();
        List<Planned> waiting = new ArrayList<>(all.stream().sorted(Comparator.comparing(Planned::startsAt)).toList());
        Instant[] truth = {all.getFirst().startsAt().minusSeconds(7_200)};
        SteadyTime time = new SteadyTime(() -> random.nextInt(10) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(truth[0].getEpochSecond())), Runnable::run);
        long steady = 0;
        while (!waiting.isEmpty()) {
            Instant now = time.now(wall(truth[0], steps), steady);
            while (!waiting.isEmpty() && !waiting.getFirst().startsAt().isAfter(truth[0].plusSeconds(3_600))) {
                Planned next = waiting.getFirst();
                boolean opened = next.opened() != null && !next.opened().isAfter(truth[0]);
                if (opened && !next.startsAt().isAfter(truth[0])) waiting.removeFirst();
                else if (!opened && LatenessWatch.isLate(next.startsAt(), now)) {
                    flagged.add(new Flagged(next, truth[0]));
                    waiting.removeFirst();
                } else break;
            }
            // between two hearings nothing is looked for: the clock alone goes on, and may be set
            boolean near = !waiting.isEmpty() && waiting.getFirst().startsAt().isBefore(truth[0].plusSeconds(20));
            long step = near ? LOOK : 5_000;
            truth[0] = truth[0].plusMillis(step);
            steady += step;
        }
        return flagged;
    }

    private static Instant wall(Instant truth, List<Wrong> steps) {
        long at = truth.toEpochMilli();
        long wall = at;
        for (Wrong wrong : steps) if (wrong.from().toEpochMilli() <= at && at < wrong.until().toEpochMilli()) wall += wrong.by().toMillis();
        return Instant.ofEpochMilli(wall);
    }
}
