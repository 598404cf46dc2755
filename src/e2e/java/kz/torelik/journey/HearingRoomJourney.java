package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// A hearing by video in browsers of their own, with the picture of a test camera and speech in Russian and Kazakh as the sound of each microphone: the judge, his secretary, both parties and a witness hear and see each other peer to
/// peer, by the counters of the browsers. The witness is kept outside until he is called, the court gives the floor, mutes, shows a document, a link is cut and comes back, the court retires, returns and announces the decision,
/// somebody is removed, the session ends, and the recording that nobody started holds what was said and verifies; the protocol is signed and a transcript made.
@WalkedHouse.Told({WalkedRoom.RECOGNISER, WalkedRoom.NAMED})
class HearingRoomJourney extends WalkedRoom {

    @Override
    String pictures() { return "room"; }

    @Test
    void aHearingByVideoFromTheNoticeToTheRecording() throws IOException {
        Visitor aigul = person("aigul", "kk", 70, "Құрметті сот, мен жауапкерге бір миллион төрт жүз сексен мың теңге қарыз бердім, ол қайтарған жоқ.", Language.KK, Visitor.PHONE);
        theNoticeLeadsToTheRoom(aigul);
        openHearing();
        signIn(aigul, "aigul"); // days have passed, she signs in anew
        Visitor judge = judge();
        Visitor secretary = secretary(Language.EN, 1);
        Visitor erlan = person("erlan", "ru", 45, "Уважаемый суд, часть денег я вернул наличными, расписку об этом не взял.", Language.RU, Visitor.DESK);
        Visitor witness = person("daniyar", "ru", 60, "Я видел, как ответчик получил деньги и подписал расписку.", Language.EN, Visitor.PHONE);
        judge.go("/desk/cases/" + id + "/hearings/" + hearing);
        judge.click("a[href='/rooms/" + hearing + "']");
        enter(judge, null);
        enter(secretary, null);
        enter(aigul, "02-check");
        aigul.find("[data-told]:not(:empty)").waitFor();
        aigul.see("03-waiting");
        assertThat(aigul.find(".seat").count()).as("whoever waits sees nobody").isZero();
        enter(erlan, null);
        seat(secretary, "Айгүл").locator("[data-act=admitted]").click();
        seat(secretary, "Жұмабаев").locator("[data-act=admitted]").click();
        Ears.hear(3, 3, judge, secretary, aigul, erlan);
        assertThat(secretary.find("[data-recorded]").isVisible()).isTrue();
        aigul.see("05-inside");

        aWitnessWaitsOutside(judge, secretary, aigul, witness);
        theCourtLeads(judge, secretary, aigul, erlan);
        thePublicWatches(judge, aigul, erlan);
        aLinkIsLost(judge, aigul, "Айгүл", judge, secretary, aigul, erlan);
        theCourtAnnounces(judge, erlan, 1);
        aigul.find("[data-announced]:not([hidden])").waitFor();
        aigul.see("10-announced");
        somebodyIsRemoved(judge, aigul, erlan);
        theSessionEnds(judge, aigul);
        theHearingStays(secretary, aigul, 1);
        assertThat(aigul.find("[data-moments] .m-said").allInnerTexts()).as("the ruling on the broadcast stands in the protocol").anyMatch(line -> line.contains("Сот трансляцияға рұқсат берді")).anyMatch(line -> line.contains("қарсы"));
    }

    private void theNoticeLeadsToTheRoom(Visitor aigul) {
        aigul.go("/my/notices");
        aigul.page().locator("table a[href^='/my/notices/']").first().click();
        aigul.click("a[href='/rooms/" + hearing + "']");
        aigul.page().waitForURL("**/rooms/*");
        aigul.see("01-early");
        assertThat(aigul.find("[data-room]").count()).as("nobody enters before the room opens").isZero();
        aigul.go("/my/cases/" + id);
        assertThat(aigul.find("a[href='/rooms/" + hearing + "']").count()).as("the case leads there").isPositive();
        aigul.go("/my/schedule");
        assertThat(aigul.find("a[href='/rooms/" + hearing + "']").count()).as("the own calendar leads there").isPositive();
        assertThat(new String(aigul.read("/my/cases/" + id + "/hearings/" + hearing + ".ics"), java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "")).contains("/rooms/" + hearing);
    }

