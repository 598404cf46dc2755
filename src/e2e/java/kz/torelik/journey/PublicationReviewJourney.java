package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.deadlines.Expiring;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Reviews;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.Test;

/// A ruling speaks of somebody's health; about that the rules decide nothing, so its text waits for a person. The judge reads the doubtful place, takes the words out,
/// and the text is published.
class PublicationReviewJourney extends WalkedHouse {

    @Override
    String pictures() { return "review"; }

    @Test
    void aDoubtfulTextIsPublishedWhenAPersonHasLookedAtIt() {
        Bench bench = left();
        ActId ruling = bench.file().acts().getLast().id();
        assertThat(house.get(BankOfActs.class).find(ruling)).as("it waits").isEmpty();
        assertThat(house.as(bench.judge(), () -> house.get(Reviews.class).find(ruling)).orElseThrow().doubts()).isNotEmpty();

        Visitor onThePhone = judge(bench.id(), Language.RU, Visitor.PHONE);
        onThePhone.go("/desk/publications");
        onThePhone.see("10-waiting");
        onThePhone.click("a[href$='" + ruling + "']");
        onThePhone.see("11-doubts");

        Visitor judge = judge(bench.id(), Language.KK, Visitor.DESK);
        judge.go("/desk/publications");
        judge.see("10-waiting");
        judge.click("a[href$='" + ruling + "']");
        judge.see("11-doubts");
        judge.click("#keep > summary");
        judge.click("button[value=keep]");
        judge.find("#reasons-fault").waitFor();
        judge.see("12-without-reasons");
        judge.go("/desk/publications/" + ruling);
        judge.fill("#from-0", "диагнозы көрсетілген анықтама");
        judge.fill("#to-0", "анықтама");
        judge.click("button[value=publish]");
        judge.page().waitForURL("**/acts/ECLI*");
        judge.see("13-published");
        assertThat(judge.find("article.text").textContent()).doesNotContain("диагноз").contains("Сотқа анықтама берілген");
        judge.go("/desk/publications");
        judge.see("14-nothing-waits");
        judge.go("/desk/cases/" + bench.id() + "/take-back");
        judge.click("#sure");
        judge.click("form.work button.primary");
        judge.find(".fault").first().waitFor();
        judge.see("15-what-and-why");
        judge.click("input[name=choice]");
        judge.fill("#reasons", "Мәтінде тараптың денсаулығы туралы дерек қалған.");
        judge.click("#sure");
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/desk/cases/" + bench.id());
        house.awaitQuiet();
        assertThat(house.get(BankOfActs.class).find(ruling).orElseThrow().withdrawn()).as("taken back").isNotNull();
        goOnFrom(house.clock().today());
    }

    /// Aigul asks for her claim back; the ruling mentions a certificate with a diagnosis, and nobody complains of it.
    private static Bench left() {
        Bench bench = new Bench(house, loan());
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new Disposition.Leaving("plaintiff-asks"), "Талап қоюшы талап қоюды қайтаруды сұрады. Сотқа диагнозы көрсетілген анықтама берілген.");
        LocalDate due = bench.due("private-complaint");
        house.moveTo(due.plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        return bench;
    }
}
