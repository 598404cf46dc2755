package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Recorded;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.recordings.TrackIntake;
import kz.torelik.recordings.TrackSource;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.Test;

/// The time of a recording is over: the office of the court prepares the act of its destruction and signs it, the chair signs it on her phone, and nobody hears the recording any more, while everybody sees that it was there.
@WalkedHouse.Told(day = "2025-06-09")
class DestructionJourney extends WalkedHouse {

    @Override
    String pictures() { return "destruction"; }

    @Test
    void twoSignaturesDestroyARecordingWhoseTimeIsOver() {
        Bench bench = recorded();
        house.moveTo(LocalDate.of(2031, 1, 1).atTime(0, 30)); // the first day on which it may be; a few hours later the keys of the demonstration end
        Visitor office = officer(bench.id(), Function.REGISTRAR, Language.KK, Visitor.DESK);
        office.go("/desk/destruction");
        office.see("10-due");
        office.click("tr[data-row] form button");
        office.page().waitForURL("**/desk/destruction/*");
        office.see("11-act");
        office.sign("**/desk/destruction");
        office.see("12-waits-for-the-chair");
        assertThat(office.find("tr[data-row] button, tr[data-row] a.btn").count()).as("the office has done its part").isZero();

        Visitor chair = officer(bench.id(), Function.CHAIR, Language.RU, Visitor.PHONE);
        chair.go("/desk/destruction");
        chair.see("20-due");
        chair.click("tr[data-row] a.btn");
        chair.page().waitForURL("**/desk/destruction/*");
        chair.see("21-act");
        chair.sign("**/desk/destruction");
        chair.see("22-nothing-due");
        assertThat(chair.find("tr[data-row]").count()).isZero();

        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/recordings/" + bench.id());
        aigul.see("30-destroyed");
        assertThat(recordings(bench)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo("destroyed"));
        assertThat(aigul.find("tr[data-row]").innerText()).as("on a phone too she reads what became of it").contains("мерзімі өтіп жойылған");
        assertThat(aigul.find("tbody a").count()).as("there is nothing to hear").isZero();
    }

    /// A hearing of which two pieces were recorded, in a case that ends without a decision.
    private static Bench recorded() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, bench.file().version(), hearing, List.of(1, 2), "Стороны явились")).orThrow();
        house.awaitQuiet();
        TrackIntake track = house.get(RecordingIntake.class).begin(hearing, new TrackSource("room", "Зал", "audio/webm;codecs=opus", null)).orThrow();
        for (String piece : List.of("one", "two")) track.give(piece.getBytes(StandardCharsets.US_ASCII), Duration.ofSeconds(1)).orThrow();
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(id, bench.file().version(), hearing, false)).orThrow();
        bench.protocol(hearing, "Истец просит оставить иск без рассмотрения.");
        bench.act(new Disposition.Leaving("plaintiff-asks"), "Истец просит оставить иск без рассмотрения.");
        house.awaitThat(() -> recordings(bench).stream().allMatch(each -> each.state().equals("ended")));
        return bench;
    }

    private static List<Recorded> recordings(Bench bench) { return house.as(house.citizen("aigul"), () -> house.get(HearingRecordings.class).list(bench.id())).orThrow(); }

    private Visitor officer(CaseId id, Function function, Language language, int width) {
        Visitor visitor = visitor(language, width);
        visitor.signInWithKey(house.get(Population.class).find(file(id).judge().orElseThrow().court()).orElseThrow().list(function).getFirst().person().iin().digits());
        return visitor;
    }
}
