package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A prosecutor sues for Aigul, who cannot defend herself. She is a plaintiff of her own: the court tells her, she does not support the claim and it is left, or the prosecutor withdraws and she has it considered (CPC arts. 47 part 3, 54 parts 4, 5; APPC art. 31 parts 4, 6).
class ProtectedPersonScenarioTests {

    private static House house;
    private static SuingFor suing;

    @BeforeAll
    static void anOfficeSues() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        suing = new SuingFor(house);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String refused(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version()))) instanceof Answer.No<?> no ? no.refusal().code() : "made";
    }

    @Test
    void whoeverIsProtectedIsToldReadsAndDoesNotSupportTheClaim() {
        Bench bench = suing.sued();
        assertThat(bench.file().parties("plaintiff")).extracting(Party::person).containsExactly(suing.office().id(), house.character("aigul").person().id());
        assertThat(house.as(house.citizen("aigul"), () -> house.get(CaseFiles.class).find(bench.id()))).as("she reads the case").isPresent();
        assertThat(bench.file().notices()).as("the court tells her of it").anyMatch(notice -> notice.party() == 2);
        assertThat(suing.files(bench, house.citizen("erlan"), 3, "motion", "not-supported")).as("the other side").isEqualTo("protected-only");
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "not-supported")).as("the prosecutor himself").isEqualTo("protected-only");
        assertThat(suing.files(bench, suing.prosecutor(), 1, "settlement", "settlement")).as("he settles nothing").isEqualTo("settlement-for-others");
        assertThat(ForOthersScenarioTests.refused(ForOthersScenarioTests.invites(house, suing.prosecutor(), bench))).as("nor does he invite a mediator").isEqualTo("mediation-for-others cpc 54(5)");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).as("nothing was withdrawn").isEqualTo("continue-nothing");
        assertThat(refused(bench, new Disposition.Leaving("not-supported"))).as("she has not said so").isEqualTo("left-not-asked");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "not-supported")).isEqualTo("filed");
        CaseFile left = bench.act(new Disposition.Leaving("not-supported"), "");
        assertThat(left.stage()).isEqualTo("left");
    }

    @Test
    void theProsecutorWithdrawsAndSheHasTheClaimConsidered() {
        Bench bench = suing.sued();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(refused(bench, leaving(null, null))).as("nobody goes on").isEqualTo("participants-not-withdrawn");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        assertThat(refused(bench, new Disposition.Termination("withdrawal"))).as("her right to go on").isEqualTo("continued-by-person");
        assertThat(refused(bench, leaving(null, null))).as("she is not freed by what freed the prosecutor").isEqualTo("duty-term-needed");
        assertThat(refused(bench, leaving(house.clock().today(), null))).isEqualTo("term-past");
        assertThat(refused(bench, leaving(null, "nobody-knows"))).isEqualTo("duty-term-needed");
        bench.act(leaving(null, "disability"), "");
        assertThat(bench.file().duty().orElseThrow()).satisfies(duty -> assertThat(duty.manner() + " " + duty.basis()).as("freed herself").isEqualTo("exempt tax 668(13)"));
        assertThat(ContinuedClaim.of(bench.file())).isEmpty();
        assertThat(bench.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("aigul").person().id());
        assertThat(house.as(suing.prosecutor(), () -> house.get(CaseFiles.class).find(bench.id()))).as("he is out of the case").isEmpty();
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("party-left cpc 54(5)"));
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
    }

    /// Viktor acts for the office and Zhanar for Aigul; each files under an own number, and what they say counts as said by those behind them.
    @Test
    void whatRepresentativesFileIsFiledForThoseBehindThem() {
        Bench bench = suing.sued();
        Actor viktor = house.citizen("viktor");
        int forTheOffice = suing.represented(bench, suing.prosecutor(), 1, viktor, List.of("settlement"));
        int forAigul = suing.represented(bench, house.citizen("aigul"), 2, house.citizen("zhanar"), List.of());
        assertThat(suing.files(bench, viktor, forTheOffice, "motion", "withdrawal")).as("his power does not list it").isEqualTo("power-missing");
        suing.powers(viktor, List.of("withdraw-claim"));
        assertThat(suing.files(bench, viktor, forTheOffice, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(refused(bench, leaving(null, "disability"))).as("nobody goes on").isEqualTo("participants-not-withdrawn");
        assertThat(suing.files(bench, viktor, forTheOffice, "motion", "continue-claim")).as("not whoever withdrew").isEqualTo("protected-only");
        assertThat(suing.files(bench, house.citizen("zhanar"), forAigul, "motion", "continue-claim")).isEqualTo("filed");
        assertThat(refused(bench, leaving(forTheOffice, "disability"))).as("he is no plaintiff").isEqualTo("participants-not-withdrawn");
        CaseFile gone = bench.act(leaving(null, "disability"), "");
        assertThat(gone.parties("plaintiff")).extracting(Party::number).containsExactly(2);
        assertThat(gone.parties("representative")).as("whoever acted for the office is out with it").extracting(Party::number).containsExactly(forAigul);
        assertThat(house.as(viktor, () -> house.get(CaseFiles.class).find(bench.id()))).as("and reads the case no more").isEmpty();
        assertThat(house.as(house.citizen("zhanar"), () -> house.get(CaseFiles.class).find(bench.id()))).isPresent();
    }

    private static Disposition leaving(int plaintiff, String exemption) { return new Disposition.Participants(new ParticipantChange.Withdrawing(plaintiff, null, exemption, "Уплатить"), "Истец требует рассмотрения."); }

    private static Disposition leaving(LocalDate payBy, String exemption) {
        return new Disposition.Participants(new ParticipantChange.Withdrawing(1, payBy, exemption, "Уплатить государственную пошлину"), "Прокурор отказался от иска, истец требует рассмотрения по существу.");
    }

    /// The prosecutor is out; Aigul has until a day of the court to pay, and no session is opened before.
    private static Bench withdrawnAndContinued(LocalDate payBy) {
        Bench bench = suing.sued();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        bench.act(leaving(payBy, null), "");
        return bench;
    }

    @Test
    void whoeverIsNotFreedPaysTheDutyBeforeTheCourtGoesOn() {
        LocalDate payBy = house.clock().today().plusDays(30);
        Bench bench = withdrawnAndContinued(payBy);
        FilingEvent.DutySettled ordered = bench.file().duty().orElseThrow();
        assertThat(ordered.manner()).isEqualTo("ordered");
        assertThat(ordered.due()).as("one per cent of the price").isEqualTo(bench.file().claim().price().times(new java.math.BigDecimal("0.01")));
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.party() + " " + task.until() + " " + task.done()).isEqualTo("2 " + payBy + " false"));
        bench.act(new Disposition.SetForTrial(), "");
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        assertThat(opens(bench, session)).as("the consideration is put off").isEqualTo("duty-awaited");
        assertThat(refused(bench, new Disposition.Leaving("duty-unpaid"))).as("the term runs").isEqualTo("left-duty-term-runs");
        PayingForPapers.Duty duty = house.as(house.citizen("aigul"), () -> house.get(PayingForPapers.class).list(bench.id())).getFirst();
        assertThat(duty.isOfClaim()).isTrue();
        house.as(house.citizen("aigul"), () -> {
            house.payForPaper(duty.id());
            return true;
        });
        house.awaitQuiet();
        assertThat(bench.file().duty().orElseThrow()).satisfies(paid -> assertThat(paid.manner() + " " + paid.paid()).isEqualTo("paid " + ordered.due()));
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.done()).isTrue());
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("task-done cpc 106(2)"));
        assertThat(opens(bench, session)).isEqualTo("made");
        assertThat(refused(bench, new Disposition.Leaving("duty-unpaid"))).isEqualTo("left-duty-paid");
    }

    @Test
    void unpaidInTimeTheClaimIsLeft() {
        LocalDate payBy = house.clock().today().plusDays(3);
        Bench bench = withdrawnAndContinued(payBy);
        house.moveTo(payBy.plusDays(1).atTime(10, 0));
        CaseFile left = bench.act(new Disposition.Leaving("duty-unpaid"), "");
        assertThat(left.stage()).isEqualTo("left");
        assertThat(left.history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("claim-left cpc 279(11)"));
    }

    /// The APPC has its own article for her, and refers to the other code for the term of the duty (arts. 1 part 3, 31 parts 4, 6, 138 part 2).
    @Test
    void beforeTheAdministrativeCourtSheGoesOnAndPaysTheDutyOfAnIndividual() {
        Bench bench = suing.challenged();
        assertThat(ForOthersScenarioTests.refused(ForOthersScenarioTests.invites(house, suing.prosecutor(), bench))).as("nor does he invite a mediator").isEqualTo("mediation-for-others appc 31(6)");
        assertThat(refusal(bench, new Disposition.OnGround("ruling-return-administrative", "not-supported"))).as("she has not said so").isEqualTo("left-not-asked appc 31(4)");
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        int forAigul = suing.represented(bench, house.citizen("aigul"), 2, house.citizen("zhanar"), List.of());
        assertThat(suing.files(bench, house.citizen("zhanar"), forAigul, "motion", "continue-claim")).as("her representative asks for her").isEqualTo("filed");
        assertThat(refusal(bench, new Disposition.OnGround("ruling-return-administrative", "withdrawn"))).as("her right to go on").isEqualTo("continued-by-person appc 31(6)");
        assertThat(refusal(bench, leaving(null, null))).as("she is not freed by what freed the prosecutor").isEqualTo("duty-term-needed cpc 106(2)");
        LocalDate payBy = house.clock().today().plusDays(30);
        bench.act(leaving(payBy, null), "");
        assertThat(bench.file().parties("plaintiff")).extracting(Party::number).containsExactly(2);
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.party()).as("the duty is asked of her, not of him").isEqualTo(2));
        assertThat(bench.file().history()).extracting(each -> each.event().word() + " " + each.basis()).contains("party-left appc 31(6)", "term-set cpc 106(2)");
        FilingEvent.DutySettled ordered = bench.file().duty().orElseThrow();
        assertThat(ordered.manner() + " " + ordered.basis()).isEqualTo("ordered tax 665(1)(2)");
        HearingId session = Applications.session(bench, house.clock().today().plusDays(10).atTime(11, 0), "preliminary");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        assertThat(opens(bench, session)).as("she is heard after the payment").isEqualTo("duty-awaited");
        assertThat(refusal(bench, new Disposition.OnGround("ruling-return-administrative", "duty-unpaid"))).isEqualTo("left-duty-term-runs cpc 106(2)");
        PayingForPapers.Duty duty = house.as(house.citizen("aigul"), () -> house.get(PayingForPapers.class).list(bench.id())).getFirst();
        house.as(house.citizen("aigul"), () -> {
            house.payForPaper(duty.id());
            return true;
        });
        house.awaitQuiet();
        assertThat(bench.file().duty().orElseThrow()).satisfies(paid -> assertThat(paid.manner() + " " + paid.paid()).isEqualTo("paid " + ordered.due()));
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.done()).isTrue());
        assertThat(opens(bench, session)).isEqualTo("made");
    }

    @Test
    void anAdministrativeClaimThatNobodyPaysForIsReturned() {
        Bench bench = suing.challenged();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        LocalDate payBy = house.clock().today().plusDays(3);
        bench.act(leaving(payBy, null), "");
        house.moveTo(payBy.plusDays(1).atTime(10, 0));
        CaseFile returned = bench.act(new Disposition.OnGround("ruling-return-administrative", "duty-unpaid"), "");
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(returned.history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("claim-returned appc 138(2)(10)"));
    }

    @Test
    void anAdministrativeClaimThatSheDoesNotSupportIsReturned() {
        Bench bench = suing.challenged();
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "not-supported")).isEqualTo("filed");
        CaseFile returned = bench.act(new Disposition.OnGround("ruling-return-administrative", "not-supported"), "");
        assertThat(returned.history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("claim-returned appc 138(2)(8)"));
    }

    private static String refusal(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version()))) instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "made";
    }

    private static String opens(Bench bench, HearingId session) {
        Answer<CaseFile> opened = house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2, 3), "Уведомлены."));
        house.awaitQuiet();
        return opened instanceof Answer.No<?> no ? no.refusal().code() : "made";
    }
}
