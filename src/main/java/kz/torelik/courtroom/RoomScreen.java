package kz.torelik.courtroom;

import java.util.List;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.language.Phrase;
import kz.torelik.rooms.Lines;
import kz.torelik.rooms.Room;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The room before one enters and when one is inside.
///
/// @param papers what the court may show
/// @param lines what the page is told of the lines between browsers
/// @param kit whether it is the page of the hall itself, with several cameras and microphones
/// @param relay whether sound and pictures go through the media server
/// @param agreement whether he may write an agreement of the sides down
/// @param keys where his key is for what he signs in the room
@Shows("courtroom/room.jte")
public record RoomScreen(Room room, List<FiledDocument> papers, Lines lines, boolean kit, boolean relay, boolean agreement, KeyDrawer.Keys keys) implements Screen {

    /// As whom somebody can be asked into the room of a hearing.
    public static final List<String> GUESTS = List.of("witness", "expert", "interpreter", "specialist", "listener");

    /// As what somebody takes part from a place that is connected.
    public static final List<String> HELD = List.of("party", "witness", "expert", "specialist");

    public RoomScreen { papers = List.copyOf(papers); }

    @Override
    public Phrase title() { return Phrase.of("rooms.title." + room.kind()); }

    public String address() { return "/rooms/" + room.id(); }

    /// The hall is the court's: whoever keeps order opens its page on the computer of the hall; so does the officer of a place that is connected.
    public boolean offersKit() { return !kit && hasKit(room); }

    static boolean hasKit(Room room) { return room.isHearing() && (room.me().keepsOrder() || room.me().place() != null); }

    public String back() {
        if (!room.isHearing()) return room.me().role().equals("host") && room.kind().equals("conversation") ? "/desk" : "/my/meetings/" + room.id();
        if (room.me().isCourt()) return "/desk/cases/" + room.caseId() + (room.me().keepsOrder() ? "/hearings/" + room.id() : "");
        return room.me().role().equals("party") ? "/my/cases/" + room.caseId() : "/my";
    }
}
