package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.allocation.JoiningCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Joinder;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Viktor sues Daniyar, and so does Aigul; the draw gave the claims to two judges of one court. The judge of the earlier case finds the later one, asks for it, gets it after a refusal, and joins them: the later case ends, its demands, papers, plaintiff and
/// weight come along, and the term stays that of the earlier one. Then he considers it apart again (CPC art. 167 parts 1-4).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoinderScenarioTests {

    private static House house;
    private static Bench earlier;
    private static Bench later;

    @BeforeAll
    static void twoJudgesHaveACaseEach() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        earlier = prepared("viktor", "daniyar");
        house.moveTo(LocalDateTime.of(2026, 6, 9, 10, 0));
        later = prepared("aigul", "daniyar");
        while (later.judge().equals(earlier.judge())) later = prepared("aigul", "daniyar"); // the draw decides
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench prepared(String plaintiff, String defendant) {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character(plaintiff), inOneCourt(Claims.alike(house, plaintiff, defendant)), receipt);
        house.pay(house.citizen(plaintiff), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    /// Without the draw over the country, so that the judges are of one court.
    private static ClaimDraft inOneCourt(ClaimDraft claim) {
        CandidateCourt court = house.get(Assessing.class).courts(claim).getFirst();
        return claim.withCourt(court.court().code().digits(), court.basis().toString(), false);
    }

    private static boolean reads(Actor who, Bench bench) { return house.as(who, () -> house.get(CaseFiles.class).find(bench.id())).isPresent(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() : "done"; }

    private static NearbyCases.Nearby seen(Bench by, Bench other) {
        return house.as(by.judge(), () -> house.get(NearbyCases.class).list(by.file())).stream().filter(one -> one.id().equals(other.id())).findFirst().orElseThrow();
    }

    private static String asks(Bench host, Bench of, String reasons) { return after(house.as(host.judge(), () -> house.get(JoiningCases.class).ask(host.id(), host.file().version(), of.id(), reasons))); }

    private static String answers(Bench of, Bench host, boolean agreed, String reasons) {
        return after(house.as(of.judge(), () -> house.get(JoiningCases.class).answer(of.id(), of.file().version(), host.id(), agreed, reasons)));
    }

    private static String after(Answer<CaseFile> answer) {
        house.awaitQuiet();
        return code(answer);
    }

    private static String draft(Bench bench, ParticipantChange change) { return code(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(change, "Споры об одних деньгах.")))); }

    private static ParticipantChange joining() { return new ParticipantChange.Joining(later.id(), later.file().number()); }

    private static int weight(Bench bench) {
        return house.as(new Actor.Rule("scenario"), () -> house.get(JdbcClient.class).sql("select case when open then weight else 0 end from allocation.carried where case_id = ?").param(bench.id().uuid()).query(Integer.class).single());
    }

    private static UUID carrier(Bench bench) {
        return house.as(new Actor.Rule("scenario"), () -> house.get(JdbcClient.class).sql("select judge from allocation.carried where case_id = ?").param(bench.id().uuid()).query(UUID.class).single());
    }

    @Test
    @Order(1)
    void theJudgeIsToldOfTheOtherCaseAndDoesNotReadIt() {
        NearbyCases.Nearby found = seen(earlier, later);
        assertThat(found.common()).isEqualTo(NearbyCases.Common.SAME_DEFENDANT);
        assertThat(found.judge()).isEqualTo(later.file().judge().orElseThrow().person());
        assertThat(reads(earlier.judge(), later) && !isChair(earlier.judge())).as("the file of another judge").isFalse();
        Bench stranger = prepared("zhanar", "erlan");
        assertThat(house.as(earlier.judge(), () -> house.get(NearbyCases.class).list(earlier.file()))).as("nothing in common").noneMatch(one -> one.id().equals(stranger.id()));
    }

    private static boolean isChair(Actor actor) { return actor instanceof Actor.Staff staff && staff.function() == kz.torelik.kernel.Function.CHAIR; }

    @Test
    @Order(2)
    void nobodyTakesACaseOutOfTheHandsOfAnotherJudge() {
        assertThat(draft(earlier, joining())).isEqualTo("join-other-judge");
        assertThat(asks(later, earlier, "Один заём.")).as("the later one does not take in the earlier").isEqualTo("join-later-case");
        assertThat(asks(earlier, later, " ")).isEqualTo("joinder-without-reasons");
        assertThat(answers(later, earlier, false, "Не вижу связи.")).as("nobody asked").isEqualTo("joinder-not-asked");
        assertThat(asks(earlier, later, "Одна расписка, один спорный расчёт.")).isEqualTo("done");
        assertThat(later.file().joinders()).as("it stands in both cases").extracting(Joinder::agreed).containsExactly((Boolean) null);
        assertThat(asks(earlier, later, "Ещё раз.")).isEqualTo("joinder-waits");
        assertThat(answers(later, earlier, false, "Договоры разные.")).isEqualTo("done");
        assertThat(earlier.file().joinders()).extracting(Joinder::agreed).containsExactly(false);
        assertThat(draft(earlier, joining())).as("refused").isEqualTo("join-other-judge");
    }

    @Test
    @Order(3)
    void whatAParticipantAsksForIsHandedOverAndJoined() {
        earlier.file(house.character("viktor"), 1, "motion", "join-cases", "Прошу объединить дела: деньги переданы по одной расписке.");
        assertThat(earlier.file().motions().getLast().kind()).isEqualTo("join-cases");
        assertThat(asks(earlier, later, "По ходатайству истца.")).isEqualTo("done");
        assertThat(answers(later, earlier, true, "Расписка одна.")).isEqualTo("done");
        LocalDate prepareBy = earlier.due("prepare-case");
        int alone = weight(earlier);
        int papers = earlier.file().documents().size();
        earlier.act(new Disposition.Participants(joining(), "Споры об одних деньгах."), "");
        assertThat(later.file().stage()).isEqualTo("joined");
        assertThat(later.clock("prepare-case").status()).isEqualTo(ClockReading.Status.ENDED);
        assertThat(earlier.due("prepare-case")).as("the term is that of the earlier case").isEqualTo(prepareBy);
        assertThat(earlier.file().joined()).singleElement().satisfies(one -> assertThat(one.demands()).isEqualTo(later.file().claim().demands()));
        assertThat(earlier.file().documents().size()).as("the papers came along, and a ruling").isGreaterThan(papers + 1);
        assertThat(earlier.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("viktor").person().id(), house.character("aigul").person().id());
        assertThat(earlier.file().parties("defendant")).as("once").hasSize(1);
        assertThat(reads(house.citizen("aigul"), earlier)).isTrue();
        assertThat(earlier.file().notices()).as("she is told").anyMatch(notice -> notice.party() == earlier.file().parties("plaintiff").getLast().number());
        assertThat(weight(earlier)).as("both weigh on one judge").isEqualTo(2 * alone);
        assertThat(weight(later)).isZero();
    }

    @Test
    @Order(4)
    void itIsConsideredApartAgainInACaseOfItsOwnByTheSameJudge() {
        assertThat(draft(earlier, new ParticipantChange.SeveringJoined(CaseId.random(), CaseId.random()))).isEqualTo("sever-not-joined");
        CaseId apart = CaseId.random();
        int both = weight(earlier);
        earlier.act(new Disposition.Participants(new ParticipantChange.SeveringJoined(apart, later.id()), "Расчёты разные."), "");
        Bench severed = new Bench(house, apart);
        assertThat(severed.file().stage()).isEqualTo("preparation");
        assertThat(severed.judge()).isEqualTo(earlier.judge());
        assertThat(severed.file().number()).isNotEqualTo(later.file().number());
        assertThat(severed.file().claim().demands()).isEqualTo(later.file().claim().demands());
        assertThat(severed.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("aigul").person().id());
        assertThat(earlier.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("viktor").person().id());
        assertThat(reads(house.citizen("aigul"), earlier)).as("she reads her own case alone").isFalse();
        assertThat(reads(house.citizen("aigul"), severed)).isTrue();
        assertThat(weight(severed)).isEqualTo(weight(earlier)).isEqualTo(both / 2);
        assertThat(carrier(severed)).isEqualTo(carrier(earlier));
        assertThat(earlier.file().joined()).isEmpty();
        assertThat(draft(earlier, new ParticipantChange.SeveringJoined(CaseId.random(), later.id()))).as("once").isEqualTo("sever-not-joined");
        severed.act(new Disposition.SetForTrial(), "");
        assertThat(severed.clock("consider-case").startedOn()).as("its own preparation").isEqualTo(house.clock().today());
    }

    @Test
    @Order(5)
    void aCaseIsOfferedUnaskedButNotAfterItsTrialBegan() {
        house.moveTo(LocalDateTime.of(2026, 6, 10, 10, 0));
        Bench third = prepared("aigul", "daniyar");
        while (third.judge().equals(earlier.judge())) third = prepared("aigul", "daniyar");
        third.act(new Disposition.SetForTrial(), "");
        assertThat(answers(third, earlier, true, "Тот же ответчик.")).isEqualTo("done");
        assertThat(earlier.file().joinders()).last().satisfies(one -> assertThat(one.agreed()).isTrue());
        HearingId session = third.setTrial();
        house.moveTo(LocalDateTime.ofInstant(third.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        Bench opened = third;
        house.as(third.judge(), () -> house.get(OpeningHearing.class).open(opened.id(), opened.file().version(), session, List.of(1, 2), "по уведомлениям").orThrow());
        house.awaitQuiet();
        assertThat(third.file().stage()).isEqualTo("hearing");
        assertThat(draft(earlier, new ParticipantChange.Joining(third.id(), third.file().number()))).as("whoever began the trial ends it").isIn("join-stage", "join-trial-begun");
    }
}
