package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.reception.BusyTimes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The conversation with the judge before the hearing: times at which nobody is taken, the consent of all sides, a date in the calendars, a note in the case; and nobody alone with the judge (CPC arts. 15, 165).
class ConversationScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.conciliation.every=1d"); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench prepared() {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.disputedLoan(house)), receipt);
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() + (refusal.basis() == null ? "" : " " + refusal.basis()) : "yes"; }

    private static List<Instant> times(Actor who, Bench bench) { return house.as(who, () -> house.get(Conversations.class).times(bench.id(), 30)); }

    private static Answer<Meeting> propose(Actor who, Bench bench, Set<Integer> parties, List<Instant> times) {
        return house.as(who, () -> house.get(Conversations.class).propose(new Conversations.Wanted(bench.id(), parties, 30, "Какие документы ещё нужны", times)));
    }

    private static Answer<Meeting.Whole> answer(Actor who, PublicId id, Instant... suits) { return house.as(who, () -> house.get(Meetings.class).answer(id, Set.of(suits))); }

    private static Meeting seen(Actor who, PublicId id) { return house.as(who, () -> house.get(Meetings.class).find(id)).orElseThrow().meeting(); }

    @Test
    void thePartiesAndTheJudgeAgreeOnATimeAndTheNoteEntersTheCase() {
        Bench bench = prepared();
        Actor viktor = house.citizen("viktor");
        Actor daniyar = house.citizen("daniyar");
        List<Instant> free = times(viktor, bench);
        assertThat(free).hasSizeGreaterThan(3);
        Instant first = free.getFirst();
        house.as(daniyar, () -> house.get(BusyTimes.class).state(first.minusSeconds(600), first.plusSeconds(600), "trip")).orThrow();
        assertThat(times(viktor, bench)).as("a time that a side stated is not proposed").doesNotContain(first);
        assertThat(refusal(propose(viktor, bench, Set.of(1, 2), List.of(first)))).as("nor taken when the form is changed by hand").startsWith("meeting-taken");
        Slot slot = house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(bench.id(), "preliminary", 60, 1)).orThrow().getFirst().slot();
        house.as(bench.judge(), () -> house.get(SettingHearing.class).set(bench.id(), bench.file().version(), "preliminary", slot, false, null)).orThrow();
        house.awaitQuiet();
        assertThat(times(viktor, bench)).as("nor one in which a session is set").noneMatch(time -> time.isBefore(slot.endsAt()) && time.plusSeconds(1800).isAfter(slot.startsAt()));

        List<Instant> now = times(viktor, bench);
        Instant one = now.get(0);
        Instant two = now.get(1);
        PublicId id = propose(viktor, bench, Set.of(1, 2), List.of(one, two)).orThrow().id();
        assertThat(refusal(propose(daniyar, bench, Set.of(1, 2), List.of(now.get(2))))).isEqualTo("conversation-already");
        answer(daniyar, id, two).orThrow();
        assertThat(seen(viktor, id).state()).as("the judge has to agree as well").isEqualTo("proposed");
        answer(bench.judge(), id, one, two).orThrow();
        assertThat(seen(viktor, id).startsAt()).as("the only time that suits all").isEqualTo(two);
        for (Actor who : List.of(viktor, daniyar, bench.judge())) {
            String feed = house.as(who, () -> house.get(HearingCalendar.class).feed(Language.RU));
            assertThat(Biweekly.parse(feed).first().getEvents()).as("in the calendar of " + who).anyMatch(event -> event.getUid().getValue().startsWith(id.toString()) && event.getDateStart().getValue().toInstant().equals(two));
        }
        Slot meets = new Slot(two, 30, slot.room());
        assertThat(refusal(house.as(bench.judge(), () -> house.get(SettingHearing.class).set(bench.id(), bench.file().version(), "trial", meets, false, "Срочно.")))).as("no session over the conversation").startsWith("hearing-judge-meets");

        assertThat(refusal(note(bench, id, Set.of(1, 2), "Стороны обменяются расчётами."))).startsWith("conversation-not-yet");
        house.moveTo(LocalDateTime.ofInstant(two, CourtClock.COUNTRY).plusMinutes(20));
        assertThat(refusal(note(bench, id, Set.of(1), "Истец был один."))).as("one side alone with the judge").isEqualTo("conversation-alone cpc 15(1)");
        assertThat(refusal(note(bench, id, Set.of(1, 2), ""))).startsWith("conversation-note");
        note(bench, id, Set.of(1, 2), "Стороны до 25 июня обменяются расчётами и подумают о медиации.").orThrow();
        house.awaitQuiet();
        HearingEvent.ConversationHeld held = bench.file().history().stream().map(each -> each.event()).filter(HearingEvent.ConversationHeld.class::isInstance).map(HearingEvent.ConversationHeld.class::cast).findFirst().orElseThrow();
        assertThat(held.present()).containsExactly(1, 2);
        assertThat(held.at()).isEqualTo(two);
        assertThat(bench.file().stage()).as("it is no session and changes no stage").isEqualTo("preparation");
        assertThat(seen(daniyar, id).state()).isEqualTo("held");
        assertThat(refusal(note(bench, id, Set.of(1, 2), "Ещё раз."))).isEqualTo("meeting-over");
    }

    private static Answer<CaseFile> note(Bench bench, PublicId id, Set<Integer> present, String agreed) { return house.as(bench.judge(), () -> house.get(Conversations.class).note(id, present, agreed)); }

    @Test
    void nobodySpeaksWithTheJudgeAlone() {
        Bench bench = prepared();
        List<Instant> free = times(bench.judge(), bench);
        assertThat(refusal(propose(house.citizen("viktor"), bench, Set.of(1), List.of(free.getFirst())))).isEqualTo("conversation-alone cpc 15(1)");
        assertThat(refusal(propose(bench.judge(), bench, Set.of(2), List.of(free.getFirst())))).as("neither when the judge asks").isEqualTo("conversation-alone cpc 15(1)");
        assertThat(refusal(propose(bench.judge(), bench, Set.of(), List.of(free.getFirst())))).startsWith("conversation-alone");
        PublicId id = propose(bench.judge(), bench, Set.of(1, 2), List.of(free.getFirst())).orThrow().id();
        answer(house.citizen("viktor"), id, free.getFirst()).orThrow();
        assertThat(seen(bench.judge(), id).state()).as("the other side has not agreed").isEqualTo("proposed");
        answer(house.citizen("daniyar"), id).orThrow();
        assertThat(seen(bench.judge(), id).state()).as("the other side does not agree").isEqualTo("proposed");
        house.as(house.citizen("daniyar"), () -> house.get(Meetings.class).cancel(id, "Предпочитаю заседание.")).orThrow();
        assertThat(seen(house.citizen("viktor"), id).state()).isEqualTo("cancelled");
    }

    @Test
    void aStrangerAndAnotherJudgeFindNothingAndAfterThePreparationThereIsNone() {
        Bench bench = prepared();
        List<Instant> free = times(bench.judge(), bench);
        PublicId id = propose(bench.judge(), bench, Set.of(1, 2), List.of(free.getFirst())).orThrow().id();
        Actor.Staff judge = (Actor.Staff) bench.judge();
        Actor colleague = new Actor.Staff(house.get(kz.torelik.identity.People.class).find(kz.torelik.kernel.Iin.of(house.colleagueOf(judge.person()))).orElseThrow().id(), judge.court(), judge.function());
        for (Actor stranger : List.of(house.citizen("aigul"), colleague, Actor.ANYONE)) {
            assertThat(house.as(stranger, () -> house.get(Meetings.class).find(id))).isEmpty();
            assertThat(refusal(answer(stranger, id, free.getFirst()))).isEqualTo("meeting-unknown");
            assertThat(refusal(house.as(stranger, () -> house.get(Meetings.class).cancel(id, "")))).isEqualTo("meeting-unknown");
            int rows = house.as(stranger, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select count(*) from conciliation.meeting where id = ?").param(id.uuid()).query(Integer.class).single())));
            assertThat(rows).isZero();
        }
        assertThat(refusal(propose(house.citizen("aigul"), bench, Set.of(1, 2), List.of(free.get(1))))).isEqualTo("case-not-found");
        house.as(bench.judge(), () -> house.get(Meetings.class).cancel(id, "")).orThrow();
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(refusal(propose(house.citizen("viktor"), bench, Set.of(1, 2), List.of(free.get(1))))).startsWith("conversation-not-now");
    }
}
