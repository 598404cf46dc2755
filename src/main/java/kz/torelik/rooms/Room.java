package kz.torelik.rooms;

import java.time.Instant;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A room, for one who may enter it.
///
/// @param id that of the hearing or of the meeting
/// @param kind `hearing`, `conversation` or `mediation`
/// @param caseId of the hearing; null for a meeting, whose room nobody of the court sees unless he is invited
/// @param number of the case as people read it, or null
/// @param opens from when one may enter
/// @param state `early`, `open` or `over`
/// @param isSecret whether the whole case is closed to the public
/// @param me who I am in it
public record Room(PublicId id, String kind, @Nullable CaseId caseId, @Nullable String number, Instant startsAt, Instant opens, String state, boolean isSecret, Me me) {

    /// Whoever acts.
    ///
    /// @param role `judge`, `panel`, `secretary`, `host`, `side`, `party`, `place`, or that in which the court asked him in
    /// @param name how he is called; of a place its title
    /// @param place who takes part from a place, or null for a person
    public record Me(PersonId person, String role, String name, @Nullable Place place) {

        Me(PersonId person, String role, String name) { this(person, role, name, null); }

        /// Who leads: the judge; of a meeting its host.
        public boolean presides() { return role.equals("judge") || role.equals("host"); }

        /// Who keeps order with the one who leads.
        public boolean keepsOrder() { return presides() || role.equals("secretary"); }

        /// Who is the court and waits for nobody.
        public boolean isCourt() { return keepsOrder() || role.equals("panel"); }

        /// Whom the session alone identifies: the court, the participants of the case and whoever is invited to a meeting.
        boolean isKnown() { return isCourt() || role.equals("party") || role.equals("side") || role.equals("place"); }
    }

    /// A facility where somebody is held, or the room of another court, that is connected to a hearing.
    ///
    /// @param officer the name of whoever answers for it and establishes who is there
    /// @param held who takes part from there
    /// @param heldRole in what capacity
    public record Place(String officer, PersonId held, String heldName, String heldRole) {

        String detail() { return heldName + "|" + officer; }
    }

    public boolean isHearing() { return kind.equals("hearing"); }

    /// The hearing that is recorded.
    /// @throws IllegalStateException for a meeting
    HearingId hearing() {
        if (!isHearing()) throw new IllegalStateException("A meeting is no hearing: " + id);
        return new HearingId(id);
    }

    public boolean isOpen() { return state.equals("open"); }
}
