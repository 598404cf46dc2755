package kz.torelik.rooms;

import java.time.Instant;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that happened in a room.
///
/// @param actor who did it, or null for the house itself
/// @param who to whom, or null for the whole room
/// @param act the word of the act, such as `admitted`
/// @param role of whoever entered, or null
/// @param detail the name of whoever entered, the reason of a removal, the document that is shown; else empty
/// @param millis how long the link was lost, or null
public record RoomEvent(long seq, Instant at, @Nullable PersonId actor, @Nullable PersonId who, String act, @Nullable String role, String detail, @Nullable Long millis) {

    static RoomEvent of(@Nullable PersonId actor, @Nullable PersonId who, String act) { return new RoomEvent(0, Instant.EPOCH, actor, who, act, null, "", null); }

    /// What the sentence about it takes: the name and the reason or the seconds of a loss; of the whole room what the court said.
    ///
    /// @param name of whom it concerns
    public Object[] facts(String name) {
        if (who == null) return new Object[] {detail};
        if (act.equals("brought") || act.equals("led-away")) return new Object[] {name, detail.substring(0, detail.indexOf('|')), detail.substring(detail.indexOf('|') + 1)};
        return new Object[] {name, millis == null ? detail : (Object) Math.max(1, Math.round(millis / 1000.0))};
    }

    /// Whether it is about a paper that is signed in the room: its detail is then the code of the paper and what it is signed as.
    public boolean isOfPaper() { return act.equals("to-sign") || act.equals("signed") || act.equals("declined"); }

    /// The code of that paper in `law/sheets.yaml`.
    public String sheet() { return detail.substring(0, detail.indexOf(' ')); }

    public RoomEvent with(String words) { return new RoomEvent(seq, at, actor, who, act, role, words, millis); }

    RoomEvent as(String how, String name) { return new RoomEvent(seq, at, actor, who, act, how, name, millis); }

    RoomEvent lasting(long length) { return new RoomEvent(seq, at, actor, who, act, role, detail, length); }
}
