package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.junit.jupiter.api.Test;

/// Who is connected, who is lost and for how long, and what browsers say to each other. Time stands still until it is moved.
class LiveRoomsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final LiveRooms live = new LiveRooms(nanos::get, Duration.ofMillis(1), Duration.ofSeconds(6));
    private final PublicId room = PublicId.random();
    private final PersonId one = PersonId.random();
    private final PersonId other = PersonId.random();
    private final List<PersonId> lost = new ArrayList<>();

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        live.lookOnce();
    }

    @Test
    void whoever_does_not_ask_any_more_is_lost_once_and_the_loss_has_its_length() {
        live.onLoss((_, person) -> lost.add(person));
        live.enter(room, one);
        pass(Duration.ofSeconds(5));
        assertThat(live.lostFor(room, one)).as("who asks in time is not lost").isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(lost).isEmpty();
        pass(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(20));
        assertThat(lost).containsExactly(one);
        assertThat(live.isConnected(room, one)).isFalse();
        assertThat(live.lostFor(room, one)).hasValue(27_000);
        assertThat(live.lostFor(room, one)).isEmpty();
        assertThat(live.isConnected(room, one)).isTrue();
    }

    @Test
    void the_loss_is_not_forgotten_when_he_comes_back_with_another_page() {
        live.enter(room, one);
        pass(Duration.ofSeconds(8));
        long again = live.enter(room, one);
        assertThat(live.lostFor(room, one)).hasValue(8_000);
        assertThat(live.isHere(room, one, again)).isTrue();
        assertThat(live.isHere(room, one, again - 1)).as("the page before speaks no more").isFalse();
    }

    @Test
    void words_reach_whom_they_are_for_from_the_page_that_is_connected_alone() {
        long link = live.enter(room, one);
        long reader = live.enter(room, other);
        assertThat(live.pass(room, one, link, other, "offer")).isTrue();
        assertThat(live.pass(room, one, link + 7, other, "forged")).isFalse();
        assertThat(live.pass(room, one, link, PersonId.random(), "nobody")).isFalse();
        assertThat(live.await(room, other, reader, 0).signals()).containsExactly(new LiveRooms.Signal(one, link, "offer"));
        assertThat(live.await(room, other, reader, 0).signals()).isEmpty();
    }

    @Test
    void what_nobody_fetches_is_not_heaped_up() {
        long link = live.enter(room, one);
        live.enter(room, other);
        for (int i = 0; i < LiveRooms.MOST_SIGNALS; i++) assertThat(live.pass(room, one, link, other, "a")).isTrue();
        assertThat(live.pass(room, one, link, other, "b")).isFalse();
    }
}
