package kz.torelik.rooms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What everybody does in a room, and what happens to him there: he enters and waits, asks for the floor, writes to the court, leaves; his link is lost and comes back.
@Service
public class Attending {

    static final int LONGEST_MESSAGE = 500;
    /// What a participant of the case may say to a broadcast; what an interpreter does with his channel; what everybody does.
    /// At a place its officer says who is there, before the place is let in and as long as it is.
    private static final Map<String, String> OWN = Map.of("left", "", "hand", "", "sound-only", "", "with-picture", "", "broadcast-agreed", "party", "broadcast-objected", "party", "channel-on", "interpreter", "channel-off", "interpreter", "brought", "place", "led-away", "place");
    private static final Actor RULE = new Actor.Rule("rooms");

    private final Rooms rooms;
    private final LiveRooms live;
    private final RoomRows rows;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Broadcasts broadcasts;

    Attending(Rooms rooms, LiveRooms live, RoomRows rows, TransactionTemplate transactions, CourtClock clock, Broadcasts broadcasts) {
        this.rooms = rooms;
        this.live = live;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.broadcasts = broadcasts;
        live.onLoss(this::lost);
    }

    /// Enters: the court is inside, others wait until they are admitted. Whoever comes back from a lost link sits where he sat.
    ///
    /// @return the link under which his page speaks from now on; a refusal: `room-removed`, `room-public`, those of [Rooms#with]
    public Answer<Long> enter(PublicId id) {
        Answer<PersonId> entered = rooms.with(id, inside -> {
            Room.Me me = inside.room().me();
            Optional<RoomState.Seat> seat = inside.state().find(me.person());
            if (seat.filter(one -> one.state().equals("removed")).isPresent()) return Answer.no(Refusal.of("room-removed"));
            if (me.role().equals("listener") && inside.state().closed()) return Answer.no(Refusal.of("room-public").under("cpc 19"));
            if (seat.isEmpty() || seat.get().state().equals("left")) inside.add(RoomEvent.of(me.person(), me.person(), "entered").as(me.role(), me.name()));
            return Answer.yes(me.person());
        });
        return entered.map(person -> live.enter(id, person));
    }

    /// Leaves, asks for the floor, goes on without a picture or with it again; a participant agrees to a broadcast or objects; an interpreter speaks into his own channel or to all.
    ///
    /// @return the refusals `room-seat` for whoever is not inside, `room-not-yours` for another act, those of [Rooms#with]
    public Answer<Room> act(PublicId id, String act) {
        Answer<Room> answer = rooms.with(id, inside -> {
            String role = OWN.get(act);
            String mine = inside.room().me().role();
            if (role == null || !role.isEmpty() && !role.equals(mine) && !(role.equals("party") && mine.equals("place"))) return Answer.no(Refusal.of("room-not-yours"));
            if (role.equals("party") && !inside.state().broadcast().asked()) return Answer.no(Refusal.of("room-not-yours"));
            Optional<RoomState.Seat> seat = inside.state().find(inside.me());
            if (role.equals("place")) return place(inside, seat, act);
            if (seat.isEmpty() || !act.equals("left") && !seat.get().isPresent()) return Answer.no(Refusal.of("room-seat"));
            if (act.equals("hand") && seat.get().hand() || act.equals("sound-only") && seat.get().soundOnly() || act.equals("with-picture") && !seat.get().soundOnly() || seat.get().state().equals("left")) return Answer.yes(inside.room());
            inside.add(RoomEvent.of(inside.me(), inside.me(), act));
            return Answer.yes(inside.room());
        });
        if (answer instanceof Answer.Yes<Room>(Room room)) {
            if (act.equals("broadcast-objected")) broadcasts.stop(id);
            if (act.equals("left")) live.leave(id, room.me().person());
            live.changed(id);
        }
        return answer;
    }

    /// The officer of a place has established who is there, or he was led away.
    private static Answer<Room> place(Rooms.Inside inside, Optional<RoomState.Seat> seat, String act) {
        Room.Place place = java.util.Objects.requireNonNull(inside.room().me().place());
        boolean here = inside.state().held().containsKey(inside.me());
        if (seat.isEmpty() || !seat.get().isPresent() && !seat.get().state().equals("waiting") || here == act.equals("brought")) return Answer.no(Refusal.of("room-seat"));
        inside.add(RoomEvent.of(inside.me(), inside.me(), act).with(place.detail()));
        return Answer.yes(inside.room());
    }

    /// Writes to the court, or to the host of a meeting; he answers to one seat.
    ///
    /// @param seat to whom the court answers, or null
    public Answer<Room> say(PublicId id, @Nullable Integer seat, String text) {
        Answer<Room> answer = rooms.with(id, inside -> {
            if (text.isBlank() || text.length() > LONGEST_MESSAGE) return Answer.no(Refusal.of("room-message", LONGEST_MESSAGE));
            boolean court = inside.room().me().keepsOrder();
            Optional<RoomState.Seat> reader = court && seat != null ? inside.state().find(seat) : Optional.empty();
            if (court && reader.isEmpty() || inside.state().find(inside.me()).isEmpty()) return Answer.no(Refusal.of("room-seat"));
            inside.rows().say(id, inside.room().caseId(), inside.me(), reader.map(RoomState.Seat::person).orElse(null), text.strip(), inside.now());
            return Answer.yes(inside.room());
        });
        if (answer.isYes()) live.changed(id);
        return answer;
    }

    /// What his page shows now. That it asks says that the link is there; when it was lost, that is over.
    ///
    /// @return the refusals `room-not-there`, `room-not-open`, `room-elsewhere` when another page of the same person has taken his seat
    public Answer<Seen> see(PublicId id, long link, long version) {
        return rooms.find(id).then(room -> {
            PersonId me = room.me().person();
            if (!live.isHere(id, me, link)) return Answer.no(Refusal.of("room-elsewhere"));
            live.lostFor(id, me).ifPresent(millis -> append(id, room, RoomEvent.of(null, me, "back").lasting(millis), "lost", () -> true));
            LiveRooms.Heard heard = live.await(id, me, link, version);
            return transactions.execute(_ -> rooms.find(id).map(now -> new Seen(now, heard, RoomState.of(rows.events(id)), rows.events(id), rows.messages(id), live.links(id))));
        });
    }

    /// What a page shows.
    ///
    /// @param links under which link each person's page speaks
    public record Seen(Room room, LiveRooms.Heard heard, RoomState state, List<RoomEvent> events, List<RoomMessage> messages, Map<PersonId, Long> links) {}

    /// A page that was found lost may have asked again before that could be written down: it was told that it is back, nobody would say so a second time, and he would sit there as lost for as long as he stays connected.
    void lost(PublicId id, PersonId person) { append(id, null, RoomEvent.of(null, person, "lost"), "present", () -> !live.isConnected(id, person)); }

    /// Writes down what nobody does but what happens, if it is so.
    private void append(PublicId id, @Nullable Room known, RoomEvent event, String when, BooleanSupplier holds) {
        boolean written = Boolean.TRUE.equals(Acting.as(RULE, () -> transactions.execute(_ -> {
            rows.hold(id);
            List<RoomEvent> events = rows.events(id);
            if (RoomState.of(events).find(java.util.Objects.requireNonNull(event.who())).filter(seat -> seat.state().equals(when)).isEmpty() || !holds.getAsBoolean()) return false;
            rows.add(id, known == null ? rows.caseOf(id) : known.caseId(), event, clock.instant());
            return true;
        })));
        if (written) live.changed(id);
    }
}