    private void aWitnessWaitsOutside(Visitor judge, Visitor secretary, Visitor aigul, Visitor witness) {
        ask(secretary, "daniyar", "witness");
        enter(witness, null);
        Locator his = secretary.find(".seat:has(small:text('witness'))");
        his.locator("[data-act=identified]").click();
        his.locator("[data-act=outside]").click();
        until(witness.page(), "document.querySelector('[data-told]').textContent.includes('outside')");
        witness.see("06-outside");
        Ears.of(aigul).hear(3, 3);
        judge.find(".seat:has(small:text('свидетель')) [data-act=admitted]").click();
        Ears.hear(4, 4, witness, aigul);
        witness.click("[data-own=left]");
        witness.page().waitForURL("**/my");
        secretary.see("04-order");
        Ears.of(aigul).hear(3, 3);
    }

    private void theCourtLeads(Visitor judge, Visitor secretary, Visitor aigul, Visitor erlan) {
        seat(judge, "Жұмабаев").locator("[data-act=floor]").click();
        erlan.find(".seat.mine.talk").waitFor();
        seat(judge, "Жұмабаев").locator("[data-act=muted]").click();
        erlan.find("[data-mic][aria-pressed=false]").waitFor();
        Ears.of(aigul).hearOnly(2);
        seat(judge, "Жұмабаев").locator("[data-act=unmuted]").click();
        Ears.of(aigul).hear(3, 3);
        erlan.fill("#say", "Меня плохо слышно?");
        erlan.click("form[data-say] button");
        secretary.find("[data-messages] li").waitFor();
        secretary.find("#say-to").selectOption(secretary.find("#say-to option:has-text('Жұмабаев')").getAttribute("value"));
        secretary.fill("#say", "You are heard well.");
        secretary.click("form[data-say] button");
        erlan.find("[data-messages] li").nth(1).waitFor();
        assertThat(aigul.find("[data-messages] li").count()).as("what he writes to the court the other side does not read").isZero();
        judge.find("details:has([data-show]) > summary").click();
        judge.click("form[data-show] button.btn");
        for (Visitor one : List.of(aigul, erlan, secretary)) until(one.page(), "document.querySelector('[data-paper]').naturalWidth > 200");
        aigul.see("07-document");
        erlan.see("07-document");
        judge.click("[data-act=hidden]");
    }

    private void thePublicWatches(Visitor judge, Visitor aigul, Visitor erlan) {
        judge.find("details:has([data-act=broadcast-asked]) > summary").click();
        judge.click("[data-act=broadcast-asked]");
        aigul.find("[data-consent]:not([hidden])").waitFor();
        aigul.see("13-consent");
        aigul.click("[data-own=broadcast-agreed]");
        judge.find("[data-act=broadcast-on]:visible").click();
        judge.find("[data-fault]:not(:empty)").waitFor();
        Visitor press = visitor(Language.RU, Visitor.DESK);
        press.go("/");
        press.click("a[href='/watch']");
        assertThat(press.find("a[href^='/watch/']").count()).as("not while one of them has not agreed").isZero();
        press.see("14-nothing-to-watch");
        erlan.find("[data-own=broadcast-agreed]").click();
        until(judge.page(), "document.querySelector('aside [data-broadcast-said]').textContent.includes('2')");
        judge.find("[data-act=broadcast-on]:visible").click();
        erlan.find("[data-live]:not([hidden])").waitFor();
        press.page().waitForCondition(() -> {
            press.go("/watch");
            return press.find("a[href='/watch/" + hearing + "']").count() == 1;
        });
        press.click("a[href='/watch/" + hearing + "']");
        press.page().waitForURL("**/watch/" + hearing);
        until(press.page(), "document.querySelector('video').currentTime > 1");
        press.see("15-watched");
        erlan.click("[data-own=broadcast-objected]");
        until(press.page(), "!document.querySelector('[data-said]').textContent.includes('мгновение') && document.querySelector('[data-said]').textContent !== ''");
        assertThat(press.status("/watch/" + hearing)).as("an objection ends it at once").isEqualTo(404);
    }

    private void somebodyIsRemoved(Visitor judge, Visitor aigul, Visitor erlan) {
        seat(judge, "Жұмабаев").locator("summary").click();
        seat(judge, "Жұмабаев").locator("input[name=reason]").fill("Нарушал порядок после предупреждения");
        judge.see("11-leading");
        seat(judge, "Жұмабаев").locator("form button").click();
        until(erlan.page(), "document.querySelector('[data-told]').textContent.includes('удалили') && !document.querySelector('.seat')");
        erlan.see("12-removed");
        Ears.of(aigul).hear(2, 2);
    }
}
