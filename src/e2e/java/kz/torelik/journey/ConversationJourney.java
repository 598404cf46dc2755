package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.Test;

/// The online conversation with the judge on a phone and at a desk: a party proposes, the other side and the judge agree, the page of the meeting says who is expected, the judge's note stands in the case.
class ConversationJourney extends WalkedHouse {

    @Override
    String pictures() { return "conversation"; }

    @Test
    void aigulErlanAndTheJudgeTalkBeforeTheHearing() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/my/cases/" + id + "/conversation");
        aigul.find("input[name=party]").last().uncheck();
        aigul.find("input[name=time]").first().check();
        aigul.click("form[action$='/conversation'] button.primary");
        assertThat(aigul.find("#party-fault").innerText()).as("nobody speaks with the judge alone").contains("оңаша");
        aigul.see("10-not-alone");
        aigul.go("/my/cases/" + id + "/conversation");
        aigul.find("input[name=time]").nth(0).check();
        aigul.find("input[name=time]").nth(2).check();
        aigul.fill("#topic", "Қандай құжаттар керек, бөліп төлеуге бола ма");
        aigul.see("11-proposing");
        aigul.click("form[action$='/conversation'] button.primary");
        aigul.page().waitForURL("**/my/meetings/*");
        String page = aigul.page().url().substring(house.address().toString().length());
        Visitor erlan = citizen("erlan", Language.RU, Visitor.PHONE);
        erlan.go(page);
        erlan.find("input[name=time]").last().check();
        erlan.see("12-which");
        erlan.click("form[action$='/answer'] button.primary");
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + id + "/conversation");
        judge.find("input[name=time]").last().check();
        judge.see("13-desk");
        judge.click("form[action$='/answer'] button.primary");
        aigul.go(page);
        aigul.see("14-set");
        Meeting set = house.as(house.citizen("aigul"), () -> house.get(Meetings.class).find(kz.torelik.kernel.PublicId.find(page.substring(page.lastIndexOf('/') + 1)).orElseThrow())).orElseThrow().meeting();
        assertThat(new String(aigul.read(page + "/calendar.ics"), StandardCharsets.UTF_8)).contains("BEGIN:VEVENT", "UID:" + set.id());
        house.moveTo(LocalDateTime.ofInstant(java.util.Objects.requireNonNull(set.startsAt()), CourtClock.COUNTRY).plusMinutes(25));
        judge = judge(id, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + id + "/conversation");
        judge.click("form[action$='/note'] button.primary");
        assertThat(judge.find(".faults").isVisible()).as("what is missing is said").isTrue();
        judge.find("input[name=present]").nth(0).check();
        judge.find("input[name=present]").nth(1).check();
        judge.fill("#agreed", "Стороны до 25 июня обменяются расчётами и обсудят рассрочку с медиатором.");
        judge.see("15-note");
        judge.click("form[action$='/note'] button.primary");
        judge.find("form[action$='/note']").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        house.awaitQuiet();
        aigul.go(page);
        aigul.see("16-held");
        Visitor desk = citizen("aigul", Language.EN, Visitor.DESK);
        desk.go("/my/cases/" + id);
        assertThat(desk.find("ol.river").innerText()).contains("обменяются расчётами");
        desk.go(page);
        desk.see("17-desk");
        assertThat(citizen("daniyar", Language.RU, Visitor.PHONE).status(page)).as("for a stranger there is no such page").isEqualTo(404);
    }
}
