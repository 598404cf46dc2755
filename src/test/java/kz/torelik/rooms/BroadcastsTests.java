package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.junit.jupiter.api.Test;

/// When a hearing goes out to the public: permitted, agreed by everybody who is there, never closed, and some time later.
class BroadcastsTests {

    private static final PersonId JUDGE = PersonId.random();
    private static final PersonId AIGUL = PersonId.random();
    private static final PersonId ERLAN = PersonId.random();
    private static final Duration DELAY = Duration.ofSeconds(60);

    private final AtomicLong now = new AtomicLong();
    private final PublicId id = PublicId.random();
    private final Broadcasts broadcasts = new Broadcasts(_ -> new Broadcasts.Watched(id, "7110-26-00-2/1", kz.torelik.kernel.CourtCode.of("7110"), Instant.EPOCH), now::get, DELAY);

    private static RoomState state(String... acts) {
        Stream<RoomEvent> came = Stream.of(RoomEvent.of(JUDGE, JUDGE, "entered").as("judge", "Судья"), RoomEvent.of(AIGUL, AIGUL, "entered").as("party", "Айгүл"), RoomEvent.of(JUDGE, AIGUL, "admitted"));
        return RoomState.of(Stream.concat(came, Stream.of(acts).map(act -> switch (act.split(" ")[0]) {
            case "aigul" -> RoomEvent.of(AIGUL, AIGUL, act.split(" ")[1]);
            case "erlan" -> RoomEvent.of(ERLAN, ERLAN, act.split(" ")[1]).as("party", "Ерлан");
            case "admit-erlan" -> RoomEvent.of(JUDGE, ERLAN, "admitted");
            default -> RoomEvent.of(JUDGE, null, act);
        })).toList());
    }

    private static final String[] LIVE = {"broadcast-asked", "aigul broadcast-agreed", "broadcast-on"};

    @Test
    void nothingGoesOutWithoutTheConsentOfEverybodyWhoIsThere() {
        assertThat(state("broadcast-asked").isAgreed()).as("who does not answer has not agreed").isFalse();
        assertThat(state("broadcast-asked", "aigul broadcast-objected").isAgreed()).isFalse();
        assertThat(state(LIVE).isBroadcast()).isTrue();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "erlan entered").isBroadcast()).as("who waits is not asked yet").isTrue();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "erlan entered", "admit-erlan").isBroadcast()).as("whoever comes later is asked first").isFalse();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "erlan entered", "admit-erlan", "erlan broadcast-agreed").isBroadcast()).isTrue();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "aigul broadcast-objected").isBroadcast()).as("an objection ends it").isFalse();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "aigul broadcast-objected", "aigul broadcast-agreed").isBroadcast()).as("the court permits it anew").isFalse();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "closed").isBroadcast()).isFalse();
        assertThat(state("broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "closed", "opened").isBroadcast()).as("what was agreed before the session was closed is asked again").isFalse();
    }

    @Test
    void thePublicSeesItLaterAndBeginsAtACluster() {
        offer(0, bytes("HEADER", true, "one"), LIVE);
        assertThat(broadcasts.list()).as("it is announced").hasSize(1);
        assertThat(broadcasts.next(id, null, 0).orElseThrow().bytes()).as("nothing is due yet").isEmpty();
        now.addAndGet(DELAY.minusSeconds(1).toNanos());
        offer(1, bytes("tail", true, "two"), LIVE);
        assertThat(broadcasts.next(id, null, 0).orElseThrow().bytes()).isEmpty();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        Broadcasts.Part first = broadcasts.next(id, null, 0).orElseThrow();
        assertThat(new String(first.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("HEADER").contains("one").doesNotContain("two");
        now.addAndGet(DELAY.toNanos());
        Broadcasts.Part second = broadcasts.next(id, first.stream(), first.next()).orElseThrow();
        assertThat(new String(second.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("tail").contains("two").doesNotContain("HEADER");
        Broadcasts.Part late = broadcasts.next(id, null, 0).orElseThrow();
        assertThat(new String(late.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)).as("whoever comes later begins at the latest cluster").startsWith("HEADER").contains("two").doesNotContain("one").doesNotContain("tail");
    }

    @Test
    void whatHasNotGoneOutWhenItEndsNeverDoes() {
        offer(0, bytes("HEADER", true, "secret"), LIVE);
        offer(1, bytes("", false, "private"), "broadcast-asked", "aigul broadcast-agreed", "broadcast-on", "closed");
        now.addAndGet(DELAY.toNanos());
        assertThat(broadcasts.next(id, null, 0)).isEmpty();
        assertThat(broadcasts.list()).isEmpty();
        offer(2, bytes("", true, "again"), LIVE);
        broadcasts.stop(id);
        now.addAndGet(DELAY.toNanos());
        assertThat(broadcasts.next(id, null, 0)).as("ended by the court").isEmpty();
    }

    @Test
    void aCaseThatIsClosedNeverGoesOut() {
        Room room = room(true);
        broadcasts.offer(room, state(LIVE), piece(0), bytes("HEADER", true, "x"));
        now.addAndGet(DELAY.toNanos());
        assertThat(broadcasts.list()).isEmpty();
    }

    private void offer(int number, byte[] content, String... acts) { broadcasts.offer(room(false), state(acts), piece(number), content); }

    private Room room(boolean secret) { return new Room(id, "hearing", null, "7110-26-00-2/1", Instant.EPOCH, Instant.EPOCH, "open", secret, new Room.Me(JUDGE, "judge", "Судья")); }

    private static HearingTheRoom.Piece piece(int number) { return new HearingTheRoom.Piece(1, "room", "s-1", number, "video/webm;codecs=vp8,opus", Duration.ofSeconds(3)); }

    private static byte[] bytes(String before, boolean cluster, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        if (cluster) out.writeBytes(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75, 0x01, -1, -1, -1, -1, -1, -1, -1, (byte) 0xE7, (byte) 0x81, 0});
        out.writeBytes(after.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
