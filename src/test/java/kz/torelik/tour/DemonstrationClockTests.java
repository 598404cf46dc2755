package kz.torelik.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import kz.torelik.House;
import kz.torelik.deadlines.Expiring;
import kz.torelik.kernel.CourtClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The hand of the clock: forward only, and a house that starts again goes on from where it stood.
class DemonstrationClockTests {

    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void itGoesForwardAndStaysThereOverARestart() {
        DemonstrationClock hand = house.get(DemonstrationClock.class);
        Instant later = house.clock().instant().plus(Duration.ofDays(40));
        hand.moveTo(later);
        assertThat(house.clock().instant()).isAfterOrEqualTo(later);
        hand.moveTo(later.minus(Duration.ofDays(3)));
        assertThat(house.clock().instant()).as("never back").isAfterOrEqualTo(later);
        CourtClock fresh = CourtClock.system();
        new DemonstrationClock(fresh, house.get(Expiring.class), house.get(JdbcClient.class));
        assertThat(fresh.shift()).as("a house that starts again").isCloseTo(house.clock().shift(), Duration.ofSeconds(2));
    }
}
