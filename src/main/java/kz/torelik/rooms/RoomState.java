package kz.torelik.rooms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// A room as its events make it.
///
/// @param floor who has the floor, or null
/// @param retired whether the court has retired
/// @param closed whether it is closed to the public
/// @param shown the document that all see and its page, divided by a space, or null
/// @param announced the decision in brief, when it has been announced, or null
/// @param broadcast whether the public watches from elsewhere
/// @param papers what was given to somebody to sign, the latest of a kind for each
/// @param held who is at a place that is connected, by whoever answers for the place
public record RoomState(Map<PersonId, Seat> seats, @Nullable PersonId floor, boolean retired, boolean closed, @Nullable String shown, @Nullable String announced, Broadcast broadcast, List<ToSign> papers, Map<PersonId, String> held) {

    public RoomState {
        held = Map.copyOf(held);
        seats = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        papers = List.copyOf(papers);
    }

    /// A paper that somebody has to sign in the room, or has signed.
    ///
    /// @param sheet its code in `law/sheets.yaml`
    /// @param document what is signed
    /// @param filing of an agreement that he himself brings: the paper that waits with it; else null
    /// @param state `to-sign`, `signed` or `declined`
    public record ToSign(PersonId person, String sheet, String document, @Nullable String filing, String state) {

        static ToSign of(RoomEvent event) {
            String[] what = event.detail().split(" ");
            return new ToSign(java.util.Objects.requireNonNull(event.who()), what[0], what[1], what.length > 2 ? what[2] : null, event.act());
        }

        String detail() { return sheet + " " + document + (filing == null ? "" : " " + filing); }
    }

    /// What waits for the signature of somebody.
    public Optional<ToSign> waiting(PersonId person) { return papers.stream().filter(one -> one.person().equals(person) && one.state().equals("to-sign")).findFirst(); }

    boolean isSigned(PersonId person, String sheet) { return papers.stream().anyMatch(one -> one.person().equals(person) && one.sheet().equals(sheet) && one.state().equals("signed")); }

    /// Somebody in the room, or before it.
    ///
    /// @param number from 1 in the order in which people came for the first time: how browsers name each other
    /// @param state `waiting`, `present`, `lost`, `outside` (is called later), `left` or `removed`
    /// @param apart whether an interpreter speaks into a channel of his own, for whoever chose to hear it
    public record Seat(int number, PersonId person, String role, String name, String state, boolean identified, boolean muted, boolean hand, boolean soundOnly, boolean apart) {

        Seat now(String next) { return new Seat(number, person, role, name, next, identified, muted, false, soundOnly, apart); }

        Seat known() { return new Seat(number, person, role, name, state, true, muted, hand, soundOnly, apart); }

        Seat heard(boolean mute) { return new Seat(number, person, role, name, state, identified, mute, hand, soundOnly, apart); }

        Seat asking(boolean asks) { return new Seat(number, person, role, name, state, identified, muted, asks, soundOnly, apart); }

        Seat picture(boolean with) { return new Seat(number, person, role, name, state, identified, muted, hand, !with, apart); }

        Seat channel(boolean own) { return new Seat(number, person, role, name, state, identified, muted, hand, soundOnly, own); }

        public boolean isPresent() { return state.equals("present"); }

        /// Whether he is of the court and therefore not heard while it has retired.
        public boolean isCourt() { return role.equals("judge") || role.equals("panel") || role.equals("secretary") || role.equals("host"); }
    }

    /// Whether the broadcast goes out now: permitted, open to the public, and nobody of the participants who are here has not agreed. Somebody who comes later is asked, and until he agrees nothing goes out.
    public boolean isBroadcast() { return broadcast.permitted() && !closed && isAgreed(); }

    /// Whether every participant of the case who is in the room has agreed, and there is one.
    boolean isAgreed() {
        List<Seat> asked = seats.values().stream().filter(seat -> (seat.role().equals("party") || seat.role().equals("place")) && (seat.isPresent() || seat.state().equals("lost"))).toList();
        return !asked.isEmpty() && asked.stream().allMatch(seat -> Boolean.TRUE.equals(broadcast.answers().get(seat.person())));
    }

    /// A broadcast of the hearing to whoever wants to watch (CPC art. 19 part 7).
    ///
    /// @param asked whether the court has asked the participants
    /// @param answers what they answered
    /// @param permitted whether the court has permitted it
    public record Broadcast(boolean asked, Map<PersonId, Boolean> answers, boolean permitted) {

        static final Broadcast NONE = new Broadcast(false, Map.of(), false);
        static final Broadcast ASKED = new Broadcast(true, Map.of(), false);

        public Broadcast { answers = Map.copyOf(answers); }

