package kz.torelik.rooms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.recordings.TrackIntake;
import kz.torelik.recordings.TrackSource;
import kz.torelik.rooms.relay.Relay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Rooms whose sound and pictures go through the media server. Who may send and whom he may see is decided here, by what happened in the room; the server only carries it out. What it hears of a hearing goes to the recording from the
/// server itself, a track for each person, also while no page of the court is connected.
public final class Relaying implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(Relaying.class.getName());
    private static final int LONGEST = 64 * 1024;
    private static final long SWEEP_SECONDS = 5;
    private static final Actor RULE = new Actor.Rule("rooms");

    private final Rooms rooms;
    private final LiveRooms live;
    private final RecordingIntake intake;
    private final @Nullable Relay relay;
    private volatile boolean runs;

    /// @param relay null where sound and pictures go from browser to browser
    Relaying(Rooms rooms, LiveRooms live, RecordingIntake intake, @Nullable Relay relay) {
        this.rooms = rooms;
        this.live = live;
        this.intake = intake;
        this.relay = relay;
        if (relay != null) live.onChange(id -> Thread.ofVirtual().name("relay").start(() -> settle(id)));
    }

    /// Whether pages connect with the media server.
    public boolean isOn() { return relay != null; }

    /// What a page wants of the server.
    ///
    /// @param what `publish` (sends, with an offer), `watch` (sees a seat) or `begin` (has answered what was offered)
    public record Wanted(long link, String what, int seat, String sdp) {}

    /// A description for the browser; empty when none is needed.
    public record Described(String sdp) {}

    /// @return a refusal: `room-seat` when one of both is not inside or sends nothing, `room-media` when the server does not do it, those of [Rooms#find]
    public Answer<Described> ask(PublicId id, Wanted wanted) {
        Relay server = relay;
        if (server == null || wanted.sdp().length() > LONGEST) return Answer.no(Refusal.of("room-media"));
        return rooms.find(id).then(room -> {
            RoomState state = RoomState.of(rooms.events(room));
            Optional<RoomState.Seat> me = state.find(room.me().person()).filter(RoomState.Seat::isPresent);
            if (!room.isOpen() || me.isEmpty() || !live.isHere(id, room.me().person(), wanted.link())) return Answer.no(Refusal.of("room-seat"));
            try {
                return carry(server, new Relay.Who(id, me.get().number(), wanted.link()), room, state, wanted);
            } catch (IOException fault) {
                LOG.log(System.Logger.Level.WARNING, "The media server: {0}", fault.getMessage());
                return Answer.no(Refusal.of("room-media"));
            }
        });
    }

    private Answer<Described> carry(Relay server, Relay.Who who, Room room, RoomState state, Wanted wanted) throws IOException {
        switch (wanted.what()) {
            case "publish" -> {
                RoomState.Seat me = state.find(who.seat()).orElseThrow();
                String answer = server.publish(who, wanted.sdp(), room.isHearing() ? track(room, me) : null);
                settle(who.room());
                return Answer.yes(new Described(answer));
            }
            case "watch" -> {
                Optional<RoomState.Seat> other = state.find(wanted.seat()).filter(seat -> seat.isPresent() || seat.state().equals("lost"));
                Long link = other.map(seat -> live.links(who.room()).get(seat.person())).orElse(null);
                if (link == null) return Answer.no(Refusal.of("room-seat"));
                return server.watch(who, new Relay.Who(who.room(), wanted.seat(), link), state.find(who.seat()).orElseThrow().soundOnly()).<Answer<Described>>map(offer -> Answer.yes(new Described(offer)))
                        .orElseGet(() -> Answer.no(Refusal.of("room-seat")));
            }
            case "begin" -> {
                server.begin(who, wanted.seat(), wanted.sdp());
                return Answer.yes(new Described(""));
            }
            default -> { return Answer.no(Refusal.of("room-not-yours")); }
        }
    }

    /// Begins a track of the recording when there is one.
    private Function<String, Optional<TrackIntake>> track(Room room, RoomState.Seat seat) {
        String kind = seat.role().equals("interpreter") ? "interpreter" : "participant";
        return mediaType -> Acting.as(RULE, () -> intake.isRecorded(room.hearing()) ? intake.begin(room.hearing(), new TrackSource(kind, seat.name(), mediaType, null)) instanceof Answer.Yes<TrackIntake>(TrackIntake track)
                ? Optional.of(track) : Optional.<TrackIntake>empty() : Optional.<TrackIntake>empty());
    }

    /// One after the other, so that what happened last stands.
    private synchronized void settle(PublicId id) {
        Relay server = relay;
        if (server == null) return;
        RoomState state = RoomState.of(Acting.as(RULE, () -> rooms.eventsOf(id)));
        Map<PersonId, Long> links = live.links(id);
        Map<Relay.Who, Boolean> inside = new HashMap<>();
        for (RoomState.Seat seat : state.seats().values()) {
            Long link = links.get(seat.person());
            if (link != null && (seat.isPresent() || seat.state().equals("lost"))) inside.put(new Relay.Who(id, seat.number(), link), seat.muted() || state.retired() && seat.isCourt());
        }
        server.settle(id, inside);
    }

    /// The server keeps nothing of a room that everybody has left.
    private void sweep() {
        while (runs) {
            try {
                TimeUnit.SECONDS.sleep(SWEEP_SECONDS);
                List<PublicId> all = relay == null ? List.of() : relay.list();
                for (PublicId id : all) if (live.links(id).keySet().stream().noneMatch(person -> live.isConnected(id, person))) relay.settle(id, Map.of());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public synchronized void start() {
        runs = true;
        Relay server = relay;
        if (server == null) return;
        try {
            server.open();
        } catch (IOException fault) {
            throw new IllegalStateException("The media server of the rooms does not start: " + fault.getMessage(), fault);
        }
        Thread.ofVirtual().name("relay-sweep").start(this::sweep);
    }

    @Override
    public synchronized void stop() {
        runs = false;
        if (relay != null) relay.close();
    }

    @Override
    public boolean isRunning() { return runs; }
}
