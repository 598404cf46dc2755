package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.LoanCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Daniyar writes a cassation complaint on its page, which tells him the duty and who is freed of it; he signs, comes back to what waits for its duty, pays at the bank, and the complaint is filed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CassationDutyJourney {

    private static CourtBrowser court;
    private static Bench appeal;

    @BeforeAll
    static void theAppealCourtHasDecided() {
        court = new CourtBrowser(LocalDateTime.of(2026, 2, 3, 10, 0));
        LoanCase loan = new LoanCase(court.house);
        Bench first = loan.filed("viktor", "daniyar");
        loan.decided(first);
        loan.goOn(5);
        first.file(court.house.character("daniyar"), 2, "appeal", null, "Не согласен с решением в части взыскания 6 000 000 тенге.");
        court.house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        court.house.get(SendingUp.class).sendDue();
        court.house.awaitQuiet();
        appeal = loan.above(first);
        loan.goOn(1);
        loan.heard(appeal, "unchanged");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы не подтвердились.");
        loan.goOn(3);
    }

    @AfterAll
    static void close() { court.close(); }

    private static String text() { return court.page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' '); }

    @Test
    @Order(1)
    void thePageTellsTheDutyAndWhoIsFreed() {
        court.signInCitizen("daniyar");
        court.open("/my/cases/" + appeal.id() + "/file/cassation?lang=ru");
        assertThat(text()).as("half of one per cent of 9 600 000").contains("48 000");
        assertThat(court.page.locator("input[name=exempt]").count()).isPositive();
        court.page.locator("details.spare summary").click();
        court.looksAsItIs("cassation-write-ru", List.of(390, 1440));
        court.looks("cassation-write");
    }

    @Test
    @Order(2)
    void signedItWaitsForItsDuty() {
        court.page.locator("#text").fill("Суд апелляционной инстанции не проверил довод о безденежности займа.");
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.waitForURL("**/papers/*/duty**");
        assertThat(text()).contains("48 000");
        court.looks("cassation-duty");
        court.open("/my/cases/" + appeal.id() + "?lang=ru");
        assertThat(appeal.file().reviews()).as("nothing is filed without the money").isEmpty();
        assertThat(court.page.locator("a.primary[href$='/duty']").count()).isEqualTo(1);
        court.looks("cassation-waits", List.of(Language.RU), List.of(390, 1440));
    }

    @Test
    @Order(3)
    void withTheMoneyItIsFiled() {
        court.page.locator("a.primary[href$='/duty']").click();
        court.page.waitForURL("**/papers/*/duty**");
        court.page.locator(".next button.primary").click();
        court.page.waitForURL(court.house.bank().address() + "/**");
        court.page.locator("button.primary").click();
        court.page.locator("a[href*='/papers/']").click();
        court.page.waitForURL("**/papers/*/duty**");
        court.house.awaitQuiet();
        court.page.reload();
        assertThat(court.page.locator(".next").count()).as("nothing is left to be paid").isZero();
        court.looks("cassation-paid");
        assertThat(appeal.file().reviews()).hasSize(1);
        court.open("/my/cases/" + appeal.id());
        court.looks("cassation-sent-up", List.of(Language.RU), List.of(390, 1440));
    }
}
