package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.torelik.acts.Disposition;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The conversation with the judge before the hearing, in its room: the page of the meeting leads there, the judge lets in, all three hear and see each other, nobody else finds it, nothing is recorded and nothing can be broadcast.
class MeetingRoomJourney extends WalkedRoom {

    @Override
    String pictures() { return "meeting-room"; }

    /// The claim is accepted; a conversation comes before the trial.
    @Override
    @BeforeEach
    void aHearingIsSet() {
        id = loan();
        bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
    }

    @Test
    void theSidesAndTheJudgeTalkInARoomThatNobodyRecords() throws IOException {
        Meeting meeting = agreed();
        String room = "/rooms/" + meeting.id();
        house.moveTo(LocalDateTime.ofInstant(Objects.requireNonNull(meeting.startsAt()).minus(Duration.ofMinutes(5)), CourtClock.COUNTRY));
        Visitor judge = judge();
        Visitor aigul = person("aigul", "kk", 70, "Құрметті судья, қарызды бөліп төлеу туралы сөйлескім келеді.", Language.KK, Visitor.PHONE);
        Visitor erlan = person("erlan", "ru", 45, "Я согласен платить частями, если срок будет разумным.", Language.RU, Visitor.DESK);
        aigul.go("/my/meetings/" + meeting.id());
        aigul.see("00-leads");
        assertThat(aigul.find("a[href='" + room + "']").count()).as("the page of the meeting leads to the room").isOne();
        enter(judge, room, null);
        enter(aigul, room, "01-check");
        enter(erlan, room, null);
        assertThat(aigul.find(".seat").count()).as("whoever waits sees nobody").isZero();
        seat(judge, "Айгүл").locator("[data-act=admitted]").click();
        seat(judge, "Жұмабаев").locator("[data-act=admitted]").click();
        Ears.hear(2, 2, judge, aigul, erlan);
        assertThat(judge.find("[data-recorded]").isVisible()).as("nothing is recorded").isFalse();
        assertThat(judge.find("[data-act^=broadcast]:visible, [data-announce]:visible").count()).as("nothing is broadcast or announced").isZero();
        judge.see("02-talking");
        aigul.see("02-talking");
        Visitor stranger = citizen("zhanar", Language.RU, Visitor.PHONE);
        assertThat(stranger.status(room)).as("a stranger finds no room").isEqualTo(404);
        erlan.click("[data-own=left]");
        erlan.page().waitForURL("**/my/meetings/*");
        Ears.hear(1, 1, judge, aigul);
        assertThat(house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).list(id)).orThrow()).as("no recording was made").isEmpty();
    }

    /// Aigul proposes a time, Erlan and the judge agree.
    private Meeting agreed() {
        Actor aigul = house.citizen("aigul");
        Instant time = house.as(aigul, () -> house.get(Conversations.class).times(id, 30)).getFirst();
        PublicId proposed = house.as(aigul, () -> house.get(Conversations.class).propose(new Conversations.Wanted(id, Set.of(1, 2), 30, "Бөліп төлеуге бола ма", List.of(time)))).orThrow().id();
        for (Actor one : List.of(house.citizen("erlan"), bench.judge())) house.as(one, () -> house.get(Meetings.class).answer(proposed, Set.of(time))).orThrow();
        house.awaitQuiet();
        return house.as(aigul, () -> house.get(Meetings.class).find(proposed)).orElseThrow().meeting();
    }
}
