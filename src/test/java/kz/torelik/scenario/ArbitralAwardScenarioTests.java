package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.enforcement.IssuingWrits;
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
