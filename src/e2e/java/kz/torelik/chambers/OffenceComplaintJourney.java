package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Materials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Erlan complains of his fine from a phone, the judge sends the case up, and a judge of the regional court makes the fine milder.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OffenceComplaintJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench bench;

    @BeforeAll
    static void erlanIsFined() {
        court = new CourtBrowser(LocalDateTime.of(2026, 6, 8, 10, 0));
        Dispatch.Answer answer = court.house.bodies().send(Materials.protocol(court.house, "П-301"), Dispatch.Fault.NONE);
        court.house.awaitQuiet();
        CaseFile file = court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        bench = new Bench(court.house, file.id());
        hear(bench);
        bench.act(new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(20), ""), List.of()), "Хаттамамен дәлелденген.");
    }

    @AfterAll
    static void close() { court.close(); }

    private static void hear(Bench bench) {
        HearingId hearing = bench.setTrial();
        court.house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        court.house.as(bench.judge(), () -> court.house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(2), "Келді").orThrow());
        court.house.as(bench.judge(), () -> court.house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        court.house.awaitQuiet();
    }

    @Test
    @Order(1)
    void erlanComplains() {
        court.signInCitizen("erlan");
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator("a[href$='/file/appeal']").count()).as("a way to complain").isPositive();
        court.looks("offence-fined", List.of(Language.RU), WIDTHS);
        court.open("/my/cases/" + bench.id() + "/file/appeal");
        court.looks("offence-complaint", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#text").fill("Айыппұл мөлшері менің табысыма сәйкес келмейді, азайтуды сұраймын.");
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.locator("a[href='/my/cases/" + bench.id() + "']").first().waitFor();
        court.house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("appealed");
    }

    @Test
    @Order(2)
    void theJudgeSendsItUp() {
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id());
        assertThat(court.page.locator("a[href$='kind=ruling-complaint-halted-offence']").count()).as("the acts of this code, not of the civil one").isPositive();
        assertThat(court.page.locator("a[href$='kind=ruling-complaint-halted']").count()).isZero();
        court.open("/desk/cases/" + bench.id() + "/send-up");
        court.looks("offence-send-up", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=sure]").check();
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/desk/cases/" + bench.id());
        court.house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("under-review");
    }

    @Test
    @Order(3)
    void theCourtAboveMakesTheFineMilder() {
        Bench above = new Bench(court.house, bench.file().reviews().getLast().id());
        hear(above);
        court.signInJudge(above.id());
        court.open("/desk/cases/" + above.id());
        court.looks("offence-above", List.of(Language.RU), WIDTHS);
        court.open("/desk/cases/" + above.id() + "/acts/new?kind=resolution-appeal-offence");
        court.looks("offence-resolution", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("input[name=outcome][value=changed]").check();
        court.page.locator("input[name=ground][value=penalty-unfit]").check();
        court.page.locator("#penalty-kind").selectOption("fined");
        court.page.locator("#penalty-amount").fill("30");
        court.page.locator("form.work button.primary").click();
        court.page.locator(".faults").waitFor();
        court.looksAsItIs("offence-worse-ru", WIDTHS);
        court.page.locator("#penalty-amount").fill("5");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.page.locator("#descriptive").fill("Айыппұл шағымдалды.");
        court.page.locator("#reasoning").fill("Табысы ескерілмеген.");
        court.signAct();
        assertThat(bench.file().stage()).isEqualTo("reviewed");
        court.signInCitizen("erlan");
        court.open("/my/cases/" + bench.id());
        court.looks("offence-reviewed", List.of(Language.KK), WIDTHS);
    }
}
