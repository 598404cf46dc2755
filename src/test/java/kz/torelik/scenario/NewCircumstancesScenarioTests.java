package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.kernel.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Erlan lost on a receipt that a verdict has since called forged. He asks the court that made the decision to review it (CPC arts. 455 to 463): it is in the proceedings from the day of
/// receipt, and decided in fifteen working days.
class NewCircumstancesScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static ClaimDraft draft() {
        return Applications.draft(house, "new-circumstances", "17.02", "erlan", List.of(Claims.party("defendant", house.character("aigul").person())), "Отменить решение и пересмотреть дело",
                "Вступившим в законную силу приговором установлена подложность расписки, на которой основано решение суда.");
    }

    private static Bench filed() { return Applications.file(house, "erlan", draft().withPlaces(new ClaimDraft.Places("", "", "", "", "", false, "7112-25-00-2/311", ""))); }

    @Test
    void theCourtThatDecidedReviewsIt() {
        Bench bench = filed();
        CaseFile file = bench.file();
        assertThat(file.claim().court().digits()).as("the court of the number").isEqualTo("7112");
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("cpc 456(1)");
        assertThat(file.claim().relatedTo()).isEqualTo("7112-25-00-2/311");
        assertThat(file.duty().orElseThrow().manner()).isEqualTo("exempt");
        assertThat(file.stage()).as("accepted by its receipt").isEqualTo("consideration");
        assertThat(bench.due("decide-new-circumstances")).isEqualTo(file.filedOn().plusDays(21));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        CaseFile after = bench.act(new Disposition.Merits("ruling-new-circumstances", "granted", List.of("Решение по делу № 7112-25-00-2/311 отменить по вновь открывшимся обстоятельствам")), "Подложность доказательства установлена приговором.");
        assertThat(after.stage()).isEqualTo("granted");
        assertThat(bench.clock("decide-new-circumstances").status()).isEqualTo(ClockReading.Status.MET);
        java.time.LocalDate due = bench.due("complain-of-ruling");
        Applications.live(house, due.plusDays(1));
        assertThat(bench.last("ruling-new-circumstances").inForceFrom()).isEqualTo(due.plusDays(1));
    }

    @Test
    void aLateApplicationIsReturned() {
        Bench bench = filed();
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        CaseFile returned = bench.act(new Disposition.OnGround("ruling-return-new-circumstances", "late"), "");
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(bench.clock("decide-new-circumstances").status()).isEqualTo(ClockReading.Status.MET);
    }

    @Test
    void withoutTheNumberOfTheCaseItIsNotTaken() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.file(house.character("erlan"), draft().withCourt("7112", "cpc 456(1)", false), Claims.paper(house, kz.torelik.kernel.Language.RU, "Документ", "Приговор.")))
                .isInstanceOf(Refused.class);
    }
}