        /// An objection ends it; the court may permit it again when all agree.
        Broadcast said(PersonId who, boolean agrees) {
            Map<PersonId, Boolean> all = new LinkedHashMap<>(answers);
            all.put(who, agrees);
            return new Broadcast(asked, all, permitted && agrees);
        }

        Broadcast go() { return new Broadcast(asked, answers, true); }

        Broadcast ended() { return NONE; }
    }

    public Optional<Seat> find(PersonId person) { return Optional.ofNullable(seats.get(person)); }

    public Optional<Seat> find(int number) { return seats.values().stream().filter(seat -> seat.number() == number).findFirst(); }

    static RoomState of(List<RoomEvent> events) {
        Map<PersonId, Seat> seats = new LinkedHashMap<>();
        PersonId floor = null;
        boolean retired = false;
        boolean closed = false;
        String shown = null;
        String announced = null;
        Broadcast broadcast = Broadcast.NONE;
        List<ToSign> papers = new ArrayList<>();
        Map<PersonId, String> held = new LinkedHashMap<>();
        for (RoomEvent event : events) {
            switch (event.act()) {
                case "entered" -> enter(seats, event);
                case "identified" -> change(seats, event, Seat::known);
                case "admitted", "back" -> change(seats, event, seat -> seat.now("present"));
                case "outside" -> change(seats, event, seat -> seat.now("outside"));
                case "lost" -> change(seats, event, seat -> seat.now("lost"));
                case "left" -> {
                    change(seats, event, seat -> seat.now("left"));
                    held.remove(java.util.Objects.requireNonNull(event.who()));
                }
                case "removed" -> change(seats, event, seat -> seat.now("removed"));
                case "muted" -> change(seats, event, seat -> seat.heard(true));
                case "unmuted" -> change(seats, event, seat -> seat.heard(false));
                case "hand" -> change(seats, event, seat -> seat.asking(true));
                case "sound-only" -> change(seats, event, seat -> seat.picture(false));
                case "with-picture" -> change(seats, event, seat -> seat.picture(true));
                case "channel-on" -> change(seats, event, seat -> seat.channel(true));
                case "channel-off" -> change(seats, event, seat -> seat.channel(false));
                case "floor" -> {
                    floor = event.who();
                    change(seats, event, seat -> seat.asking(false).heard(false));
                }
                case "retired" -> retired = true;
                case "returned" -> retired = false;
                case "closed" -> {
                    closed = true;
                    broadcast = broadcast.ended();
                }
                case "opened" -> closed = false;
                case "shown" -> shown = event.detail();
                case "hidden" -> shown = null;
                case "broadcast-asked" -> broadcast = Broadcast.ASKED;
                case "broadcast-agreed" -> broadcast = broadcast.said(java.util.Objects.requireNonNull(event.who()), true);
                case "broadcast-objected" -> broadcast = broadcast.said(java.util.Objects.requireNonNull(event.who()), false);
                case "broadcast-on" -> broadcast = broadcast.go();
                case "broadcast-off" -> broadcast = broadcast.ended();
                case "announced" -> announced = event.detail();
                case "brought" -> held.put(java.util.Objects.requireNonNull(event.who()), event.detail().substring(0, event.detail().indexOf('|')));
                case "led-away" -> held.remove(java.util.Objects.requireNonNull(event.who()));
                case "to-sign", "signed", "declined" -> {
                    ToSign paper = ToSign.of(event);
                    papers.removeIf(one -> one.person().equals(paper.person()) && one.sheet().equals(paper.sheet()));
                    papers.add(paper);
                }
                default -> throw new IllegalStateException("Nothing of this kind happens in a room: " + event.act());
            }
            if (floor != null && !seats.get(floor).state().equals("present") && !seats.get(floor).state().equals("lost")) floor = null;
        }
        return new RoomState(seats, floor, retired, closed, shown, announced, broadcast, papers, held);
    }

    /// The court is there at once; whoever is identified by his session needs no more; others wait.
    private static void enter(Map<PersonId, Seat> seats, RoomEvent event) {
        PersonId person = java.util.Objects.requireNonNull(event.who());
        String role = java.util.Objects.requireNonNull(event.role());
        Seat known = seats.get(person);
        Room.Me me = new Room.Me(person, role, event.detail());
        seats.put(person, new Seat(known == null ? seats.size() + 1 : known.number(), person, role, event.detail(), me.isCourt() ? "present" : "waiting", me.isKnown() || known != null && known.identified(), known != null && known.muted(), false, false, known != null && known.apart()));
    }

    private static void change(Map<PersonId, Seat> seats, RoomEvent event, java.util.function.UnaryOperator<Seat> how) {
        if (event.who() != null) seats.computeIfPresent(event.who(), (_, seat) -> how.apply(seat));
    }
}
