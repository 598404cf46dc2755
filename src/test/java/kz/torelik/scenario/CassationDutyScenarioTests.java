package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.filing.WindowEntry;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.Refund;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A cassation complaint is signed, then its state duty is paid, and only with the money it is filed: half of the duty of the claim (CPC art. 441 part 5; Tax Code arts. 665 part 3, 672). Who is freed
/// files at once; what the court returns goes back. That money which comes when the case takes a complaint no more goes back tells [ArbitralAwardScenarioTests].
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CassationDutyScenarioTests {

    private static final String WORDS = "Суд апелляционной инстанции не проверил довод о безденежности займа.";

    private static House house;
    private static LoanCase loan;
    private static Bench appeal;
    private static PublicId unpaid;

    @BeforeAll
    static void theAppealCourtHasDecided() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 3, 10, 0));
        loan = new LoanCase(house);
        Bench first = loan.filed("viktor", "daniyar");
        loan.decided(first);
        loan.goOn(5);
        first.file(house.character("daniyar"), 2, "appeal", null, "Не согласен с решением в части взыскания 6 000 000 тенге.");
        house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        appeal = loan.above(first);
        loan.goOn(1);
        loan.heard(appeal, "unchanged");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы не подтвердились.");
        loan.goOn(3);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// The complaint as it stands after the signature of its author.
    private static PublicId signed(String who, int party, List<String> exemptions) {
        PublicId id = house.as(house.citizen(who), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(appeal.id(), party, new FilingInCase.Wanted("cassation", null, WORDS, "", new byte[0]).freed(exemptions)).orThrow();
            filing.file(paper.id(), house.sign(house.content(paper.document()), house.character(who).person().iin().digits())).orThrow();
            return paper.id();
        });
        house.awaitQuiet();
        return id;
    }

    private static PayingForPapers.Duty duty(String who, PublicId paper) { return house.as(house.citizen(who), () -> house.get(PayingForPapers.class).find(paper).orElseThrow()); }

    private static List<ReviewEvent.ReviewAsked> asked() {
        return appeal.file().history().stream().map(one -> one.event()).filter(ReviewEvent.ReviewAsked.class::isInstance).map(ReviewEvent.ReviewAsked.class::cast).toList();
    }

    /// 9 600 000 tenge are claimed by an individual: one per cent is 96 000, half of it 48 000. Signed, the complaint is nowhere yet, and its author alone sees that it waits.
    @Test
    @Order(1)
    void aSignedComplaintWaitsForItsDuty() {
        unpaid = signed("daniyar", 2, List.of());
        assertThat(asked()).isEmpty();
        assertThat(appeal.file().reviews()).isEmpty();
        assertThat(appeal.clock("cassation").status()).isEqualTo(ClockReading.Status.RUNNING);
        PayingForPapers.Duty waits = duty("daniyar", unpaid);
        assertThat(waits.sum().toString()).isEqualTo("48000.00");
        assertThat(waits.basis().toString()).isEqualTo("tax 665(3)");
        assertThat(waits.filed()).isFalse();
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(PayingForPapers.class).list(appeal.id()))).extracting(PayingForPapers.Duty::id).containsExactly(unpaid);
        assertThat(house.as(house.citizen("viktor"), () -> house.get(PayingForPapers.class).find(unpaid))).as("nobody else's").isEmpty();
        assertThat(house.as(house.citizen("viktor"), () -> house.get(PayingForPapers.class).list(appeal.id()))).isEmpty();
    }

    /// With the money it is filed, on the day of the payment, and goes up. The case says what was paid and by which article; paying twice is not asked.
    @Test
    @Order(2)
    void withTheMoneyItIsFiled() {
        loan.goOn(2);
        LocalDate paidOn = house.clock().today();
        house.as(house.citizen("daniyar"), () -> {
            house.payForPaper(unpaid);
            return true;
        });
        house.awaitQuiet();
        assertThat(asked()).singleElement().satisfies(event -> {
            assertThat(event.party()).isEqualTo(2);
            ReviewEvent.ReviewAsked.Settled settled = java.util.Objects.requireNonNull(event.duty());
            assertThat(settled.manner()).isEqualTo("paid");
            assertThat(settled.sum().toString()).isEqualTo("48000.00");
            assertThat(settled.receipt()).isNotBlank();
            assertThat(settled.basis().toString()).isEqualTo("tax 665(3)");
            assertThat(event.documents().getFirst().signer()).isNotBlank();
        });
        assertThat(appeal.file().complaints().getLast().on()).isEqualTo(paidOn);
        assertThat(appeal.clock("cassation").status()).isEqualTo(ClockReading.Status.MET);
        Bench cassation = loan.above(appeal);
        assertThat(cassation.file().claim().procedure()).isEqualTo("cassation");
        assertThat(duty("daniyar", unpaid).filed()).isTrue();
        Answer<?> again = house.as(house.citizen("daniyar"), () -> house.get(PayingForPapers.class).order(unpaid, house.address().resolve("/"), kz.torelik.kernel.Language.RU));
        assertThat(again).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("duty-not-awaited"));
    }

    /// The judge of the cassation court returns the complaint: its whole duty goes back to the account from which it came.
    @Test
    @Order(3)
    void whatIsReturnedGivesItsDutyBack() {
        loan.goOn(1);
        Bench cassation = loan.above(appeal);
        cassation.act(new ReviewDisposition.ComplaintReturn(ReviewDisposition.ComplaintReturn.OF_CASSATION, cassation.file().complaints().getFirst().number(), "form"), "В жалобе не указано, в чём состоит нарушение.");
        assertThat(cassation.file().stage()).isEqualTo("returned");
        PayingForPapers.Money money = duty("daniyar", unpaid).money().getLast();
        assertThat(money.refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualByComparingTo("48000");
            assertThat(refund.cause()).isEqualTo(Refund.Cause.ORDERED);
            assertThat(String.valueOf(refund.basis())).isEqualTo("tax 120(4)(5)");
        });
    }

    /// Viktor has a disability: he pays nothing, files at once, and the case says by which article he is freed.
    @Test
    @Order(4)
    void whoIsFreedFilesAtOnce() {
        assertThat(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).exemptions(appeal.file(), 1, "cassation"))).extracting(one -> one.code()).contains("disability").doesNotContain("prosecutor");
        signed("viktor", 1, List.of("disability"));
        ReviewEvent.ReviewAsked.Settled settled = java.util.Objects.requireNonNull(asked().getLast().duty());
        assertThat(settled.manner()).isEqualTo("exempt");
        assertThat(settled.basis().toString()).isEqualTo("tax 668(13)");
        assertThat(settled.sum().isZero()).isTrue();
        assertThat(appeal.file().reviews()).hasSize(2);
    }

    /// Daniyar complains again and the parties come to terms before the cassation court: half of what he paid for the complaint goes back (Tax Code art. 120 point 4).
    @Test
    @Order(5)
    void anAgreementInCassationGivesHalfOfItBack() {
        PublicId again = signed("daniyar", 2, List.of());
        house.as(house.citizen("daniyar"), () -> {
            house.payForPaper(again);
            return true;
        });
        house.awaitQuiet();
        Bench cassation = loan.above(appeal);
        loan.goOn(1);
        loan.heard(cassation, "terminated");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "terminated", "settlement"), "Стороны заключили мировое соглашение.");
        house.awaitQuiet();
        assertThat(duty("daniyar", again).money().getLast().refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualByComparingTo("24000");
            assertThat(String.valueOf(refund.basis())).isEqualTo("tax 120(4)(4)");
        });
    }

    /// Viktor brings his complaint to the window on paper: its receipt has to be whole and counts once, and the case says what was paid.
    @Test
    @Order(7)
    void aComplaintAtTheWindowShowsItsReceipt() {
        Actor registrar = new Actor.Staff(house.get(Population.class).find(appeal.file().claim().court()).orElseThrow().officials().stream().filter(one -> one.function() == Function.REGISTRAR).findFirst().orElseThrow().person().id(),
                appeal.file().claim().court(), Function.REGISTRAR);
        assertThat(atTheWindow(registrar, "47999")).as("half of one per cent of 9 600 000").isEqualTo("window-receipt-small");
        assertThat(atTheWindow(registrar, "48000")).isEqualTo("filed");
        ReviewEvent.ReviewAsked.Settled settled = java.util.Objects.requireNonNull(asked().getLast().duty());
        assertThat(settled.manner()).isEqualTo("paid");
        assertThat(settled.receipt()).isEqualTo("KB-771");
        assertThat(settled.sum().toString()).isEqualTo("48000.00");
        assertThat(settled.basis().toString()).isEqualTo("tax 665(3)");
        assertThat(atTheWindow(registrar, "48000")).as("once").isEqualTo("window-receipt-used");
    }

    private static String atTheWindow(Actor registrar, String sum) {
        PapersAtTheWindow papers = house.get(PapersAtTheWindow.class);
        PapersAtTheWindow.Receipt receipt = new PapersAtTheWindow.Receipt("KB-771", Tenge.of(sum), house.clock().today());
        PapersAtTheWindow.Wanted wanted = new PapersAtTheWindow.Wanted(house.character("viktor").person().iin().digits(), "cassation", null, new WindowEntry(WindowEntry.Way.WINDOW, house.clock().instant(), null), "",
                List.of(new PapersAtTheWindow.Scan("zhaloba.pdf", Claims.paper(house, Language.RU, "Кассационная жалоба", WORDS))), new PapersAtTheWindow.ShownDuty(receipt, List.of()));
        String done = house.as(registrar, () -> switch (papers.prepare(appeal.id(), wanted)) {
            case Answer.No<PapersAtTheWindow.Prepared>(Refusal refusal) -> refusal.code();
            case Answer.Yes<PapersAtTheWindow.Prepared>(PapersAtTheWindow.Prepared prepared) -> {
                papers.file(prepared.id(), house.sign(house.content(prepared.sheet()), iin(registrar))).orThrow();
                yield "filed";
            }
        });
        house.awaitQuiet();
        return done;
    }

    private static String iin(Actor registrar) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> registrar instanceof Actor.Staff staff && one.person().id().equals(staff.person())).findFirst().orElseThrow().person().iin().digits();
    }

    /// A claim for wages frees the worker, in cassation too; the employer who complains pays (Tax Code art. 668).
    @Test
    @Order(6)
    void aClaimFreesWhoeverAskedTheCourt() {
        ClaimDraft wages = Claims.alike(house, "zhanar", "erlan").withCategory("2.02", "action")
                .withDemand(new ClaimDraft.Demand("900 000", List.of("Взыскать заработную плату 900 000 тенге"), "Работодатель не выплатил заработную плату за три месяца, расчётные листки прилагаются к иску.", "not-required", "", "", List.of()));
        CaseFile file = Applications.file(house, "zhanar", wages).file();
        FilingInCase filing = house.get(FilingInCase.class);
        DutyAnswer worker = filing.duty(file, 1, "cassation", List.of()).orElseThrow();
        assertThat(worker.state()).isEqualTo(DutyAnswer.State.EXEMPT);
        assertThat(worker.basis().toString()).isEqualTo("tax 668(1)");
        DutyAnswer employer = filing.duty(file, 2, "cassation", List.of()).orElseThrow();
        assertThat(employer.state()).isEqualTo(DutyAnswer.State.DUE);
        assertThat(employer.sum().toString()).isEqualTo("4500.00");
        assertThat(employer.steps()).extracting(step -> step.key()).contains("duty.cassation");
    }
}
