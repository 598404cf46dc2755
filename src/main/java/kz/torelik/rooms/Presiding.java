package kz.torelik.rooms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the court does in a room, or the host of a meeting. The judge leads (CPC art. 185); the secretary lets people in and keeps order. There is nothing here, or anywhere, about the recording: it runs by itself.
@Service
public class Presiding {

    /// What the judge or the host alone does.
    private static final Set<String> LEADING = Set.of("floor", "removed", "retired", "returned", "closed", "opened", "announced", "broadcast-asked", "broadcast-on", "broadcast-off");
    private static final Set<String> TO_SOMEBODY = Set.of("identified", "admitted", "outside", "floor", "muted", "unmuted", "removed", "channel-on", "channel-off");
    private static final Set<String> TO_THE_ROOM = Set.of("retired", "returned", "closed", "opened", "shown", "hidden", "announced", "broadcast-asked", "broadcast-on", "broadcast-off");
    private static final Set<String> ASKED_AS = Set.of("witness", "expert", "interpreter", "specialist", "listener");
    private static final int LONGEST = 300;
    private static final int LONGEST_DECISION = 600;

    private final Rooms rooms;
    private final LiveRooms live;
    private final CaseAccess access;
    private final People people;
    private final Broadcasts broadcasts;

    Presiding(Rooms rooms, LiveRooms live, CaseAccess access, People people, Broadcasts broadcasts) {
        this.rooms = rooms;
        this.live = live;
        this.access = access;
        this.people = people;
        this.broadcasts = broadcasts;
    }

    /// What is wanted.
    ///
    /// @param act the word of the event
    /// @param seat whom it concerns, by the number of his seat; null for the room
    /// @param detail the reason of a removal; the document and its page; the operative part in brief; else empty
    public record Wanted(String act, @Nullable Integer seat, String detail) {}

    /// Does it, once.
    ///
    /// @return the room after it, or a refusal: `room-not-yours` (the judge alone, or nobody), `room-seat`, `room-not-identified`, `room-reason`, `room-public`, `room-document`, `room-decision` (what is announced needs its words; not while the court has retired), `room-broadcast-closed`, `room-broadcast-consent`, those of [Rooms#with]
    public Answer<Room> act(PublicId id, Wanted wanted) {
        Answer<Room> answer = rooms.with(id, inside -> decide(inside, wanted).map(event -> {
            inside.add(event);
            if (event.act().equals("closed")) listenersOut(inside);
            return inside.room();
        }));
        if (answer.isYes() && (wanted.act().equals("broadcast-off") || wanted.act().equals("closed"))) broadcasts.stop(id);
        if (answer.isYes()) live.changed(id);
        return answer;
    }

    private Answer<RoomEvent> decide(Rooms.Inside inside, Wanted wanted) {
        Room.Me me = inside.room().me();
        if (!me.keepsOrder() || LEADING.contains(wanted.act()) && !me.presides()) return Answer.no(Refusal.of("room-not-yours"));
        if (TO_THE_ROOM.contains(wanted.act())) return inside.room().isHearing() ? toTheRoom(inside, wanted) : Answer.no(Refusal.of("room-not-yours"));
        if (!TO_SOMEBODY.contains(wanted.act())) return Answer.no(Refusal.of("room-not-yours"));
        Optional<RoomState.Seat> seat = wanted.seat() == null ? Optional.empty() : inside.state().find(wanted.seat());
        if (seat.isEmpty() || seat.get().isCourt()) return Answer.no(Refusal.of("room-seat"));
        return toSomebody(inside, seat.get(), wanted);
    }

    private static Answer<RoomEvent> toSomebody(Rooms.Inside inside, RoomState.Seat seat, Wanted wanted) {
        RoomEvent event = RoomEvent.of(inside.me(), seat.person(), wanted.act());
        return switch (wanted.act()) {
            case "admitted" -> {
                if (!seat.identified()) yield Answer.no(Refusal.of("room-not-identified"));
                if (seat.role().equals("listener") && inside.state().closed()) yield Answer.no(Refusal.of("room-public").under("cpc 19"));
                yield seat.state().equals("waiting") || seat.state().equals("outside") || seat.state().equals("removed") ? Answer.yes(event) : Answer.no(Refusal.of("room-seat"));
            }
            case "removed" -> wanted.detail().isBlank() || wanted.detail().length() > LONGEST ? Answer.no(Refusal.of("room-reason", LONGEST)) : Answer.yes(event.with(wanted.detail().strip()));
            case "channel-on", "channel-off" -> seat.role().equals("interpreter") ? Answer.yes(event) : Answer.no(Refusal.of("room-seat"));
            case "floor" -> seat.isPresent() ? Answer.yes(event) : Answer.no(Refusal.of("room-seat"));
            default -> Answer.yes(event);
        };
    }

