package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
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

        assertThat(pieces(bench.judge())).as("not while nothing is recorded").isIn("recording-not-running", "room-not-yours");
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2), "По видеосвязи")).orThrow();
        house.awaitQuiet();
        assertThat(pieces(aigul)).as("a party gives nothing to the recording").isEqualTo("room-not-yours");
        assertThat(pieces(secretary())).isEqualTo("yes");
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, false)).orThrow();
        house.awaitQuiet();
        assertThat(act(bench.judge(), "floor", his, "")).as("the session is over").isEqualTo("room-not-open");
        nobodyChangesWhatHappened();
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
