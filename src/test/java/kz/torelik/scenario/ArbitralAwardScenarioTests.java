package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An arbitral tribunal awarded Viktor his fee, and Daniyar does not pay: the court does not review the award, it hears both and issues the writ or refuses it (CPC arts. 253 to 255).
class ArbitralAwardScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed() {
        return Applications.file(house, "viktor", Applications.draft(house, "arbitral-writ", "16.00", "viktor", List.of(Claims.party("defendant", house.character("daniyar").person())),
                "Выдать исполнительный лист на принудительное исполнение решения арбитража", "Решением арбитража с должника взыскано 900 000 тенге; в срок, указанный в решении, оно добровольно не исполнено."));
    }

    @Test
    void theWritIsGrantedAndExecutedAtOnce() {
        Bench bench = filed();
        CaseFile file = bench.file();
        assertThat(file.duty().orElseThrow().paid().toString()).as("five indices").isEqualTo("21625.00");
        assertThat(file.stage()).isEqualTo("consideration");
        assertThat(bench.due("decide-arbitral-writ")).isEqualTo(file.filedOn().plusDays(21));
        assertThat(Applications.words(file)).as("the debtor is told").contains("notice-sent");
        HearingId session = bench.setTrial();
        Applications.read(bench, "viktor", "daniyar");
        Applications.opened(bench, session, List.of(1, 2));
        house.as(bench.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.awaitQuiet();
        CaseFile after = bench.act(new Disposition.Merits("ruling-arbitral-writ", "granted"), "Оснований статьи 255 не установлено.");
        assertThat(after.stage()).isEqualTo("granted");
        assertThat(bench.clock("decide-arbitral-writ").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.last("ruling-arbitral-writ").inForceFrom()).isEqualTo(house.clock().today());
        assertThat(bench.clock("issue-arbitral-writ").status()).isEqualTo(ClockReading.Status.RUNNING);
        house.as(bench.judge(), () -> {
            IssuingWrits.ToSign shown = house.get(IssuingWrits.class).prepare(bench.id(), bench.last("ruling-arbitral-writ").id(), 1, 2).orThrow();
            return house.get(IssuingWrits.class).sign(shown.writ().id(), bench.sign(bench.file().judge().orElseThrow().person(), shown.pdf().content())).orThrow();
        });
        house.awaitQuiet();
        assertThat(bench.clock("issue-arbitral-writ").status()).isEqualTo(ClockReading.Status.MET);
    }

    /// Daniyar was not called before the tribunal: the court of appeal of the city where it sat, three judges of one draw, a session, a ruling with three signatures that is in force at once.
    @Test
    void anAwardIsSetAsideByAPanelOfThree() {
        Bench bench = Applications.file(house, "daniyar", Applications.draft(house, "award-annulment", "16.01", "daniyar", List.of(Claims.party("defendant", house.character("viktor").person())), "Отменить арбитражное решение",
                "Об арбитражном разбирательстве я не был извещён, решение получено две недели назад.").withPlaces(new kz.torelik.filing.ClaimDraft.Places("", "711110000", "", "", "", false)));
        CaseFile file = bench.file();
        assertThat(file.claim().court().digits()).as("the court of appeal where the tribunal sat").isEqualTo("7199");
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("cpc 464(2)(1)");
        assertThat(file.duty().orElseThrow().manner()).isEqualTo("paid");
        assertThat(file.panel()).as("two beside the one who presides").hasSize(2).doesNotHaveDuplicates();
        assertThat(file.stage()).isEqualTo("acceptance");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-award", "initiated"), "Ходатайство подано в срок.");
        assertThat(bench.due("decide-award-annulment")).isEqualTo(house.clock().today().plusDays(14));
        HearingId session = Applications.session(bench, Applications.next(house.clock().today().plusDays(5)).atTime(11, 0), "trial");
        Applications.read(bench, "daniyar", "viktor");
        Applications.opened(bench, session, List.of(1, 2));
        house.as(bench.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.awaitQuiet();
        CaseFile after = bench.act(new Disposition.Merits("ruling-award", "award-cancelled", List.of("Определение о выдаче исполнительного листа по этому решению отменить")), "Сторона не была извещена о разбирательстве.");
        assertThat(after.stage()).isEqualTo("granted");
        assertThat(bench.clock("decide-award-annulment").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.last("ruling-award").inForceFrom()).isEqualTo(house.clock().today());
    }

    /// Viktor complains to the cassation court: it cannot leave a decision below in force, there is none; it sends the motion to another panel of the same court, where it opens anew with its duty.
    @Test
    void theCassationCourtSendsTheMotionToAnotherPanel() {
        LoanCase court = new LoanCase(house);
        Bench bench = setAside("refused");
        assertThat(bench.clock("cassation").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.due("cassation")).isAfter(house.clock().today().plusMonths(6).minusDays(1));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.file(house.character("daniyar"), 1, "cassation", null, "Суд не проверил довод о неизвещении стороны арбитражем.");
        kz.torelik.kernel.PublicId unpaid = signed(bench);
        Bench cassation = court.above(bench);
        assertThat(cassation.file().claim().court().digits()).isEqualTo("6002");
        assertThat(cassation.file().panel()).hasSize(2);
        assertThat(cassation.file().parties()).isEqualTo(bench.file().parties());
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        Answer<?> nothingBelow = house.as(cassation.judge(), () -> house.get(ActDrafts.class).begin(cassation.id(), new ReviewDisposition.Resolution("resolution-cassation", "first-instance-stands", "law-not-applied")));
        assertThat(nothingBelow).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("act-outcome-not-against"));
        court.heard(cassation, "remitted-to-appeal");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "remitted-to-appeal", "law-not-applied"), "Довод о неизвещении не проверен.");
        assertThat(bench.file().stage()).isEqualTo("remanded");
        assertThat(bench.file().isCancelled(bench.last("ruling-award").id())).isTrue();
        assertThat(bench.last("ruling-award").inForceFrom()).isNull();
        Bench again = new Bench(house, java.util.Objects.requireNonNull(bench.file().reviews().getLast().next()));
        assertThat(again.file().stage()).isEqualTo("acceptance");
        assertThat(again.file().claim().court()).isEqualTo(bench.file().claim().court());
        assertThat(again.file().duty()).isEqualTo(bench.file().duty());
        List<kz.torelik.kernel.PersonId> before = seats(bench);
        assertThat(seats(again)).as("another panel").hasSize(3).doesNotContainAnyElementsOf(before);
        tooLate(bench, unpaid);
    }

    /// The complaint of the other side, signed and not yet paid.
    private static kz.torelik.kernel.PublicId signed(Bench bench) {
        return house.as(house.citizen("viktor"), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(bench.id(), 2, new FilingInCase.Wanted("cassation", null, "Прошу изменить мотивы определения.", "", new byte[0])).orThrow();
            filing.file(paper.id(), house.sign(house.content(paper.document()), house.character("viktor").person().iin().digits())).orThrow();
            return paper.id();
        });
    }

    /// It is paid when the ruling binds nobody any more: nothing is filed, and the money goes back.
    private static void tooLate(Bench bench, kz.torelik.kernel.PublicId unpaid) {
        int before = bench.file().history().size();
        house.as(house.citizen("viktor"), () -> {
            house.payForPaper(unpaid);
            return true;
        });
        house.awaitQuiet();
        assertThat(bench.file().history()).hasSize(before);
        PayingForPapers.Duty duty = house.as(house.citizen("viktor"), () -> house.get(PayingForPapers.class).find(unpaid).orElseThrow());
        assertThat(duty.refused()).isTrue();
        assertThat(duty.money().getLast().refunds()).singleElement().satisfies(refund -> assertThat(refund.amount()).isEqualByComparingTo(duty.sum().amount()));
    }

    /// The cassation court decides itself and sets the award aside; the ruling below binds nobody any more.
    @Test
    void theCassationCourtSetsTheAwardAside() {
        LoanCase court = new LoanCase(house);
        Bench bench = setAside("refused");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.file(house.character("daniyar"), 1, "cassation", null, "Суд неправильно применил закон об арбитраже.");
        Bench cassation = court.above(bench);
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        court.heard(cassation, "new-decision");
        Answer<?> silent = house.as(cassation.judge(), () -> house.get(ActDrafts.class).begin(cassation.id(), new ReviewDisposition.Resolution("resolution-cassation", "new-decision", "law-not-applied")));
        assertThat(silent).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("act-instead-needed"));
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "new-decision", "law-not-applied").deciding("award-cancelled", List.of()), "Сторона не была извещена.");
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(bench.file().outcome()).contains("award-cancelled");
        assertThat(bench.file().isCancelled(bench.last("ruling-award").id())).isTrue();
        assertThat(cassation.last("resolution-cassation").inForceFrom()).isEqualTo(house.clock().today());
    }

    private static List<kz.torelik.kernel.PersonId> seats(Bench bench) {
        return java.util.stream.Stream.concat(bench.file().judge().stream().map(one -> one.person()), bench.file().panel().stream().map(one -> one.person())).toList();
    }

    private static Bench setAside(String outcome) {
        Bench bench = Applications.file(house, "daniyar", Applications.draft(house, "award-annulment", "16.01", "daniyar", List.of(Claims.party("defendant", house.character("viktor").person())), "Отменить арбитражное решение",
                "Об арбитражном разбирательстве я не был извещён, решение получено две недели назад.").withPlaces(new kz.torelik.filing.ClaimDraft.Places("", "711110000", "", "", "", false)));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-award", "initiated"), "Ходатайство подано в срок.");
        bench.act(new Disposition.Merits("ruling-award", outcome), "Стороны извещались арбитражем по адресам договора.");
        return bench;
    }

    @Test
    void anApplicationWithoutTheAwardIsReturned() {
        Bench bench = filed();
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        CaseFile returned = bench.act(new Disposition.OnGround("ruling-return-arbitral", "form"), "");
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(returned.history()).anySatisfy(one -> assertThat(one.basis().toString()).isEqualTo("cpc 253(2)"));
        LocalDate due = bench.due("private-complaint");
        Applications.live(house, due.plusDays(1));
        assertThat(bench.last("ruling-return-arbitral").inForceFrom()).isEqualTo(due.plusDays(1));
    }
}
