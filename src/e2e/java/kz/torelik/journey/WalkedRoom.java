package kz.torelik.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.acts.Disposition;
import kz.torelik.courts.Judges;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A hearing by video that is set, and the people who come to it, each in a browser of his own whose microphone says a sentence.
abstract class WalkedRoom extends WalkedHouse {

    @TempDir
    Path folder;
    Bench bench;
    CaseId id;
    HearingId hearing;

    @Override
    String pictures() { return "room"; }

    @BeforeEach
    void aHearingIsSet() {
        id = loan();
        bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
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

    Visitor secretary() throws IOException {
        Visitor secretary = speaker(Ears.say(folder, "secretary", "kk", 55, "Сот отырысына тараптар келді, бейнебайланыс жұмыс істейді."), Language.EN, Visitor.DESK);
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
        one.click("[data-enter]");
        one.find("[data-inside]:not([hidden])").waitFor();
    }

    /// Asks somebody in and establishes who he is.
    void ask(Visitor secretary, String key, String role) {
        if (!secretary.find("#guest-number").isVisible()) secretary.find("details:has(form[data-guest]) > summary").click();
        secretary.fill("#guest-number", house.character(key).person().iin().digits());
        secretary.find("#guest-role").selectOption(role);
        secretary.click("form[data-guest] button");
        secretary.find("[data-asked]:not(:empty)").waitFor();
    }

    /// The process that draws pages has little of a machine that runs five browsers: it may take its time.
    static void until(Page page, String holds) { page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => " + holds)), new Page.WaitForConditionOptions().setTimeout(90_000)); }

    static Locator seat(Visitor one, String name) { return one.find(".seat:has([data-name]:text('" + name + "'))"); }
}
