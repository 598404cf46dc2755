package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.Chromium;
import kz.torelik.TakingTurns;
import kz.torelik.acts.Disposition;
import kz.torelik.courts.Judges;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Answer;
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
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/// A hearing by video that is set, and the people who come to it, each in a browser of his own whose microphone says a sentence.
@TakingTurns.Alone
@ExtendWith(WalkedRoom.Explaining.class)
abstract class WalkedRoom extends WalkedHouse {

    /// An English recogniser makes nothing right of Kazakh and Russian: what is walked is the way from the recorded sound to the words. What it makes of English is measured by `./torelik bench transcript`.
    static final String RECOGNISER = "torelik.transcripts.models.kk.program=pocketsphinx_continuous -infile {wav} -time yes -ds 3 -topn 2 -maxhmmpf 800 -maxwpf 4 -beam 1e-30 -wbeam 1e-20 -fwdflat no -bestpath no -logfn /dev/null";
    static final String NAMED = "torelik.transcripts.models.kk.name=PocketSphinx, en-us";

    /// Says of a walk that fails what stood on the page of each visitor and what it waited for.
    static final class Explaining implements TestExecutionExceptionHandler {

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
            throw new AssertionError(failure.getMessage() + "\nWhat the pages showed then:\n" + ((WalkedRoom) context.getRequiredTestInstance()).explained(), failure);
        }
    }

    @TempDir
    Path folder;
    Bench bench;
    CaseId id;
    HearingId hearing;

    @BeforeEach
    void aHearingIsSet() {
        id = loan();
        bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
    }

    /// A small machine that runs so many browsers is slow.
    @Override
    Visitor visitor(Language language, int width) {
        Visitor visitor = super.visitor(language, width);
        visitor.page().setDefaultTimeout(Chromium.PATIENCE);
        return visitor;
    }

    @Override
    Visitor speaker(Path voice, Language language, int width, int cameras) {
        Visitor visitor = super.speaker(voice, language, width, cameras);
        visitor.page().setDefaultTimeout(Chromium.PATIENCE);
        return visitor;
    }

    /// The day has come and the judge has opened the session.
    void openHearing() {
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY).plusMinutes(1));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, bench.file().version(), hearing, List.of(1, 2), "Стороны явились по видеосвязи")).orThrow();
        house.awaitQuiet();
    }

    Visitor judge() throws IOException {
        Visitor judge = speaker(Ears.say(folder, "judge", "ru", 30, "Судебное заседание объявляется открытым. Слушается дело о взыскании долга по расписке."), Language.RU, Visitor.DESK);
        judge.signInWithKey(house.get(Judges.class).get(bench.file().judge().orElseThrow().person()).iin().digits());
        return judge;
    }

    /// @param cameras how many her computer has
    Visitor secretary(Language language, int cameras) throws IOException {
        Visitor secretary = speaker(Ears.say(folder, "secretary", "kk", 55, "Сот отырысына тараптар келді, бейнебайланыс жұмыс істейді."), language, Visitor.DESK, cameras);
        signInAsSecretary(secretary);
        return secretary;
    }

    void signInAsSecretary(Visitor secretary) {
        secretary.signInWithKey(house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(Objects.requireNonNull(bench.file().judge().orElseThrow().secretary()))).findFirst()
                .orElseThrow().person().iin().digits());
    }

    /// Somebody who signs in with a password.
    Visitor person(String key, String speech, int pitch, String words, Language language, int width) throws IOException {
        Visitor person = speaker(Ears.say(folder, key, speech, pitch, words), language, width);
        signIn(person, key);
        return person;
    }

    static void signIn(Visitor person, String key) { person.signInWithPassword(house.character(key).person().iin().digits()); }

    /// Tries the devices and enters.
    ///
    /// @param picture how the page before the room is called when it is looked at, or null
    void enter(Visitor one, String picture) { enter(one, "/rooms/" + hearing, picture); }

    void enter(Visitor one, String path, String picture) {
        Ears.of(one).open();
        one.go(path);
        one.click("[data-try]");
        until(one.page(), "document.querySelector('[data-mirror]').videoWidth > 0");
        if (picture != null) one.see(picture);
        pressEnter(one);
        one.find("[data-inside]:not([hidden])").waitFor();
    }

    void pressEnter(Visitor one) { one.click("[data-enter]"); }

    /// Asks somebody in and establishes who he is.
    void ask(Visitor secretary, String key, String role) {
        if (!secretary.find("#guest-number").isVisible()) secretary.find("details:has(form[data-guest]) > summary").click();
        secretary.fill("#guest-number", house.character(key).person().iin().digits());
        secretary.find("#guest-role").selectOption(role);
        secretary.click("form[data-guest] button");
        secretary.find("form[data-guest] [data-asked]:has-text('" + house.character(key).person().name().surname() + "')").waitFor(); // what was said of somebody asked before stands there until then
    }

    /// A link is cut and comes back.
    void aLinkIsLost(Visitor judge, Visitor lost, String name, Visitor... all) {
        lost.page().context().setOffline(true);
        seat(judge, name).locator("xpath=self::*[contains(@class,'away')]").waitFor();
        judge.see("08-link-lost");
        lost.see("08-link-lost");
        lost.page().context().setOffline(false);
        judge.find(".seat:has([data-name]:text('" + name + "')):not(.away)").waitFor();
        Ears.hear(all.length - 1, all.length - 1, all);
        assertThat(judge.find("[data-log]").innerText()).as("the loss has its length").containsPattern("связь восстановлена через \\d+ с");
    }

    /// The court retires and is heard by nobody, returns, and announces the decision.
    ///
    /// @param others how many besides the court one of them hears
    void theCourtAnnounces(Visitor judge, Visitor one, int others) {
        judge.click("[data-act=retired]");
        one.find("[data-retired]:not([hidden])").waitFor();
        Ears.of(one).hearOnly(others);
        one.see("09-retired");
        judge.click("[data-act=returned]");
        judge.find("details:has([data-announce]) > summary").click();
        judge.fill("#announce-words", "Иск удовлетворить. Взыскать с Жұмабаева Е. Б. в пользу Сәрсеновой А. М. 1 480 000 тенге.");
        judge.click("form[data-announce] button");
        one.find("[data-announced]:not([hidden])").waitFor();
    }

    /// The judge ends the session, and everybody is led away.
    void theSessionEnds(Visitor judge, Visitor aigul) {
        assertThat(judge.find("button:has-text('запис'), [data-act*=record], [data-act*=stop], [data-act*=pause]").count()).as("nothing stops a recording").isZero();
        judge.go("/desk/cases/" + id + "/hearings/" + hearing);
        judge.click("button[name=deliberation][value=false]");
        aigul.page().waitForURL("**/my/cases/*");
        house.awaitQuiet();
    }

    /// What stays of the session: the protocol, with what the room knows, signed; the transcript of the machine, corrected by a person and certified; the copy of the plaintiff, which verifies.
    ///
    /// @param voices how many tracks of the recording hold somebody's voice
    void theHearingStays(Visitor secretary, Visitor aigul, int voices) throws IOException {
        HearingRecordings recordings = house.get(HearingRecordings.class);
        aigul.page().waitForCondition(() -> house.as(house.citizen("aigul"), () -> recordings.list(id)).orThrow().stream().anyMatch(one -> one.hearing().equals(hearing) && one.state().equals("ended")));
        RecordingId recording = house.as(house.citizen("aigul"), () -> recordings.list(id)).orThrow().stream().filter(one -> one.hearing().equals(hearing)).findFirst().orElseThrow().id();
        secretary.go("/recordings/" + id + "/" + recording);
        secretary.click("form[action$='/transcript'] button");
        theProtocolIsSigned(secretary);
        aigul.go("/recordings/" + id);
        aigul.click("tbody a");
        aigul.find("input[name=accepted]").check();
        aigul.click("form[action$='/accept'] button.primary");
        until(aigul.page(), "document.querySelector('[data-media]')?.duration > 5");
        assertThat(aigul.find("[data-moments] .m-said").allInnerTexts()).as("the protocol stands beside the sound with its times").anyMatch(line -> line.contains("1 480 000 тенге")).anyMatch(line -> line.contains("байланыс") && line.contains("қалпына келді"));
        assertThat(aigul.find("[data-moments] li:has-text('Сот кеңесу бөлмесіне кетті')").count()).as("what the protocol took in from the room is told once").isOne();
        theTracksHold(aigul, voices);
        Download download = aigul.page().waitForDownload(() -> {
            aigul.find("form[action$='/copy'] input[name=accepted]").check();
            aigul.click("form[action$='/copy'] button");
        });
        try (RecordingCopy opened = RecordingCopy.open(download.path())) {
            RecordingFinding found = RecordingCheck.check(opened, house.get(Ledger.class).trust(), new RecordingCheck.Held(hearing, null, null, null, null));
            assertThat(found.holds()).as("%s", found).isTrue();
        }
        theTranscriptIsMade(secretary, recording);
        aigul.go("/recordings/" + id + "/" + recording);
        assertThat(aigul.find("#transcript").innerText()).contains("Соттың сөзі", "хатшы куәландырған");
        assertThat(aigul.read("/recordings/" + id + "/" + recording + "/transcript.p7s").length).as("bytes of the signature of the secretary").isGreaterThan(1_000);
        aigul.see("22-heard");
    }

    private void theProtocolIsSigned(Visitor secretary) {
        secretary.go("/desk/cases/" + id + "/hearings/" + hearing + "/protocol");
        secretary.click("button[name=then][value=room]");
        assertThat(secretary.find("#recording").inputValue()).as("the house knows the name of the recording").endsWith(".rec");
        secretary.see("20-protocol");
        secretary.click("button[name=then][value=sign]");
        secretary.sign("**/hearings/*");
        house.awaitQuiet();
        assertThat(bench.file().hearing(hearing).orElseThrow().protocol()).as("the protocol is signed and in the file").isNotNull();
    }

    private Answer<Playback> play(int track) { return house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).play(id, hearing, track)); }

    private void theTracksHold(Visitor aigul, int voices) throws IOException {
        int loud = 0;
        int tracks = 0;
        while (play(tracks + 1) instanceof Answer.Yes<Playback>(Playback playback)) {
            tracks++;
            try (playback) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                playback.write(0, playback.length() - 1, bytes);
                List<Number> heard = Ears.of(aigul).loudness(bytes.toByteArray());
                System.out.printf("Track %d of the recording, %s: %.1f s, %d bytes, loudness %.4f%n", tracks, playback.mediaType(), heard.get(0).doubleValue(), bytes.size(), heard.get(1).doubleValue());
                if (heard.get(0).doubleValue() > 5 && heard.get(1).doubleValue() > 0.005) loud++;
            }
        }
        assertThat(loud).as("tracks of the recording in which somebody speaks: the room, and through the media server each person").isGreaterThanOrEqualTo(voices);
    }

    private void theTranscriptIsMade(Visitor secretary, RecordingId recording) {
        secretary.page().waitForCondition(() -> {
            secretary.go("/recordings/" + id + "/" + recording);
            return secretary.find("#transcript .pill").count() == 1;
        });
        assertThat(secretary.find("#transcript").innerText()).contains("PocketSphinx", "Сот залы:");
        secretary.see("21-transcript");
        secretary.click("#transcript a[href$='/transcript']");
        secretary.fill("#cue-0", "Соттың сөзі");
        secretary.click("form.work button.primary");
        secretary.click("#transcript a[href$='/certify']");
        secretary.see("23-certify");
        secretary.sign("**/recordings/**");
        house.awaitQuiet();
    }

    /// The process that draws pages has little of a machine that runs five browsers: it may take its time.
    static void until(Page page, String holds) { page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => " + holds)), new Page.WaitForConditionOptions().setTimeout(Chromium.PATIENCE)); }

    static Locator seat(Visitor one, String name) { return one.find(".seat:has([data-name]:text('" + name + "'))"); }
}
