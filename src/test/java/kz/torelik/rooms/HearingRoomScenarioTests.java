package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may do what in the room of a hearing: the judge leads, the secretary lets in, a witness waits outside, a stranger finds nothing; what happened stays.
class HearingRoomScenarioTests {

    private static final String WEBM = "video/webm;codecs=vp8,opus";
    private static House house;
    private static Bench bench;
    private static HearingId hearing;
    private static PublicId room;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
        room = hearing.id();
    }

    @AfterAll
    static void close() { house.close(); }

    private static Actor secretary() {
        CaseFile.AssignedJudge judge = bench.file().judge().orElseThrow();
        return new Actor.Staff(java.util.Objects.requireNonNull(judge.secretary()), judge.court(), Function.SECRETARY);
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() : "yes"; }

    private static String act(Actor who, String act, Integer seat, String detail) { return code(house.as(who, () -> house.get(Presiding.class).act(room, new Presiding.Wanted(act, seat, detail)))); }

    private static String enter(Actor who) { return code(house.as(who, () -> house.get(Attending.class).enter(room))); }

    private static RoomState state(Actor who) { return house.as(who, () -> RoomState.of(house.get(Rooms.class).events(house.get(Rooms.class).find(room).orThrow()))); }

    private static RoomState.Seat seat(Actor who) {
        return house.as(who, () -> {
            Room mine = house.get(Rooms.class).find(room).orThrow();
            return RoomState.of(house.get(Rooms.class).events(mine)).find(mine.me().person()).orElseThrow();
        });
    }

    @Test
    void aHearingFromTheDoorToItsEnd() {
        Actor aigul = house.citizen("aigul");
        Actor erlan = house.citizen("erlan");
        Actor daniyar = house.citizen("daniyar");
        assertThat(enter(aigul)).as("before the room opens").isEqualTo("room-not-open");
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY).minusMinutes(20));
        assertThat(enter(daniyar)).as("a stranger").isEqualTo("room-not-there");
        assertThat(enter(Actor.ANYONE)).isEqualTo("room-not-there");
        for (Actor one : List.of(bench.judge(), secretary(), aigul, erlan)) assertThat(enter(one)).isEqualTo("yes");
        assertThat(seat(bench.judge()).isPresent()).isTrue();
        assertThat(seat(aigul).state()).isEqualTo("waiting");

        int hers = seat(aigul).number();
        int his = seat(erlan).number();
        assertThat(List.of(act(aigul, "admitted", hers, ""), act(erlan, "removed", hers, "Причина"), act(daniyar, "admitted", his, ""))).as("nobody lets himself in").containsExactly("room-not-yours", "room-not-yours", "room-not-there");
        assertThat(act(secretary(), "admitted", hers, "")).isEqualTo("yes");
        assertThat(act(secretary(), "floor", hers, "")).as("the judge leads").isEqualTo("room-not-yours");
        assertThat(act(bench.judge(), "removed", hers, " ")).as("no removal without a reason").isEqualTo("room-reason");
        assertThat(act(bench.judge(), "muted", seat(secretary()).number(), "")).as("the court is not muted").isEqualTo("room-seat");
        assertThat(act(bench.judge(), "floor", hers, "")).isEqualTo("yes");

        theCourtAnnouncesAndThePublicWatches(aigul, daniyar);
        aLinkThatIsBackAtOnceIsNotLost(house.citizen("artur"));
        String iin = house.character("daniyar").person().iin().digits();
        assertThat(code(house.as(aigul, () -> house.get(Presiding.class).ask(room, iin, "witness")))).isEqualTo("room-not-yours");
        house.as(secretary(), () -> house.get(Presiding.class).ask(room, iin, "witness")).orThrow();
        assertThat(enter(daniyar)).isEqualTo("yes");
        int witness = seat(daniyar).number();
        assertThat(act(secretary(), "admitted", witness, "")).as("his identity is established first").isEqualTo("room-not-identified");
        assertThat(act(secretary(), "identified", witness, "")).isEqualTo("yes");
        assertThat(act(secretary(), "outside", witness, "")).isEqualTo("yes");
        assertThat(code(house.as(daniyar, () -> house.get(Signalling.class).pass(room, 1, hers, "offer")))).as("outside nothing is heard").isEqualTo("room-seat");
        assertThat(act(bench.judge(), "admitted", witness, "")).as("he is called").isEqualTo("yes");
        assertThat(act(bench.judge(), "channel-on", witness, "")).as("a witness has no channel of translation").isEqualTo("room-seat");
        assertThat(own(daniyar, "broadcast-objected")).as("the participants of the case are asked").isEqualTo("room-not-yours");
        assertThat(own(daniyar, "sound-only")).isEqualTo("yes");
        assertThat(own(daniyar, "with-picture")).isEqualTo("yes");
        assertThat(seat(daniyar).soundOnly()).isFalse();

        house.as(erlan, () -> house.get(Attending.class).say(room, null, "Меня плохо слышно")).orThrow();
        house.as(bench.judge(), () -> house.get(Attending.class).say(room, his, "Подойдите ближе")).orThrow();
        assertThat(messages(erlan)).hasSize(2);
        assertThat(messages(aigul)).as("what he writes to the court the other side does not read").isEmpty();

        assertThat(give(bench.judge(), daniyar, "witness-warned")).isEqualTo("room-sheet-early");
        assertThat(pieces(bench.judge())).as("not while nothing is recorded").isIn("recording-not-running", "room-not-yours");
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2), "По видеосвязи")).orThrow();
        house.awaitQuiet();
        assertThat(pieces(aigul)).as("a party gives nothing to the recording").isEqualTo("room-not-yours");
        assertThat(pieces(secretary())).isEqualTo("yes");
        statementsAreSigned(aigul, daniyar);
        aFacilityIsConnected(aigul, erlan);
        theSidesSettle(aigul, erlan, daniyar);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, false)).orThrow();
        house.awaitQuiet();
        assertThat(act(bench.judge(), "floor", his, "")).as("the session is over").isEqualTo("room-not-open");
        nobodyChangesWhatHappened();
    }

    /// A page that was found lost asks again before that is written down: it has been told that it is back, so nobody would ever take the loss back.
    private static void aLinkThatIsBackAtOnceIsNotLost(Actor expert) {
        house.as(secretary(), () -> house.get(Presiding.class).ask(room, house.character("artur").person().iin().digits(), "expert")).orThrow();
        AtomicLong nanos = new AtomicLong();
        LiveRooms live = new LiveRooms(nanos::get, Duration.ofSeconds(2), Duration.ofSeconds(6));
        Attending attending = new Attending(house.get(Rooms.class), live, house.get(RoomRows.class), house.get(TransactionTemplate.class), house.clock(), house.get(Broadcasts.class));
        long link = house.as(expert, () -> attending.enter(room)).orThrow();
        for (String act : List.of("identified", "admitted")) assertThat(act(secretary(), act, seat(expert).number(), "")).isEqualTo("yes");
        List<String> found = new ArrayList<>();
        live.onLoss((id, person) -> {
            house.as(expert, () -> attending.see(id, link, 0)).orThrow();
            attending.lost(id, person);
            found.add(seat(expert).state());
        });
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        live.lookOnce();
        assertThat(found).as("found lost, and asked again").containsExactly("present");
        live.onLoss(attending::lost);
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        live.lookOnce();
        assertThat(seat(expert).state()).as("who does not ask again is lost").isEqualTo("lost");
        house.as(expert, () -> attending.see(room, link, 0)).orThrow();
        assertThat(seat(expert).state()).isEqualTo("present");
        house.as(expert, () -> attending.act(room, "left")).orThrow();
    }

    private static void theCourtAnnouncesAndThePublicWatches(Actor aigul, Actor daniyar) {
        assertThat(act(secretary(), "announced", null, "Иск удовлетворить")).isEqualTo("room-not-yours");
        assertThat(act(bench.judge(), "announced", null, " ")).isEqualTo("room-decision");
        act(bench.judge(), "retired", null, "");
        assertThat(act(bench.judge(), "announced", null, "Иск удовлетворить")).as("not out of the room of deliberation").isEqualTo("room-decision");
        act(bench.judge(), "returned", null, "");
        assertThat(act(bench.judge(), "announced", null, "Иск удовлетворить")).isEqualTo("yes");
        assertThat(own(aigul, "broadcast-agreed")).as("nobody has asked").isEqualTo("room-not-yours");
        assertThat(act(secretary(), "broadcast-asked", null, "")).isEqualTo("room-not-yours");
        assertThat(act(bench.judge(), "broadcast-asked", null, "")).isEqualTo("yes");
        assertThat(act(bench.judge(), "broadcast-on", null, "")).isEqualTo("room-broadcast-consent");
        assertThat(own(daniyar, "broadcast-agreed")).isEqualTo("room-not-there");
        assertThat(own(aigul, "broadcast-agreed")).isEqualTo("yes");
        assertThat(act(bench.judge(), "broadcast-on", null, "")).isEqualTo("yes");
        assertThat(act(bench.judge(), "closed", null, "")).isEqualTo("yes");
        assertThat(act(bench.judge(), "broadcast-on", null, "")).as("never of a closed session").isEqualTo("room-broadcast-closed");
        assertThat(act(bench.judge(), "opened", null, "")).isEqualTo("yes");
        assertThat(act(bench.judge(), "broadcast-on", null, "")).as("it is asked anew").isEqualTo("room-broadcast-consent");
    }

    private static void statementsAreSigned(Actor aigul, Actor daniyar) {
        assertThat(give(aigul, daniyar, "witness-warned")).isEqualTo("room-not-yours");
        assertThat(give(bench.judge(), daniyar, "interpreter-warned")).as("the law has a witness sign another paper").isEqualTo("room-sheet");
        assertThat(sign(daniyar, "daniyar")).isEqualTo("room-nothing-to-sign");
        assertThat(give(bench.judge(), daniyar, "witness-warned")).isEqualTo("yes");
        assertThat(sign(aigul, "aigul")).as("what waits for him is not for her").isEqualTo("room-nothing-to-sign");
        assertThat(sign(daniyar, "erlan")).as("with the key of another").isNotEqualTo("yes");
        assertThat(bench.file().history()).noneMatch(each -> each.event() instanceof HearingEvent.SheetSigned);
        assertThat(sign(daniyar, "daniyar")).isEqualTo("yes");
        HearingEvent.SheetSigned signed = (HearingEvent.SheetSigned) bench.newest(HearingEvent.SheetSigned.class).event();
        assertThat(signed.sheet()).isEqualTo("witness-warned");
        assertThat(bench.file().document(signed.document().id())).as("it is in the file").isPresent();
        assertThat(java.util.Objects.requireNonNull(signed.document().signer()).toUpperCase(java.util.Locale.ROOT)).contains("АХМЕТОВ");
        assertThat(give(bench.judge(), daniyar, "witness-warned")).isEqualTo("room-sheet-signed");

        assertThat(give(secretary(), aigul, "rights-explained")).isEqualTo("yes");
        assertThat(code(house.as(aigul, () -> house.get(SigningInRoom.class).decline(room)))).isEqualTo("yes");
        assertThat(sign(aigul, "aigul")).as("she refused").isEqualTo("room-nothing-to-sign");
        assertThat(give(secretary(), aigul, "rights-explained")).as("she may think again").isEqualTo("yes");
        assertThat(sign(aigul, "aigul")).isEqualTo("yes");
        house.awaitQuiet();
    }

    /// The defendant is held in a facility: its officer has the connection, he takes part under it.
    private static void aFacilityIsConnected(Actor aigul, Actor erlan) {
        String title = "Мекеме ЕЦ-166/1";
        String his = house.character("erlan").person().iin().digits();
        Actor officer = house.citizen("viktor");
        String officers = house.character("viktor").person().iin().digits();
        assertThat(enter(officer)).isEqualTo("room-not-there");
        assertThat(connect(secretary(), title, officers, his, "party")).as("the judge decides").isEqualTo("room-not-yours");
        assertThat(connect(bench.judge(), " ", officers, his, "party")).isEqualTo("room-place");
        assertThat(connect(bench.judge(), title, officers, house.character("zhanar").person().iin().digits(), "party")).as("she is no participant").isEqualTo("room-place-party");
        assertThat(connect(bench.judge(), title, house.character("aigul").person().iin().digits(), his, "party")).as("a participant establishes nobody's identity").isEqualTo("room-place-party");
        assertThat(connect(bench.judge(), title, officers, his, "listener")).isEqualTo("room-guest-role");
        assertThat(connect(bench.judge(), title, officers, his, "party")).isEqualTo("yes");
        assertThat(enter(officer)).isEqualTo("yes");
        assertThat(own(aigul, "brought")).as("only the officer of the place").isEqualTo("room-not-yours");
        assertThat(own(officer, "led-away")).as("he was not brought").isEqualTo("room-seat");
        assertThat(own(officer, "brought")).isEqualTo("yes");
        assertThat(state(bench.judge()).held()).containsValue(house.character("erlan").person().name().full());
        RoomEvent told = house.as(bench.judge(), () -> house.get(Rooms.class).events(house.get(Rooms.class).find(room).orThrow())).getLast();
        assertThat(told.facts(title)).as("the place, who is there, who established it").containsExactly(title, house.character("erlan").person().name().full(), house.character("viktor").person().name().full());
        assertThat(act(bench.judge(), "admitted", seat(officer).number(), "")).isEqualTo("yes");
        assertThat(act(bench.judge(), "floor", seat(officer).number(), "")).isEqualTo("yes");
        assertThat(own(officer, "led-away")).isEqualTo("yes");
        assertThat(own(officer, "left")).isEqualTo("yes");
        assertThat(seat(erlan).state()).as("his own connection is another").isEqualTo("waiting");
    }

    private static String connect(Actor who, String title, String officer, String held, String role) { return code(house.as(who, () -> house.get(ConnectingPlaces.class).connect(room, new ConnectingPlaces.Wanted(title, officer, held, role)))); }

    private static void theSidesSettle(Actor aigul, Actor erlan, Actor daniyar) {
        act(secretary(), "admitted", seat(erlan).number(), "");
        assertThat(give(bench.judge(), erlan, "settlement")).isEqualTo("room-no-agreement");
        String terms = "Жауапкер 1 480 000 теңгені 2026 жылғы 1 қыркүйекке дейін төлейді.\nСот шығындарын әр тарап өзі көтереді.";
        assertThat(code(house.as(daniyar, () -> house.get(SigningInRoom.class).agree(room, terms)))).as("a witness settles nothing").isEqualTo("room-not-yours");
        assertThat(code(house.as(aigul, () -> house.get(SigningInRoom.class).agree(room, terms)))).isEqualTo("yes");
        assertThat(sign(erlan, "erlan")).as("the one who wrote it signs first").isEqualTo("room-nothing-to-sign");
        assertThat(sign(aigul, "aigul")).isEqualTo("yes");
        RoomState state = state(bench.judge());
        RoomState.ToSign his = state.waiting(seat(erlan).person()).orElseThrow();
        assertThat(state.shown()).as("all see it").isEqualTo(his.document() + " 1");
        assertThat(sign(erlan, "erlan")).isEqualTo("yes");
        house.awaitQuiet();
        assertThat(bench.file().settlements().getLast().signed()).containsExactlyInAnyOrder(1, 2);
        assertThat(bench.file().settlements().getLast().filed().documents().getFirst().id().toString()).as("it is one paper").isEqualTo(his.document());
        List<String> signing = house.as(bench.judge(), () -> house.get(Rooms.class).events(house.get(Rooms.class).find(room).orThrow())).stream().filter(RoomEvent::isOfPaper).map(event -> event.sheet() + " " + event.act()).toList();
        assertThat(signing).containsExactly("witness-warned to-sign", "witness-warned signed", "rights-explained to-sign", "rights-explained declined", "rights-explained to-sign", "rights-explained signed",
                "settlement to-sign", "settlement signed", "settlement to-sign", "settlement signed");
    }

    private static String give(Actor who, Actor to, String sheet) { return code(house.as(who, () -> house.get(SigningInRoom.class).give(room, seat(to).number(), sheet))); }

    /// Signs what waits for somebody with a key.
    private static String sign(Actor who, String key) {
        return code(house.as(who, () -> house.get(SigningInRoom.class).text(room).then(text -> house.get(SigningInRoom.class).sign(room, house.sign(text, house.character(key).person().iin().digits())))));
    }

    private static String own(Actor who, String act) { return code(house.as(who, () -> house.get(Attending.class).act(room, act))); }

    private static List<RoomMessage> messages(Actor who) {
        return house.as(who, () -> house.get(TransactionTemplate.class).execute(_ -> house.get(RoomRows.class).messages(room)));
    }

    /// Begins a stream with one piece from a fresh page of that person.
    private static String pieces(Actor who) {
        return house.as(who, () -> {
            long link = house.get(Attending.class).enter(room).orThrow();
            return code(house.get(HearingTheRoom.class).give(room, new HearingTheRoom.Piece(link, "room", "a-1", 0, WEBM, Duration.ofSeconds(3)), new byte[] {1, 2, 3}));
        });
    }

    private static void nobodyChangesWhatHappened() {
        JdbcClient jdbc = house.get(JdbcClient.class);
        TransactionTemplate transactions = house.get(TransactionTemplate.class);
        for (Actor actor : List.of(bench.judge(), secretary(), house.citizen("aigul"), new Actor.Rule("rooms"))) {
            for (String sql : List.of("update rooms.event set act = 'left'", "delete from rooms.event", "update rooms.message set text = 'x'", "delete from rooms.message", "truncate rooms.event")) {
                assertThatThrownBy(() -> house.as(actor, () -> transactions.execute(_ -> jdbc.sql(sql).update()))).as(sql + " " + actor).isInstanceOf(DataAccessException.class);
            }
        }
        int strangers = house.as(house.citizen("zhanar"), () -> transactions.execute(_ -> jdbc.sql("select count(*) from rooms.event").query(Integer.class).single()));
        assertThat(strangers).as("a stranger sees no event").isZero();
    }
}
