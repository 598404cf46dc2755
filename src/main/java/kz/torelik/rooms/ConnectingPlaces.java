package kz.torelik.rooms;

import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Connects a place to the room of a hearing: a facility where a participant is held, or another court to which a witness came (CPC arts. 186 part 3, 202 part 4; CrPC art. 345 part 1: the presiding judge decides). The place has one connection, opened by
/// its officer with his own account; he establishes who is there, and the room and its protocol say so.
@Service
public class ConnectingPlaces {

    /// As what somebody takes part from a place.
    public static final Set<String> ROLES = Set.of("party", "witness", "expert", "specialist");
    private static final int LONGEST = 200;

    private final Rooms rooms;
    private final CaseAccess access;
    private final People people;

    ConnectingPlaces(Rooms rooms, CaseAccess access, People people) {
        this.rooms = rooms;
        this.access = access;
        this.people = people;
    }

    /// What place is connected.
    ///
    /// @param title of the place
    /// @param officer the individual identification number of whoever answers for it
    /// @param held that of whoever takes part from there
    /// @param role of him, one of [#ROLES]
    public record Wanted(String title, String officer, String held, String role) {}

    /// @return how the place is called, or a refusal: `room-not-yours`, `room-place`, `room-guest` when nobody has this number, `room-guest-role`, `room-place-party` for a participant who is none, `room-guest-already`, those of [Rooms#with]
    public Answer<String> connect(PublicId id, Wanted wanted) {
        return rooms.with(id, inside -> {
            if (!inside.room().isHearing() || !inside.room().me().presides()) return Answer.no(Refusal.of("room-not-yours"));
            if (!ROLES.contains(wanted.role())) return Answer.no(Refusal.of("room-guest-role"));
            String title = wanted.title().strip();
            Optional<Person.Natural> officer = natural(wanted.officer());
            Optional<Person.Natural> held = natural(wanted.held());
            if (title.isEmpty() || title.length() > LONGEST || title.contains("|")) return Answer.no(Refusal.of("room-place", LONGEST));
            if (officer.isEmpty() || held.isEmpty() || officer.get().id().equals(held.get().id())) return Answer.no(Refusal.of("room-guest"));
            CaseId caseId = java.util.Objects.requireNonNull(inside.room().caseId());
            return access.ask(caseId, "read-case").then(permit -> {
                if (wanted.role().equals("party") == permit.file().partiesOf(held.get().id()).isEmpty() || !permit.file().partiesOf(officer.get().id()).isEmpty()) return Answer.no(Refusal.of("room-place-party"));
                Room.Place place = new Room.Place(officer.get().name().full(), held.get().id(), held.get().name().full(), wanted.role());
                return inside.rows().ask(new RoomRows.Guest(id, caseId, officer.get().id(), "place", title, place), inside.now()) ? Answer.yes(title) : Answer.no(Refusal.of("room-guest-already"));
            });
        });
    }

    private Optional<Person.Natural> natural(String number) { return Iin.parse(number) instanceof Answer.Yes<Iin>(Iin iin) ? people.find(iin) : Optional.empty(); }
}
