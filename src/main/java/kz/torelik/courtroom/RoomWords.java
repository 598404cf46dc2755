package kz.torelik.courtroom;

import java.util.Set;
import kz.torelik.rooms.Room;

/// The words of a room by its kind: a conversation and a mediation are no hearing, nobody there is a court that retires or writes a protocol.
public final class RoomWords {

    private static final Set<String> OF_MEETINGS = Set.of("rooms.enter", "rooms.early", "rooms.over", "rooms.over.text", "rooms.script", "rooms.log", "rooms.messages", "rooms.mine.waiting", "rooms.mine.present", "rooms.mine.left", "rooms.mine.removed",
            "rooms.act.removed.do", "rooms.event.admitted", "rooms.event.removed");
    private static final Set<String> OF_EACH_KIND = Set.of("rooms.lead", "rooms.messages.host", "rooms.role.host");

    private RoomWords() {}

    /// The key of what is said in that room.
    public static String key(Room room, String key) {
        if (room.isHearing()) return key;
        return OF_EACH_KIND.contains(key) ? key + "." + room.kind() : OF_MEETINGS.contains(key) ? key + ".meeting" : key;
    }

    /// What is said to somebody before he enters.
    public static String check(Room room) {
        if (room.isHearing()) return room.me().isCourt() ? "rooms.check.text.court" : "rooms.check.text";
        return room.me().isCourt() ? "rooms.check.text.host" : "rooms.check.text.meeting";
    }
}
