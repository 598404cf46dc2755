package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Judges;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/// One house and one Chromium for a journey, and the people who come in during it; nothing may be wrong with any page that they saw.
abstract class WalkedHouse {

    /// What the house of a journey is told beside what all are told.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Told {
        String[] value() default {};

        /// The day on which it opens.
        String day() default "2026-06-08";
    }

    /// What a journey is told that says nothing of its own.
    @Told
    private interface Usual {}

    static House house;
    private static Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Browser> browsers = new ArrayList<>();

    @BeforeAll
    static void open(TestInfo journey) {
        List<String> settings = new ArrayList<>(List.of("torelik.rooms.broadcast-delay=4s", "torelik.rooms.weak-line=0", "torelik.pages.patience=60s"));
        Told told = journey.getTestClass().map(one -> one.getAnnotation(Told.class)).orElseGet(() -> Usual.class.getAnnotation(Told.class));
        settings.addAll(List.of(told.value()));
        house = House.inhabited(LocalDate.parse(told.day()).atTime(10, 0), settings.toArray(String[]::new));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @AfterEach
    void nothingWasWrongWithThePages() {
        List<String> faults = visitors.stream().flatMap(visitor -> visitor.faults().stream()).toList();
        visitors.forEach(Visitor::close);
        browsers.forEach(Browser::close);
        assertThat(faults).as("what is wrong with the pages that were seen").isEmpty();
    }

    /// What each page shows and waits for now.
    String explained() { return visitors.stream().map(Visitor::explained).collect(java.util.stream.Collectors.joining("\n")); }

    /// Where the pictures of this journey go, under `target/screenshots`.
    abstract String pictures();

    Visitor visitor(Language language, int width) {
        Visitor visitor = new Visitor(chromium, house, language, width, Path.of("target/screenshots", pictures()));
        visitors.add(visitor);
        return visitor;
    }

    /// Somebody whose microphone says what that file says.
    Visitor speaker(Path voice, Language language, int width) { return speaker(voice, language, width, 1); }

    /// @param cameras how many his computer has
    Visitor speaker(Path voice, Language language, int width, int cameras) {
        Browser browser = chromium.speaking(voice, cameras);
        browsers.add(browser);
        Visitor visitor = new Visitor(browser, house, language, width, Path.of("target/screenshots", pictures()));
        visitors.add(visitor);
        return visitor;
    }

    Visitor citizen(String key, Language language, int width) {
        Visitor visitor = visitor(language, width);
        visitor.signInWithPassword(house.character(key).person().iin().digits());
        return visitor;
    }

    Visitor judge(CaseId id, Language language, int width) {
        Visitor visitor = visitor(language, width);
        visitor.signInWithKey(house.get(Judges.class).get(file(id).judge().orElseThrow().person()).iin().digits());
        return visitor;
    }

    static CaseFile file(CaseId id) { return house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).get(id)); }

    /// Aigul's claim about a loan, filed and paid, with its judge.
    static CaseId loan() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        return CaseId.of(submission.id().uuid());
    }

    /// Goes on at ten o'clock of that day, or of the Monday after it.
    static void goOnFrom(LocalDate day) { house.moveTo((day.getDayOfWeek().getValue() > 5 ? day.plusDays(8L - day.getDayOfWeek().getValue()) : day).atTime(10, 0)); }

    static void draft(Visitor judge) {
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/acts/*");
    }

    static void sign(Visitor judge) {
        judge.click("button[name=then][value=sign]");
        judge.page().waitForURL("**/sign");
        judge.sign("**/desk**");
        house.awaitQuiet();
    }
}
