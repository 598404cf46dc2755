package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.notices.Cabinet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A court order on alimony takes no hearing: three working days, and then it is for the debtor to speak or to be silent.
class CourtOrderScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// Zhanar owes no duty for alimony, so her application becomes a case at once. The judge has three working days and issues the order on the second.
    private static Bench issued() {
        byte[] proof = Claims.paper(house, Language.RU, "Копия свидетельства о рождении", "Ахметова Аружан Данияровна, 14 мая 2018 года");
        Submission submission = house.file(house.character("zhanar"), Claims.inItsCourt(house, Claims.alimony(house)), proof);
        assertThat(submission.state()).as("nothing to pay: registered at once").isEqualTo("registered");
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(bench.file().stage()).isEqualTo("consideration");
        LocalDate filed = bench.file().filedOn();
        house.moveTo(filed.plusDays(1).atTime(15, 0));
        Disposition.Alimony alimony = new Disposition.Alimony(List.of(new Disposition.Child("Ахметова Аружан Данияровна", LocalDate.of(2018, 5, 14))), "1/4 часть всех видов дохода", filed, "до совершеннолетия ребёнка");
        bench.act(new Disposition.CourtOrder("статья 139 Кодекса «О браке (супружестве) и семье»", List.of(), null, alimony, Disposition.Costs.NONE, null, null), "");
        assertThat(bench.clock("issue-order").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().stage()).isEqualTo("objection-period");
        house.moveTo(filed.plusDays(2).atTime(9, 0));
        house.as(house.citizen("daniyar"), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        return bench;
    }

    @Test
    void withoutAnObjectionTheOrderComesIntoForceByTheRule() {
        Bench bench = issued();
        LocalDate due = bench.due("object-to-order");
        house.moveTo(due.atTime(23, 55));
        house.get(Expiring.class).expire();
        assertThat(bench.file().stage()).as("until the end of the last day Daniyar may object").isEqualTo("objection-period");
        house.moveTo(due.plusDays(1).atTime(0, 5));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        house.moveTo(house.clock().today().plusDays((8 - house.clock().today().getDayOfWeek().getValue()) % 7).atTime(10, 0));
    }

    @Test
    void anObjectionCancelsTheOrder() {
        Bench bench = issued();
        FiledDocument paper = bench.bring(house.citizen("daniyar"), "objection", "Возражение", Claims.paper(house, Language.RU, "Возражение", "С размером алиментов не согласен."));
        bench.object(house.citizen("daniyar"), 2, paper);
        assertThat(bench.clock("cancel-order").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.act(new Disposition.OrderCancelled(), "");
        assertThat(bench.file().stage()).isEqualTo("cancelled");
        assertThat(bench.clock("cancel-order").status()).isEqualTo(ClockReading.Status.MET);
        house.moveTo(house.clock().today().plusDays(8L - house.clock().today().getDayOfWeek().getValue()).atTime(10, 0));
    }
}