    private Answer<RoomEvent> toTheRoom(Rooms.Inside inside, Wanted wanted) {
        RoomEvent event = RoomEvent.of(inside.me(), null, wanted.act());
        if (wanted.act().startsWith("broadcast-")) return broadcast(inside, event);
        if (wanted.act().equals("announced")) return announced(inside, event, wanted.detail().strip());
        if (!wanted.act().equals("shown")) return Answer.yes(event);
        CaseId caseId = inside.room().caseId();
        List<CaseFile.InFile> papers = caseId != null && access.ask(caseId, "read-documents") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) ? permit.file().documents() : List.of();
        boolean inFile = wanted.detail().matches("[0-9a-z]{26} [1-9]\\d{0,3}") && papers.stream().anyMatch(paper -> wanted.detail().startsWith(paper.document().id().toString()));
        return inFile ? Answer.yes(event.with(wanted.detail())) : Answer.no(Refusal.of("room-document"));
    }

    /// A broadcast needs an open session and the consent of every participant who is there (CPC art. 19 parts 2 and 7); to end one nothing is needed.
    private static Answer<RoomEvent> broadcast(Rooms.Inside inside, RoomEvent event) {
        if (event.act().equals("broadcast-off")) return Answer.yes(event);
        if (inside.room().isSecret() || inside.state().closed()) return Answer.no(Refusal.of("room-broadcast-closed").under("cpc 19(2)"));
        return event.act().equals("broadcast-on") && !inside.state().isAgreed() ? Answer.no(Refusal.of("room-broadcast-consent").under("cpc 19(7)")) : Answer.yes(event);
    }

    /// The presiding judge announces the decision when the court has returned (CPC art. 223): its words are heard, and read by whoever does not hear.
    private static Answer<RoomEvent> announced(Rooms.Inside inside, RoomEvent event, String words) {
        return words.isEmpty() || words.length() > LONGEST_DECISION || inside.state().retired() ? Answer.no(Refusal.of("room-decision", LONGEST_DECISION).under("cpc 223(3)")) : Answer.yes(event.with(words));
    }

    /// Whoever only listens goes when the room is closed to the public (CPC art. 19).
    private static void listenersOut(Rooms.Inside inside) {
        inside.state().seats().values().stream().filter(seat -> seat.role().equals("listener") && (seat.isPresent() || seat.state().equals("lost")))
                .forEach(seat -> inside.add(RoomEvent.of(inside.me(), seat.person(), "outside")));
    }

    /// Asks somebody into the room of a hearing who is not a participant of the case. He opens the same address with his own account, and the secretary establishes who he is before he comes in.
    ///
    /// @param number his individual identification number
    /// @return how he is called, or a refusal: `room-not-yours`, `room-guest` when nobody has this number, `room-guest-role`, `room-guest-already`, those of [Rooms#with]
    public Answer<String> ask(PublicId id, String number, String role) {
        return rooms.with(id, inside -> {
            if (!inside.room().isHearing() || !inside.room().me().keepsOrder()) return Answer.no(Refusal.of("room-not-yours"));
            if (!ASKED_AS.contains(role)) return Answer.no(Refusal.of("room-guest-role"));
            if (!(Iin.parse(number) instanceof Answer.Yes<Iin>(Iin iin))) return Answer.no(Refusal.of("room-guest"));
            Optional<Person.Natural> person = people.find(iin);
            if (person.isEmpty()) return Answer.no(Refusal.of("room-guest"));
            PersonId guest = person.get().id();
            String name = person.get().name().full();
            boolean fresh = inside.rows().ask(new RoomRows.Guest(id, inside.room().caseId(), guest, role, name), inside.now());
            return fresh ? Answer.yes(name) : Answer.no(Refusal.of("room-guest-already"));
        });
    }
}
