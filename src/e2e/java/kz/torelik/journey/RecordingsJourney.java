package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.torelik.acts.Disposition;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.recordings.TrackIntake;
import kz.torelik.recordings.TrackSource;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recording of a hearing that began late: the desk shows the delay, the sound is what a browser records, a gap is marked on the time line, a participant accepts the warning, hears a moment from the line of the protocol, takes a copy,
/// and anybody verifies it, also one that was altered; the judge sets a mark of his own.
class RecordingsJourney extends WalkedHouse {

    private static final Duration SECOND = Duration.ofSeconds(1);
    /// A browser's own recorder, a piece each second, from its test microphone.
    private static final String RECORD = """
            async () => {
              const stream = await navigator.mediaDevices.getUserMedia({audio: true});
              const recorder = new MediaRecorder(stream, {mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 24000});
              globalThis.pieces = [];
              recorder.ondataavailable = (piece) => globalThis.pieces.push(piece.data);
              recorder.start(1000);
            }""";
    private static final String NEXT = """
            async () => {
              while (!globalThis.pieces.length) await new Promise((done) => setTimeout(done, 20));
              const bytes = new Uint8Array(await globalThis.pieces.shift().arrayBuffer());
              return btoa(String.fromCharCode(...bytes));
            }""";

    private CaseId id;
    private HearingId hearing;
    private Bench bench;

    @Override
    String pictures() { return "recordings"; }

