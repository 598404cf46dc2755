package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.ledger.Ledger;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Playback;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.recordings.chain.RecordingId;
import org.junit.jupiter.api.Test;

/// A hearing by video in browsers of their own, with the picture of a test camera and speech in Russian and Kazakh as the sound of each microphone: the judge, his secretary, both parties and a witness hear and see each other peer to
/// peer, by the counters of the browsers. The witness is kept outside until he is called, the court gives the floor, mutes, shows a document, a link is cut and comes back, the court retires, returns and announces the decision,
/// somebody is removed, the session ends, and the recording that nobody started holds what was said and verifies.
class HearingRoomJourney extends WalkedRoom {

    @Test
    void aHearingByVideoFromTheNoticeToTheRecording() throws IOException {
        Visitor aigul = person("aigul", "kk", 70, "Құрметті сот, мен жауапкерге бір миллион төрт жүз сексен мың теңге қарыз бердім, ол қайтарған жоқ.", Language.KK, Visitor.PHONE);
        theNoticeLeadsToTheRoom(aigul);
        openHearing();
        Visitor judge = judge();
        judge.go("/desk/cases/" + id + "/hearings/" + hearing);
        judge.click("a[href='/rooms/" + hearing + "']");
        enter(judge, null);
        Visitor secretary = secretary();
        enter(secretary, null);
        signIn(aigul, "aigul"); // days have passed, she signs in anew
        enter(aigul, "02-check");
        aigul.find("[data-told]:not(:empty)").waitFor();
        aigul.see("03-waiting");
        assertThat(aigul.find(".seat").count()).as("whoever waits sees nobody").isZero();
        Visitor erlan = person("erlan", "ru", 45, "Уважаемый суд, часть денег я вернул наличными, расписку об этом не взял.", Language.RU, Visitor.DESK);
        enter(erlan, null);
        seat(secretary, "Айгүл").locator("[data-act=admitted]").click();
        seat(secretary, "Жұмабаев").locator("[data-act=admitted]").click();
        for (Visitor one : List.of(judge, secretary, aigul, erlan)) Ears.of(one).hear(3, 3);
        assertThat(secretary.find("[data-recorded]").isVisible()).isTrue();
        aigul.see("05-inside");

        aWitnessWaitsOutside(judge, secretary, aigul);
        theCourtLeads(judge, secretary, aigul, erlan);
        thePublicWatches(judge, aigul, erlan);
        aLinkIsLost(judge, aigul);
        theCourtDecides(judge, aigul, erlan);

        assertThat(judge.find("button:has-text('запис'), [data-act*=record], [data-act*=stop], [data-act*=pause]").count()).as("nothing stops a recording").isZero();
        judge.go("/desk/cases/" + id + "/hearings/" + hearing);
        judge.click("button[name=deliberation][value=false]");
        aigul.page().waitForURL("**/my/cases/*");
        house.awaitQuiet();
        theRecordingHolds(aigul);
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

    private void aWitnessWaitsOutside(Visitor judge, Visitor secretary, Visitor aigul) throws IOException {
        ask(secretary, "daniyar", "witness");
        Visitor witness = person("daniyar", "ru", 60, "Я видел, как ответчик получил деньги и подписал расписку.", Language.EN, Visitor.PHONE);
        enter(witness, null);
        Locator his = secretary.find(".seat:has(small:text('witness'))");
        his.locator("[data-act=identified]").click();
        his.locator("[data-act=outside]").click();
        until(witness.page(), "document.querySelector('[data-told]').textContent.includes('outside')");
        witness.see("06-outside");
        Ears.of(aigul).hear(3, 3);
        judge.find(".seat:has(small:text('свидетель')) [data-act=admitted]").click();
        Ears.of(witness).hear(4, 4);
        Ears.of(aigul).hear(4, 4);
        secretary.see("04-order");
        witness.click("[data-own=left]");
        witness.page().waitForURL("**/my");
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
        until(press.page(), "document.querySelector('video').currentTime > 1");
        press.see("15-watched");
        erlan.click("[data-own=broadcast-objected]");
        until(press.page(), "!document.querySelector('[data-said]').textContent.includes('мгновение') && document.querySelector('[data-said]').textContent !== ''");
        assertThat(press.status("/watch/" + hearing)).as("an objection ends it at once").isEqualTo(404);
    }

    private void aLinkIsLost(Visitor judge, Visitor aigul) {
        aigul.page().context().setOffline(true);
        seat(judge, "Айгүл").locator("xpath=self::*[contains(@class,'away')]").waitFor();
        judge.see("08-link-lost");
        aigul.see("08-link-lost");
        aigul.page().context().setOffline(false);
        judge.find(".seat:has([data-name]:text('Айгүл')):not(.away)").waitFor();
        Ears.of(judge).hear(3, 3);
        Ears.of(aigul).hear(3, 3);
        assertThat(judge.find("[data-log]").innerText()).as("the loss has its length").containsPattern("связь восстановлена через \\d+ с");
    }

    private void theCourtDecides(Visitor judge, Visitor aigul, Visitor erlan) {
        judge.click("[data-act=retired]");
        erlan.find("[data-retired]:not([hidden])").waitFor();
        Ears.of(erlan).hearOnly(1);
        erlan.see("09-retired");
        judge.click("[data-act=returned]");
        judge.find("details:has([data-announce]) > summary").click();
        judge.fill("#announce-words", "Иск удовлетворить. Взыскать с Жұмабаева Е. Б. в пользу Сәрсеновой А. М. 1 480 000 тенге.");
        judge.click("form[data-announce] button");
        aigul.find("[data-announced]:not([hidden])").waitFor();
        aigul.see("10-announced");
        seat(judge, "Жұмабаев").locator("summary").click();
        seat(judge, "Жұмабаев").locator("input[name=reason]").fill("Нарушал порядок после предупреждения");
        judge.see("11-leading");
        seat(judge, "Жұмабаев").locator("form button").click();
        until(erlan.page(), "document.querySelector('[data-told]').textContent.includes('удалили') && !document.querySelector('.seat')");
        erlan.see("12-removed");
        Ears.of(aigul).hear(2, 2);
    }

    private Answer<Playback> play(HearingRecordings recordings, int track) { return house.as(house.citizen("aigul"), () -> recordings.play(id, hearing, track)); }

    private void theRecordingHolds(Visitor aigul) throws IOException {
        HearingRecordings recordings = house.get(HearingRecordings.class);
        aigul.page().waitForCondition(() -> house.as(house.citizen("aigul"), () -> recordings.list(id)).orThrow().stream().anyMatch(one -> one.hearing().equals(hearing) && one.state().equals("ended")));
        RecordingId recording = house.as(house.citizen("aigul"), () -> recordings.list(id)).orThrow().stream().filter(one -> one.hearing().equals(hearing)).findFirst().orElseThrow().id();
        house.as(house.citizen("aigul"), () -> recordings.accept(id, recording, true, false, Language.KK)).orThrow();
        int loud = 0;
        int tracks = 0;
        while (play(recordings, tracks + 1) instanceof Answer.Yes<Playback>(Playback playback)) {
            tracks++;
            try (playback) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                playback.write(0, playback.length() - 1, bytes);
                List<Number> heard = Ears.of(aigul).loudness(bytes.toByteArray());
                System.out.printf("Track %d of the recording, %s: %.1f s, %d bytes, loudness %.4f%n", tracks, playback.mediaType(), heard.get(0).doubleValue(), bytes.size(), heard.get(1).doubleValue());
                if (heard.get(0).doubleValue() > 5 && heard.get(1).doubleValue() > 0.005) loud++;
            }
        }
        assertThat(loud).as("tracks of the recording in which somebody speaks: the room, and through the media server each person").isGreaterThanOrEqualTo(VIDEO.equals("janus") ? 5 : 1);
        Path zip = folder.resolve("copy.zip");
        HearingRecordings.Copy copy = house.as(house.citizen("aigul"), () -> recordings.take(id, hearing, true, Language.KK)).orThrow();
        try (OutputStream out = Files.newOutputStream(zip)) {
            copy.write(out);
        }
        try (RecordingCopy opened = RecordingCopy.open(zip)) {
            RecordingFinding found = RecordingCheck.check(opened, house.get(Ledger.class).trust(), new RecordingCheck.Held(hearing, null, null, null, null));
            assertThat(found.holds()).as("%s", found).isTrue();
        }
    }
}
