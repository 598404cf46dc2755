package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.Test;

/// An advocate keeps her office: a client, a matter with the terms of its case, time, a draft with a helper; and a person registers a program and another lets it act. On a phone and at a desk, in three languages.
class OfficeJourney extends WalkedHouse {

    @Override
    String pictures() { return "office"; }

    @Test
    void dinaraKeepsHerOffice() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        String erlan = house.character("erlan").person().iin().digits();
        String dinara = house.character("dinara").person().iin().digits();
        house.as(house.citizen("erlan"), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney made = giving.prepare(dinara, List.of(), LocalDate.of(2027, 1, 1), Language.KK).orThrow();
            giving.give(made.id(), house.sign(giving.content(made), erlan)).orThrow();
            return house.get(Representing.class).enter(id, bench.file().parties().stream().filter(party -> party.role().equals("defendant")).findFirst().orElseThrow().number(), dinara).orThrow();
        });
        house.awaitQuiet();
        Visitor desk = citizen("dinara", Language.RU, Visitor.DESK);
        desk.go("/my/office");
        desk.see("01-empty");
        desk.fill("#name", "Жұмабаев Ерлан Бекұлы");
        desk.click("form[action$='/clients'] button.primary");
        desk.find("form[action$='/matters']").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        desk.click("details:has(form[action$='/matters']) summary");
        desk.click("form[action$='/matters'] button.primary");
        assertThat(desk.find(".faults").isVisible()).as("what it is about is missing").isTrue();
        desk.fill("#title", "Отзыв на иск о взыскании долга");
        desk.find("#case").selectOption(id.toString());
        desk.click("form[action$='/matters'] button.primary");
        desk.page().waitForURL("**/matters/*");
        desk.click("form[action*='/terms/'] button");
        desk.find("form[action*='/tasks/']").first().waitFor();
        desk.click("details:has(form[action$='/time']) summary");
        desk.fill("#what", "Встреча с доверителем, изучение расписки");
        desk.fill("#minutes", "95");
        desk.click("form[action$='/time'] button.primary");
        desk.find("#time table").waitFor();
        desk.fill("#draft", "Отзыв на исковое заявление");
        desk.click("form[action$='/drafts'] button");
        desk.page().waitForURL("**/drafts/*");
        desk.fill("#text", "Ответчик исковые требования не признаёт: часть долга возвращена 3 марта 2026 года переводом.");
        desk.click("form.work button, .work form button.primary");
        desk.see("02-draft");
        desk.click(".crumbs a:nth-of-type(2)");
        desk.find("#tasks").waitFor();
        desk.see("03-matter");
        desk.go("/my/office");
        desk.fill("#iin", house.character("zhanar").person().iin().digits());
        desk.click("#may input[value=draft]");
        desk.click("form[action$='/delegates'] button");
        desk.find("form[action$='/end']").waitFor();
        desk.see("04-office");
        desk.fill("#q", "теңге алдым");
        desk.click("form[action$='/documents'] button");
        desk.find("main h1").waitFor();
        desk.see("05-documents");
        Visitor phone = citizen("dinara", Language.KK, Visitor.PHONE);
        phone.go("/my/office");
        phone.see("06-office");
        phone.click("table.list a");
        phone.find("#tasks").waitFor();
        phone.see("07-matter");
        Visitor helper = citizen("zhanar", Language.EN, Visitor.PHONE);
        helper.go("/my/office");
        helper.click("main ul.files a");
        helper.find("#tasks").waitFor();
        helper.see("08-helper");
        assertThat(helper.find("a[href^='/my/cases/']").count()).as("no document of the case").isZero();
    }
}
