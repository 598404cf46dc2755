package kz.torelik.courtroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.law.LawBook;
import kz.torelik.law.Sheets;
import kz.torelik.rooms.RoomEvent;
import kz.torelik.rooms.RoomState;
import kz.torelik.rooms.Room;
import kz.torelik.rooms.SigningInRoom;
import kz.torelik.web.Says;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is signed in a room, in the words of its page.
@Component
class SheetsToSign {

    private final SigningInRoom signing;
    private final LawBook law;
    private final KeyDrawer drawer;

    SheetsToSign(SigningInRoom signing, LawBook law, KeyDrawer drawer) {
        this.signing = signing;
        this.law = law;
        this.drawer = drawer;
    }

    KeyDrawer.Keys drawer() { return drawer.mine(); }

    /// By the numbers of seats, what can be given to sign there.
    Map<Integer, List<RoomNews.Sheet>> offered(Room room, RoomState state, Says says) {
        return signing.offered(room, state).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(sheet -> new RoomNews.Sheet(sheet.code(), title(sheet.code(), says), null)).toList()));
    }

    /// Whether the reader may write an agreement down.
    boolean agreement(Room room) { return signing.mayAgree(room); }

    /// What waits for the signature of the reader, or null.
    RoomNews.@Nullable Sheet waiting(RoomState state, RoomState.Seat mine, Says says) {
        return state.waiting(mine.person()).map(one -> new RoomNews.Sheet(one.sheet(), title(one.sheet(), says), one.document())).orElse(null);
    }

    /// The event with the title of its paper, where it is about one.
    RoomEvent named(RoomEvent event, Says says) { return event.isOfPaper() ? event.with(title(event.sheet(), says)) : event; }

    private String title(String code, Says says) { return law.sheets().find(code).map(Sheets.Sheet::title).orElseThrow().in(says.language()); }
}
