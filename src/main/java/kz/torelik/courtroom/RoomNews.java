package kz.torelik.courtroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Style;
import kz.torelik.rooms.Attending;
import kz.torelik.rooms.Room;
import kz.torelik.rooms.RoomEvent;
import kz.torelik.rooms.RoomMessage;
import kz.torelik.rooms.RoomState;
import kz.torelik.web.Says;
import org.jspecify.annotations.Nullable;

/// What a page of the room shows now, for one reader: people by the numbers of their seats, and only what he may see. Whoever waits sees himself alone.
///
/// @param records whether this page gives the sound to the recording
/// @param floor whose turn it is to speak, or null
/// @param shown changes when another page of a document is shown; null when none is
/// @param announced the decision in brief, once it is announced
/// @param sign what waits for the signature of the reader, or null
/// @param broadcast whether the public watches, and what is asked of the reader
public record RoomNews(long version, boolean open, Mine me, boolean recorded, boolean records, boolean retired, boolean closed, @Nullable Integer floor, @Nullable String shown, @Nullable String announced, @Nullable Sheet sign, Broadcast broadcast, List<Seat> seats, List<Signal> signals,
                       List<Line> log, List<Line> messages) {

    public RoomNews {
        seats = List.copyOf(seats);
        signals = List.copyOf(signals);
        log = List.copyOf(log);
        messages = List.copyOf(messages);
    }

    /// @param state of my seat
    /// @param told what it means, in words
    /// @param soundOnly whether no pictures are sent to him
    /// @param apart whether he interprets into his own channel
    /// @param here at a place: whether whoever takes part from there is there
    public record Mine(int seat, String state, String told, boolean court, boolean muted, boolean soundOnly, boolean apart, boolean here) {}

    /// @param asks whether the reader has to answer, or may answer anew
    /// @param said what stands about it for the reader, in words
    /// @param may what he may do about it as who leads
    public record Broadcast(boolean live, boolean asks, String said, List<String> may) {
        public Broadcast { may = List.copyOf(may); }
    }

    /// @param may what the reader may do to him
    /// @param sheets what the reader may give him to sign
    public record Seat(int seat, long link, String name, String role, String state, String told, boolean court, boolean muted, boolean hand, boolean soundOnly, boolean apart, List<String> may, List<Sheet> sheets) {
        public Seat {
            may = List.copyOf(may);
            sheets = List.copyOf(sheets);
        }
    }

    /// A paper that is signed in the room.
    ///
    /// @param document what is to be signed, or null while it is not made
    public record Sheet(String code, String title, @Nullable String document) {}

    public record Signal(int from, long link, String data) {}

    /// @param seat who wrote it, or 0
    public record Line(String at, String text, int seat) {}

    static RoomNews of(Attending.Seen seen, boolean recorded, @Nullable PersonId source, SheetsToSign sheets, Says says) {
        Room room = seen.room();
        RoomState state = seen.state();
        RoomState.Seat mine = state.find(room.me().person()).orElseThrow();
        boolean inside = mine.isPresent() && room.isOpen();
        PersonId floor = state.floor();
        return new RoomNews(seen.heard().version(), room.isOpen(), new Mine(mine.number(), mine.state(), says.t(RoomWords.key(room, "rooms.mine." + mine.state())), mine.isCourt(), mine.muted(), mine.soundOnly(), mine.apart(), state.held().containsKey(mine.person())), recorded, mine.person().equals(source), state.retired(), state.closed(),
                inside && floor != null ? Integer.valueOf(state.find(floor).orElseThrow().number()) : null, inside ? state.shown() : null, inside ? state.announced() : null, inside ? sheets.waiting(state, mine, says) : null, broadcast(room, state, mine, inside, says), inside ? seats(seen, mine, sheets, says) : List.of(),
                inside ? seen.heard().signals().stream().filter(signal -> state.find(signal.from()).filter(RoomState.Seat::isPresent).isPresent())
                        .map(signal -> new Signal(state.find(signal.from()).orElseThrow().number(), signal.link(), signal.data())).toList() : List.of(),
                room.me().keepsOrder() ? log(seen, sheets, says) : List.of(), messages(seen, says));
    }

    private static Broadcast broadcast(Room room, RoomState state, RoomState.Seat mine, boolean inside, Says says) {
        RoomState.Broadcast broadcast = state.broadcast();
        boolean asks = inside && broadcast.asked() && (mine.role().equals("party") || mine.role().equals("place"));
        List<String> may = new ArrayList<>();
        if (inside && room.isHearing() && room.me().presides() && !room.isSecret() && !state.closed()) may.add(broadcast.permitted() ? "broadcast-off" : broadcast.asked() ? "broadcast-on" : "broadcast-asked");
        long agree = broadcast.answers().values().stream().filter(Boolean::booleanValue).count();
        Boolean own = broadcast.answers().get(mine.person());
        String said = !inside || !broadcast.asked() ? "" : asks ? says.t("rooms.broadcast.own." + (own == null ? "none" : own ? "agreed" : "objected")) : says.t("rooms.broadcast.answers", agree, broadcast.answers().size() - agree);
        return new Broadcast(state.isBroadcast(), asks, said, may);
    }

    private static List<Seat> seats(Attending.Seen seen, RoomState.Seat mine, SheetsToSign sheets, Says says) {
        Map<Integer, List<Sheet>> offered = sheets.offered(seen.room(), seen.state(), says);
        Map<PersonId, Long> links = seen.links();
        boolean court = seen.room().me().keepsOrder();
        return seen.state().seats().values().stream().filter(seat -> !seat.equals(mine) && (court && !seat.state().equals("left") || seat.isPresent() || seat.state().equals("lost")))
                .map(seat -> new Seat(seat.number(), links.getOrDefault(seat.person(), 0L), named(seen.state(), seat), says.t(RoomWords.key(seen.room(), "rooms.role." + seat.role())), seat.state(), seat.isPresent() ? "" : says.t("rooms.state." + seat.state()), seat.isCourt(), seat.muted(), seat.hand(),
                        seat.soundOnly(), seat.apart(), court ? may(seen.room(), seen.state(), seat) : List.of(), offered.getOrDefault(seat.number(), List.of()))).toList();
    }

    /// A place is called by whoever is there.
    private static String named(RoomState state, RoomState.Seat seat) { return state.held().containsKey(seat.person()) ? state.held().get(seat.person()) + " · " + seat.name() : seat.name(); }

    private static List<String> may(Room room, RoomState state, RoomState.Seat seat) {
        List<String> may = new ArrayList<>();
        if (seat.isCourt()) return may;
        boolean leads = room.me().presides();
        boolean waits = seat.state().equals("waiting") || seat.state().equals("outside");
        if (!seat.identified()) may.add("identified");
        boolean called = !seat.role().equals("party") && !seat.role().equals("side");
        if (seat.state().equals("waiting") && seat.identified() && called) may.add("outside");
        if (waits && seat.identified() || seat.state().equals("removed")) may.add("admitted");
        if (seat.isPresent()) {
            if (leads && !seat.person().equals(state.floor())) may.add("floor");
            may.add(seat.muted() ? "unmuted" : "muted");
            if (called) may.add("outside");
            if (seat.role().equals("interpreter")) may.add(seat.apart() ? "channel-off" : "channel-on");
        }
        if (leads && !seat.state().equals("removed")) may.add("removed");
        return may;
    }

    private static List<Line> log(Attending.Seen seen, SheetsToSign sheets, Says says) {
        return seen.events().reversed().stream().filter(event -> !event.act().equals("hand")).limit(60).map(event -> new Line(says.sentences().write(says.language(), event.at(), Style.TIME), said(seen.room(), sheets.named(event, says), seen.state(), says), 0)).toList();
    }

    private static String said(Room room, RoomEvent event, RoomState state, Says says) {
        String name = event.who() == null ? "" : state.find(event.who()).map(RoomState.Seat::name).orElse("");
        return says.t(RoomWords.key(room, "rooms.event." + event.act()), event.facts(name));
    }

    private static List<Line> messages(Attending.Seen seen, Says says) {
        return seen.messages().stream().map(message -> line(message, seen, says)).toList();
    }

    private static Line line(RoomMessage message, Attending.Seen seen, Says says) {
        String author = seen.state().find(message.author()).map(RoomState.Seat::name).orElse("");
        String reader = message.reader() == null ? null : seen.state().find(message.reader()).map(RoomState.Seat::name).orElse("");
        return new Line(says.sentences().write(says.language(), message.at(), Style.TIME), reader == null ? says.t("rooms.message", author, message.text()) : says.t("rooms.message.to", author, reader, message.text()),
                seen.state().find(message.author()).map(RoomState.Seat::number).orElse(0));
    }
}
