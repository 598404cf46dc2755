package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// Considered in writing: the judge accepts a claim in simplified procedure and decides it without calling anybody; Erlan, who knew nothing of it, asks on his
/// phone to have the decision cancelled, and it is. The court works in Kazakh, Erlan in Russian.
class SimplifiedJourney extends WalkedHouse {

    @Override
    String pictures() { return "simplified"; }

    @Test
    void aSmallSumIsDecidedInWritingAndTheDecisionCancelled() {
        CaseId id = loan();
        Visitor judge = judge(id, Language.KK, Visitor.DESK);
        judge.go("/desk/cases/" + id);
        judge.see("10-acceptance");
        judge.click("a[href$='kind=ruling-simplified']");
        judge.see("11-ruling");
        draft(judge);
        judge.see("12-ruling-draft");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("simplified");
        judge.go("/desk/cases/" + id);
        judge.see("13-simplified");

        Visitor erlan = citizen("erlan", Language.RU, Visitor.PHONE);
        erlan.go("/my/cases/" + id);
        erlan.see("20-told");

        goOnFrom(house.clock().today().plusDays(16));
        judge = judge(id, Language.KK, Visitor.DESK);
        judge.go("/desk/cases/" + id + "/acts/new?kind=decision-simplified");
        judge.find("input[value=satisfied]").check();
        judge.see("30-decision");
        draft(judge);
        judge.see("31-decision-draft");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("simplified-decided");

        erlan = citizen("erlan", Language.RU, Visitor.PHONE);
        erlan.go("/my/notices");
        erlan.click("table a");
        house.awaitQuiet();
        erlan.go("/my/cases/" + id);
        erlan.see("40-decided");
        erlan.click(".next a.primary");
        erlan.find("#motion").selectOption("cancel-decision");
        erlan.fill("#text", "О деле не знал, прошу отменить решение.");
        erlan.see("41-motion");
        erlan.click("form button.primary");
        erlan.sign("**/papers/**");
        house.awaitQuiet();

        judge.go("/desk");
        judge.see("50-desk");
        judge.go("/desk/cases/" + id + "/acts/new?kind=ruling-cancel-simplified");
        judge.find("input[value=granted]").check();
        judge.fill("#reasons", "Жауапкер тиісті түрде хабарландырылмаған.");
        judge.see("51-cancelling");
        draft(judge);
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("preparation");
        erlan.go("/my/cases/" + id);
        erlan.see("60-cancelled");
        goOnFrom(house.clock().today().plusDays(1));
    }
}