    @Test
    void aLateHearingIsRecordedHeardCopiedAndVerified(@TempDir Path folder) throws IOException {
        id = loan();
        bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
        Instant starts = bench.file().hearing(hearing).orElseThrow().startsAt();
        house.moveTo(LocalDateTime.ofInstant(starts, CourtClock.COUNTRY).minusSeconds(1));
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        judge.page().waitForCondition(() -> bench.file().history().stream().anyMatch(each -> each.event().word().equals("hearing-delayed")));
        judge.go("/desk");
        judge.see("01-desk-late");
        assertThat(judge.find("aside").innerText()).contains("не начато");
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, bench.file().version(), hearing, List.of(1, 2), "Стороны явились")).orThrow();
        house.awaitQuiet();
        record(judge);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(id, bench.file().version(), hearing, false)).orThrow();
        judge.page().waitForCondition(() -> house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).list(id)).orThrow().stream().anyMatch(one -> one.state().equals("ended")));
        bench.protocol(hearing, "Разъяснены права и обязанности.", "Истец иск поддержал.");
        participant(Visitor.PHONE, Language.KK, "1");
        Path copy = participant(Visitor.DESK, Language.RU, "2");
        judgeMarks(judge);
        verify(copy, folder);
    }

    /// Three seconds, a gap while the source is lost, three more; the secretary writes meanwhile.
    private void record(Visitor judge) {
        Page page = judge.page();
        page.evaluate(RECORD);
        RecordingIntake intake = house.get(RecordingIntake.class);
        TrackIntake track = intake.begin(hearing, new TrackSource("room", "Зал", "audio/webm;codecs=opus", null)).orThrow();
        for (int second = 0; second < 9; second++) {
            byte[] piece = Base64.getDecoder().decode((String) page.evaluate(NEXT));
            if (second == 4) {
                track.end();
                page.evaluate(RECORD); // the page was loaded anew
            } else if (second == 6) {
                track = intake.begin(hearing, new TrackSource("participant", "Айгүл", "audio/webm;codecs=opus", 1)).orThrow();
                track.give(piece, SECOND).orThrow();
            } else if (second != 5) {
                track.give(piece, SECOND).orThrow();
            }
            if (second == 2) write("Разъяснены права и обязанности.");
        }
        write("Разъяснены права и обязанности.", "Истец иск поддержал.");
    }

    private void write(String... said) {
        List<ProtocolNotes.Said> course = java.util.Arrays.stream(said).map(words -> new ProtocolNotes.Said(0, words)).toList();
        house.as(bench.judge(), () -> house.get(KeepingProtocol.class).keep(id, hearing, new ProtocolNotes(course, List.of(), null, null, null))).orThrow();
    }

    private Path participant(int width, Language language, String number) {
        Visitor aigul = citizen("aigul", language, width);
        aigul.go("/my/cases/" + id);
        aigul.click("a[href='/recordings/" + id + "']");
        aigul.see(number + "0-list");
        aigul.click("tbody a");
        if (number.equals("1")) {
            aigul.see(number + "1-warning");
            assertThat(aigul.find("[data-media]").count()).as("nothing is heard before the warning is accepted").isZero();
            aigul.find("input[name=accepted]").check();
            aigul.click("form[action$='/accept'] button.primary");
        }
        Page page = aigul.page();
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => { const one = document.querySelector('[data-media]'); return one && Number.isFinite(one.duration) && one.duration > 2; }")));
        assertThat(aigul.find(".line .gap").count()).as("the gap is marked").isPositive();
        assertThat(aigul.find(".watermark").innerText()).contains("Сәрсенова");
        aigul.find("[data-moments] .m-said a").last().click();
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => document.querySelector('[data-media]').currentTime > 0.5 && document.querySelector('[data-media]').src.endsWith('/tracks/2')")));
        aigul.see(number + "2-heard");
        aigul.find("form[action$='/copy'] input[name=accepted]").check();
        Download download = page.waitForDownload(() -> aigul.click("form[action$='/copy'] button"));
        return download.path();
    }

    private void judgeMarks(Visitor judge) {
        judge.go("/desk/cases/" + id);
        judge.click("a[href='/recordings/" + id + "']");
        judge.click("tbody a");
        judge.find("[data-at]").nth(1).click();
        judge.fill("#note", "Сумма долга признана");
        judge.click("form[action$='/bookmarks'] button");
        judge.find("#bookmarks .moments li").waitFor();
        judge.see("30-judge");
        assertThat(judge.find("button:has-text('Останов'), button:has-text('Удалить'), [data-act*=stop]").count()).as("nothing stops or deletes a recording").isZero();
    }

    private void verify(Path copy, Path folder) throws IOException {
        Visitor anybody = visitor(Language.RU, Visitor.DESK);
        anybody.go("/verify");
        anybody.find("#file").setInputFiles(new FilePayload("copy.zip", "application/zip", Files.readAllBytes(copy)));
        anybody.click("form[enctype] button.primary");
        anybody.find("h1:text('Запись не изменена')").waitFor();
        anybody.see("40-verified");
        Visitor phone = visitor(Language.KK, Visitor.PHONE);
        phone.go("/verify");
        phone.find("#file").setInputFiles(new FilePayload("copy.zip", "application/zip", Files.readAllBytes(altered(copy, folder))));
        phone.click("form[enctype] button.primary");
        phone.find("h1:text('Жазба өзгертілген')").waitFor();
        assertThat(phone.find(".when").innerText()).matches("\\d\\d:\\d\\d:\\d\\d");
        phone.see("41-altered");
        atHome(anybody, copy, folder);
    }

    /// The same by the command, from the files alone: the copy and the keys of the ledger.
    private void atHome(Visitor anybody, Path copy, Path folder) throws IOException {
        Path zip = Files.copy(copy, folder.resolve("copy.zip"));
        String keys = Files.write(folder.resolve("ledger-keys.txt"), anybody.read("/ledger/keys")).toString();
        assertThat(StandAlone.verify(zip, "--keys", keys, "--hearing", hearing.toString(), "--lang", "ru")).as("at home").isZero();
        assertThat(StandAlone.verify(zip)).as("with the keys beside it").isZero();
        assertThat(StandAlone.verify(folder.resolve("other.zip"), "--keys", keys, "--lang", "kk")).as("a copy that was altered").isOne();
        assertThat(StandAlone.verify(zip, "--keys", keys, "--hearing", HearingId.random().toString())).as("in the place of another hearing").isOne();
        assertThat(StandAlone.verify(zip, "--keys", folder.resolve("no-keys.txt").toString())).as("without keys nothing is proven").isEqualTo(2);
    }

    /// One byte of sound is another one.
    private static Path altered(Path copy, Path folder) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(copy)); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().startsWith("track-2")) content[content.length - 10] ^= 1;
                out.putNextEntry(new ZipEntry(Objects.requireNonNull(entry.getName())));
                out.write(content);
            }
        }
        return other;
    }
}
