package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.conciliation.OpeningRooms;
import kz.torelik.conciliation.RoomAddress;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A conversation with the judge takes place in a room like that of a hearing: the judge lets in, nobody else is there, and nothing is recorded or broadcast.
class MeetingRoomScenarioTests {

    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() : "yes"; }

    private static String enter(Actor who, PublicId room) { return code(house.as(who, () -> house.get(Attending.class).enter(room))); }

    private static Room room(Actor who, PublicId id) { return house.as(who, () -> house.get(Rooms.class).find(id)).orThrow(); }

    private static RoomState.Seat seat(Actor who, PublicId id) {
        return house.as(who, () -> {
            Room mine = house.get(Rooms.class).find(id).orThrow();
            return RoomState.of(house.get(Rooms.class).events(mine)).find(mine.me().person()).orElseThrow();
        });
    }

    private static String act(Actor who, PublicId id, String act, Integer seat) { return code(house.as(who, () -> house.get(Presiding.class).act(id, new Presiding.Wanted(act, seat, "")))); }

    @Test
    void aConversationHasARoomWithoutARecording() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        Actor aigul = house.citizen("aigul");
        Actor erlan = house.citizen("erlan");
        Instant time = house.as(aigul, () -> house.get(Conversations.class).times(bench.id(), 30)).getFirst();
        PublicId id = house.as(aigul, () -> house.get(Conversations.class).propose(new Conversations.Wanted(bench.id(), Set.of(1, 2), 30, "Какие документы ещё нужны", List.of(time)))).orThrow().id();
        assertThat(code(house.as(aigul, () -> house.get(Rooms.class).find(id)))).as("no room before the time is set").isEqualTo("room-not-there");
        for (Actor one : List.of(erlan, bench.judge())) house.as(one, () -> house.get(Meetings.class).answer(id, Set.of(time))).orThrow();
        Meeting set = house.as(aigul, () -> house.get(Meetings.class).find(id)).orElseThrow().meeting();
        assertThat(set.state()).isEqualTo("set");
        RoomAddress address = house.get(OpeningRooms.class).open(set).orElseThrow();
        assertThat(address.path()).isEqualTo("/rooms/" + id);
        assertThat(enter(aigul, id)).isEqualTo("room-not-open");

        house.moveTo(LocalDateTime.ofInstant(Objects.requireNonNull(set.startsAt()), CourtClock.COUNTRY).minusMinutes(5));
        assertThat(enter(house.citizen("zhanar"), id)).as("a stranger").isEqualTo("room-not-there");
        for (Actor one : List.of(bench.judge(), aigul, erlan)) assertThat(enter(one, id)).isEqualTo("yes");
        Room room = room(bench.judge(), id);
        assertThat(room.me().presides()).as("the judge leads").isTrue();
        assertThat(seat(aigul, id).state()).isEqualTo("waiting");
        assertThat(act(aigul, id, "admitted", seat(erlan, id).number())).isEqualTo("room-not-yours");
        assertThat(act(bench.judge(), id, "admitted", seat(aigul, id).number())).isEqualTo("yes");
        assertThat(seat(aigul, id).isPresent()).isTrue();
        assertThat(house.get(HearingTheRoom.class).isRecorded(room)).as("a conversation is not recorded").isFalse();
        for (String act : List.of("broadcast-asked", "broadcast-on", "announced", "retired", "closed", "shown")) assertThat(act(bench.judge(), id, act, null)).as(act + " belongs to a hearing").isEqualTo("room-not-yours");
        house.moveTo(LocalDateTime.ofInstant(Objects.requireNonNull(set.startsAt()), CourtClock.COUNTRY).plusHours(4));
        assertThat(enter(aigul, id)).as("it is over").isEqualTo("room-not-open");
    }
}
