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
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.MediationMeetings;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The conversation with the judge before the hearing, in its room: the page of the meeting leads there, the judge lets in, all three hear and see each other, nobody else finds it, nothing is recorded and nothing can be broadcast. Then a session of a
/// mediation of the same case: the mediator leads in his own words, both sides are heard, the court is not let in.
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
        noWordsOfAHearing(judge, "Ведение беседы");
        judge.see("02-talking");
        aigul.see("02-talking");
        Visitor stranger = citizen("zhanar", Language.RU, Visitor.PHONE);
        assertThat(stranger.status(room)).as("a stranger finds no room").isEqualTo(404);
        erlan.click("[data-own=left]");
        erlan.page().waitForURL("**/my/meetings/*");
        Ears.hear(1, 1, judge, aigul);
        assertThat(house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).list(id)).orThrow()).as("no recording was made").isEmpty();
        theMediatorMeetsTheSides(aigul, erlan);
    }

    /// A session of a mediation of the same case, before its trial: the mediator leads, the court is not let in.
    private void theMediatorMeetsTheSides(Visitor aigul, Visitor erlan) throws IOException {
        Mediator chosen = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "", "", "75", true))).getFirst();
        Meeting meeting = mediated(chosen);
        String room = "/rooms/" + meeting.id();
        house.moveTo(LocalDateTime.ofInstant(Objects.requireNonNull(meeting.startsAt()).minus(Duration.ofMinutes(5)), CourtClock.COUNTRY));
        Visitor mediator = speaker(Ears.say(folder, "mediator", "ru", 35, "Добрый день. Начнём с того, что важно для каждого из вас."), Language.RU, Visitor.DESK);
        mediator.signInWithPassword(((Person.Natural) house.get(People.class).find(chosen.person()).orElseThrow()).iin().digits());
        signIn(aigul, "aigul");
        signIn(erlan, "erlan");
        enter(mediator, room, "03-mediator-check");
        enter(aigul, room, null);
        enter(erlan, room, null);
        seat(mediator, "Айгүл").locator("[data-act=admitted]").click();
        seat(mediator, "Жұмабаев").locator("[data-act=admitted]").click();
        Ears.hear(2, 2, mediator, aigul, erlan);
        noWordsOfAHearing(mediator, "Ведение медиации");
        assertThat(erlan.find(".seat [data-role]").allInnerTexts()).as("who leads is called by what he is").contains("медиатор");
        mediator.see("04-mediation");
        aigul.see("04-mediation");
        Visitor court = judge(id, Language.RU, Visitor.DESK);
        assertThat(court.status(room)).as("the judge of the case finds no room").isEqualTo(404);
        assertThat(mediator.find("[data-recorded]").isVisible()).as("nothing is recorded").isFalse();
        assertThat(house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).list(id)).orThrow()).as("no recording was made").isEmpty();
    }

    private static void noWordsOfAHearing(Visitor leads, String title) {
        assertThat(leads.find("aside").innerText()).contains(title).doesNotContainIgnoringCase("заседани").doesNotContain("Удалиться", "Вернуться", "Закрыть для публики", "Огласить", "суду", "Дать на подпись");
        assertThat(leads.find("[data-act=retired], [data-act=closed], [data-act=outside]:visible").count()).as("nobody retires or closes").isZero();
    }

    /// All have consented to the mediation and to the time of a joint session.
    private Meeting mediated(Mediator chosen) {
        Actor aigul = house.citizen("aigul");
        Actor himself = new Actor.Citizen(chosen.person());
        PublicId matter = house.as(aigul, () -> house.get(Inviting.class).invite(new Inviting.Wanted(chosen.id(), id, house.character("erlan").person().iin().digits(), "Қарызды бөліп төлеу", Language.RU))).orThrow().id();
        for (Actor one : List.of(house.citizen("erlan"), himself)) house.as(one, () -> house.get(Consenting.class).answer(matter, true)).orThrow();
        Instant time = house.as(aigul, () -> house.get(MediationMeetings.class).times(matter, 0, 60)).getFirst();
        PublicId proposed = house.as(himself, () -> house.get(MediationMeetings.class).propose(matter, 0, 60, "С чего начать", List.of(time))).orThrow().id();
        for (Actor one : List.of(aigul, house.citizen("erlan"))) house.as(one, () -> house.get(Meetings.class).answer(proposed, Set.of(time))).orThrow();
        house.awaitQuiet();
        return house.as(aigul, () -> house.get(Meetings.class).find(proposed)).orElseThrow().meeting();
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
