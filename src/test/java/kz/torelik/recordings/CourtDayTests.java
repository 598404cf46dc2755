package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import kz.torelik.database.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of some courts in small, set and watched by the code of the house. `./torelik bench day` measures that of a country.
class CourtDayTests {

    @Test
    void a_day_is_scheduled_without_a_clash_and_watched_with_each_delay_flagged_within_a_second_and_none_false(@TempDir Path folder) throws Exception {
        try (CourtDay day = new CourtDay(TestPostgres.fresh(), new CourtDay.Size(4, 12, 10, 60, 7))) {
            day.fill();
            CourtDay.Scheduled scheduled = day.schedule(2);
            assertThat(scheduled.onTheDay() + scheduled.elsewhere()).isEqualTo(60);
            assertThat(day.faults()).isEmpty();
            assertThat(day.told().get("hearings")).as("most of them on the day").isEqualTo(scheduled.onTheDay()).isGreaterThan(30);
            try (WatchedDay watched = new WatchedDay(day, folder, () -> 0L)) {
                WatchedDay.Watched seen = watched.watch(new WatchedDay.Pace(Duration.ofMillis(750), Duration.ofMinutes(4)));
                assertThat(watched.faults()).isEmpty();
                assertThat(seen.late()).as("enough to be wrong about").isBetween(10, 45);
            }
        }
    }
}
