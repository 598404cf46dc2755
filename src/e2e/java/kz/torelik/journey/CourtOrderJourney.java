package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// The short way: Zhanar asks for alimony on her phone, owes no duty and needs no hearing; the judge issues a court order on the papers; Daniyar objects,
/// and the objection alone cancels it. She reads Russian, the court Kazakh, he English.
class CourtOrderJourney extends WalkedHouse {

    @Override
    String pictures() { return "order"; }

    @Test
    void anOrderIsAskedForIssuedAndCancelledByAnObjection() {
        Visitor zhanar = citizen("zhanar", Language.RU, Visitor.PHONE);
        zhanar.fill("input[name=story]", "Бывший муж не платит алименты на ребёнка");
        zhanar.click(".ask button");
        assertThat(zhanar.find("input[value=alimony]").isChecked()).as("alimony is proposed").isTrue();
        zhanar.find("input[name=procedure][value=court-order]").check();
        zhanar.see("10-kind");
        on(zhanar);
        on(zhanar);
        zhanar.fill("#surname", "Ахметов");
        zhanar.fill("#given", "Данияр");
        zhanar.fill("#patronymic", "Асқарович");
        zhanar.fill("#number", "900119390010");
        zhanar.find("#kato").selectOption("751410000");
        zhanar.fill("#street", "Абай даңғылы, 76-үй, 3-пәтер");
        on(zhanar);
        zhanar.fill("#price", "600 000");
        zhanar.fill("#children", "Ахметова Аружан Данияровна, 2018-05-14");
        zhanar.fill("#circumstances", "Брак расторгнут в 2024 году. Дочь живёт со мной, отец не помогает с марта 2025 года.");
        zhanar.find("input[name=language][value=" + Language.RU.tag() + "]").check();
        zhanar.see("11-demand");
        on(zhanar);
        zhanar.see("12-court");
        on(zhanar);
        zhanar.page().waitForURL("**/files");
        zhanar.attach("certificate.png", "image/png", Papers.photo());
        zhanar.click("a.primary");
        zhanar.page().waitForURL("**/check");
        zhanar.see("13-check");
        zhanar.click("a.primary");
        zhanar.sign("**/my/submissions/**");
        zhanar.find("#judge").waitFor();
        zhanar.see("14-registered");
        zhanar.click("a.primary");
        zhanar.find(".river").waitFor();
        CaseId id = CaseId.of(zhanar.page().url().replaceAll(".*/my/cases/(\\w+).*", "$1"));
        house.awaitQuiet();
        assertThat(file(id).stage()).isEqualTo("consideration");

        Visitor judge = judge(id, Language.KK, Visitor.DESK);
        judge.go("/desk/cases/" + id + "/acts/new?kind=court-order");
        judge.see("20-order");
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/acts/*");
        judge.see("21-order-draft");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("objection-period");

        Visitor daniyar = citizen("daniyar", Language.EN, Visitor.PHONE);
        daniyar.go("/my/notices");
        daniyar.click("table a");
        house.awaitQuiet();
        daniyar.go("/my/cases/" + id);
        daniyar.see("30-order-received");
        daniyar.click(".next a.primary");
        daniyar.fill("#text", "С размером алиментов не согласен.");
        daniyar.see("31-objection");
        daniyar.click("form button.primary");
        daniyar.sign("**/papers/**");
        house.awaitQuiet();

        judge.go("/desk/cases/" + id);
        judge.see("40-objected");
        judge.go("/desk/cases/" + id + "/acts/new?kind=ruling-cancel-order");
        judge.click("form.work button.primary");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("cancelled");
        zhanar.go("/my/cases/" + id);
        zhanar.see("41-cancelled");
    }

    private static void on(Visitor visitor) { visitor.click("button[value=on]"); }
}
