package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.acts.Disposition;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.ledger.Ledger;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Playback;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hearing by video in four browsers at once, with the picture and the sound of a browser's own test devices: the judge, his secretary and both parties see and hear each other peer to peer, a link is cut and comes back, the
/// court shows a document, retires and returns, somebody is removed, the session ends, and the recording that nobody started verifies.
///
/// Not in the run of all journeys yet: it comes as far as four people inside the room, and the connection between their browsers is not shown. No page leads to a room before it is.
class HearingRoomWalk extends WalkedHouse {

    /// Keeps the connections of a page where the journey can ask them what came.
    private static final String CONNECTIONS = """
            globalThis.connections = [];
            const Real = globalThis.RTCPeerConnection;
            globalThis.RTCPeerConnection = class extends Real { constructor(...all) { super(...all); globalThis.connections.push(this); } };""";
    private static final String BYTES = """
            async () => { let sum = 0; for (const one of connections) if (one.connectionState === 'connected') for (const report of (await one.getStats()).values()) if (report.type === 'inbound-rtp') sum += report.bytesReceived; return sum; }""";

    private CaseId id;
    private HearingId hearing;

    @Override
    String pictures() { return "room"; }

    @Test
    void fourPeopleHoldAHearingByVideo(@TempDir Path folder) throws IOException {
        id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
        Visitor early = citizen("aigul", Language.KK, Visitor.PHONE);
        early.go("/rooms/" + hearing);
        early.see("01-early");
        assertThat(early.find("[data-room]").count()).as("nobody enters before the room opens").isZero();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY).plusMinutes(1));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, bench.file().version(), hearing, List.of(1, 2), "Стороны явились по видеосвязи")).orThrow();
        house.awaitQuiet();

        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        enter(judge, null);
        Visitor secretary = visitor(Language.EN, Visitor.DESK);
        secretary.signInWithKey(house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(Objects.requireNonNull(bench.file().judge().orElseThrow().secretary()))).findFirst()
                .orElseThrow().person().iin().digits());
        enter(secretary, null);
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE); // days have passed, she signs in anew
        enter(aigul, "02-check");
        aigul.find("[data-told]:not(:empty)").waitFor();
        aigul.see("03-waiting");
        assertThat(aigul.find(".seat").count()).as("whoever waits sees nobody").isZero();
        Visitor erlan = citizen("erlan", Language.RU, Visitor.PHONE);
        enter(erlan, null);
        for (int i = 0; i < 2; i++) secretary.find(".seat.away [data-act=admitted]:visible").first().click();
        for (Visitor one : List.of(judge, secretary, aigul, erlan)) seesAndHears(one, 3);
        assertThat(secretary.find("[data-recorded]").isVisible()).isTrue();
        secretary.see("04-order");
        aigul.see("05-inside");

        seat(judge, "Жұмабаев").locator("[data-act=floor]").click();
        erlan.find(".seat.mine.talk").waitFor();
        judge.find("details:has([data-show]) > summary").click();
        judge.click("form[data-show] button.btn");
        until(aigul.page(), "document.querySelector('[data-paper]').naturalWidth > 200");
        aigul.see("06-document");

        aigul.page().context().setOffline(true);
        seat(judge, "Айгүл").locator("xpath=self::*[contains(@class,'away')]").waitFor();
        judge.see("07-link-lost");
        aigul.page().context().setOffline(false);
        seesAndHears(judge, 3);
        assertThat(judge.find("[data-log]").innerText()).as("the loss has its length").containsPattern("связь восстановлена через \\d+ с");

        judge.click("[data-act=retired]");
        erlan.find("[data-retired]:not([hidden])").waitFor();
        assertThat(erlan.page().evaluate("[...document.querySelectorAll('.seat:not(.mine)')].filter(one => !one.querySelector('video').muted).length")).as("the court is not heard while it has retired, the other party is").isEqualTo(1);
        erlan.see("08-retired");
        judge.click("[data-act=returned]");
        seat(judge, "Жұмабаев").locator("summary").click();
        seat(judge, "Жұмабаев").locator("input[name=reason]").fill("Нарушал порядок после предупреждения");
        judge.see("09-leading");
        seat(judge, "Жұмабаев").locator("form button").click();
        until(erlan.page(), "document.querySelector('[data-told]').textContent.includes('удалили') && !document.querySelector('.seat')");
        seesAndHears(aigul, 2);

        assertThat(judge.find("button:has-text('запис'), [data-act*=record], [data-act*=stop], [data-act*=pause]").count()).as("nothing stops a recording").isZero();
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(id, bench.file().version(), hearing, false)).orThrow();
        aigul.page().waitForURL("**/my/cases/*");
        house.awaitQuiet();
        recordingHolds(folder, judge.page());
    }

    private void enter(Visitor one, String picture) {
        one.page().addInitScript(CONNECTIONS);
        one.go("/rooms/" + hearing);
        one.click("[data-try]");
        until(one.page(), "document.querySelector('[data-mirror]').videoWidth > 0");
        if (picture != null) one.see(picture);
        one.click("[data-enter]");
        one.find("[data-inside]:not([hidden])").waitFor();
    }

    /// Pictures of so many others move, and bytes go on coming from them.
    private static void seesAndHears(Visitor one, int others) {
        Page page = one.page();
        until(page, "[...document.querySelectorAll('.seat:not(.mine):not(.away) video')].filter(video => video.videoWidth > 0 && video.srcObject.getAudioTracks().length).length === " + others);
        long before = ((Number) page.evaluate(BYTES)).longValue();
        page.waitForCondition(() -> ((Number) page.evaluate(BYTES)).longValue() > before + 2000);
    }

    /// The pages let nobody evaluate words as a script, so the condition is asked again and again from outside.
    private static void until(Page page, String holds) { page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => " + holds))); }

    private static com.microsoft.playwright.Locator seat(Visitor one, String name) { return one.find(".seat:has([data-name]:text('" + name + "'))"); }

    private void recordingHolds(Path folder, Page page) throws IOException {
        HearingRecordings recordings = house.get(HearingRecordings.class);
        page.waitForCondition(() -> house.as(house.citizen("aigul"), () -> recordings.list(id)).orThrow().stream().anyMatch(one -> one.hearing().equals(hearing) && one.state().equals("ended")));
        try (Playback playback = house.as(house.citizen("aigul"), () -> recordings.play(id, hearing, 1)).orThrow()) {
            assertThat(playback.mediaType()).startsWith("video/webm");
            assertThat(playback.length()).as("bytes of sound and pictures").isGreaterThan(20_000);
        }
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
