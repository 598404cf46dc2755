package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.torelik.House;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.EndingMediation;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.MediationMeetings;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
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

/// The sessions of a mediation: with all or with one side apart, at a time that suits whoever is invited, in the calendars, closed to everybody else, and off when the mediation is over (Law on Mediation, arts. 8, 10, 17, 18).
class MediationSessionsTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.conciliation.every=1d"); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static final String AIGUL = "aigul";
    private static final String DANIYAR = "daniyar";

    private record Dispute(PublicId id, Actor mediator) {}

    private static Dispute agreed(String field, String region) {
        Mediator mediator = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", field, "", region, true))).getFirst();
        Actor himself = new Actor.Citizen(mediator.person());
        String other = house.character(DANIYAR).person().iin().digits();
        PublicId id = house.as(house.citizen(AIGUL), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), null, other, "Көршілер арасындағы дау", Language.KK))).orThrow().id();
        assertThat(refusal(propose(house.citizen(AIGUL), id, 0, List.of(house.clock().instant())))).as("before all have consented there is nothing to meet for").isEqualTo("meeting-not-now");
        for (Actor one : List.of(house.citizen(DANIYAR), himself)) house.as(one, () -> house.get(Consenting.class).answer(id, true)).orThrow();
        return new Dispute(id, himself);
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static List<Instant> times(Actor who, PublicId id, int side) { return house.as(who, () -> house.get(MediationMeetings.class).times(id, side, 60)); }

    private static Answer<Meeting> propose(Actor who, PublicId id, int side, List<Instant> times) { return house.as(who, () -> house.get(MediationMeetings.class).propose(id, side, 60, "Кімге не керек", times)); }

    private static Answer<Meeting.Whole> answer(Actor who, PublicId id, Instant... suits) { return house.as(who, () -> house.get(Meetings.class).answer(id, Set.of(suits))); }

    private static Meeting seen(Actor who, PublicId id) { return house.as(who, () -> house.get(Meetings.class).find(id)).orElseThrow().meeting(); }

    private static boolean inTheFeed(Actor who, PublicId id, boolean cancelled) {
        String feed = house.as(who, () -> house.get(HearingCalendar.class).feed(Language.KK));
        return Biweekly.parse(feed).first().getEvents().stream().anyMatch(event -> event.getUid().getValue().startsWith(id.toString()) && (event.getStatus() != null && event.getStatus().isCancelled()) == cancelled);
    }

    @Test
    void allMeetAtATimeThatSuitsEverybodyAndItIsHeldWhenItIsOver() {
        Dispute dispute = agreed("housing", "75");
        Actor aigul = house.citizen(AIGUL);
        Actor daniyar = house.citizen(DANIYAR);
        Instant taken = times(aigul, dispute.id(), 0).getFirst();
        house.as(daniyar, () -> house.get(BusyTimes.class).state(taken.minusSeconds(600), taken.plusSeconds(600), "trip")).orThrow();
        List<Instant> free = times(aigul, dispute.id(), 0);
        assertThat(free).as("when he cannot come nobody meets").isNotEmpty().doesNotContain(taken);
        assertThat(refusal(propose(aigul, dispute.id(), 0, List.of(taken)))).as("nor by a changed form").isEqualTo("meeting-taken");
        assertThat(refusal(propose(aigul, dispute.id(), 0, List.of()))).isEqualTo("meeting-times");
        Instant one = free.get(0);
        Instant two = free.get(1);
        PublicId id = propose(dispute.mediator(), dispute.id(), 0, List.of(one, two)).orThrow().id();
        answer(aigul, id, two).orThrow();
        assertThat(seen(aigul, id).state()).as("the other side has not answered").isEqualTo("proposed");
        answer(daniyar, id, one, two).orThrow();
        assertThat(seen(daniyar, id).startsAt()).as("the only time that suits all").isEqualTo(two);
        for (Actor who : List.of(aigul, daniyar, dispute.mediator())) assertThat(inTheFeed(who, id, false)).as("in the calendar of " + who).isTrue();
        assertThat(times(aigul, dispute.id(), 0)).as("and nobody is asked for the same hour again").doesNotContain(two);
        assertThat(refusal(answer(aigul, id, one))).isEqualTo("meeting-over");
        house.moveTo(LocalDateTime.ofInstant(two, CourtClock.COUNTRY).plusMinutes(59));
        house.get(EndingMediation.class).lapse();
        assertThat(seen(aigul, id).state()).isEqualTo("set");
        house.moveTo(LocalDateTime.ofInstant(two, CourtClock.COUNTRY).plusMinutes(60));
        house.get(EndingMediation.class).lapse();
        assertThat(seen(aigul, id).state()).isEqualTo("held");
    }

    @Test
    void theMediatorMeetsOneSideApartAndTheOtherKnowsNothingOfIt() {
        Dispute dispute = agreed("labour", "75");
        Actor aigul = house.citizen(AIGUL);
        Actor daniyar = house.citizen(DANIYAR);
        int side = house.as(aigul, () -> house.get(kz.torelik.conciliation.Mediations.class).find(dispute.id()).map(whole -> house.get(kz.torelik.conciliation.Mediations.class).own(whole).side()).orElseThrow());
        assertThat(refusal(propose(daniyar, dispute.id(), side, times(aigul, dispute.id(), side)))).as("a side does not call the other one to the mediator").isEqualTo("meeting-apart");
        assertThat(refusal(propose(aigul, dispute.id(), 9, times(aigul, dispute.id(), 0)))).isEqualTo("meeting-apart");
        Instant time = times(dispute.mediator(), dispute.id(), side).getFirst();
        PublicId id = propose(dispute.mediator(), dispute.id(), side, List.of(time)).orThrow().id();
        answer(aigul, id, time).orThrow();
        assertThat(seen(aigul, id)).as("the other side is not asked").matches(meeting -> meeting.state().equals("set") && meeting.kind().equals("separate"));
        for (Actor stranger : List.of(daniyar, house.citizen("viktor"), Actor.ANYONE)) {
            assertThat(house.as(stranger, () -> house.get(Meetings.class).find(id))).as("no meeting for " + stranger).isEmpty();
            assertThat(house.as(stranger, () -> house.get(Meetings.class).about(dispute.id().uuid()))).isEmpty();
            assertThat(refusal(answer(stranger, id, time))).isEqualTo("meeting-unknown");
            assertThat(rows(stranger, id)).as("nor a row").isZero();
        }
        assertThat(inTheFeed(daniyar, id, false)).isFalse();
        assertThat(refusal(propose(house.citizen("viktor"), dispute.id(), 0, List.of(time)))).isEqualTo("mediation-unknown");
    }

    private static int rows(Actor who, PublicId id) {
        return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select count(*) from conciliation.meeting where id = ?").param(id.uuid()).query(Integer.class).single())));
    }

    @Test
    void whatWasStillToComeIsOffWhenTheMediationEndsAndWhenNobodyAgreedInTime() {
        Dispute dispute = agreed("land", "63");
        Actor aigul = house.citizen(AIGUL);
        Actor daniyar = house.citizen(DANIYAR);
        List<Instant> free = times(aigul, dispute.id(), 0);
        PublicId set = propose(aigul, dispute.id(), 0, List.of(free.getLast())).orThrow().id();
        for (Actor one : List.of(daniyar, dispute.mediator())) answer(one, set, free.getLast()).orThrow();
        PublicId missed = propose(dispute.mediator(), dispute.id(), 1, List.of(free.getFirst())).orThrow().id();
        house.moveTo(LocalDateTime.ofInstant(free.getFirst(), CourtClock.COUNTRY));
        house.get(EndingMediation.class).lapse();
        assertThat(seen(aigul, missed).state()).as("nobody answered before its last time").isEqualTo("cancelled");
        assertThat(seen(aigul, set).state()).isEqualTo("set");
        int before = seen(aigul, set).course().sequence();
        house.as(daniyar, () -> house.get(EndingMediation.class).end(dispute.id(), "")).orThrow();
        assertThat(seen(aigul, set)).as("the mediation is over").matches(meeting -> meeting.state().equals("cancelled") && meeting.course().sequence() == before + 1);
        assertThat(inTheFeed(aigul, set, true)).as("and the calendar programs hear it").isTrue();
        assertThat(refusal(propose(aigul, dispute.id(), 0, List.of(free.get(2))))).isEqualTo("mediation-over");
    }
}
