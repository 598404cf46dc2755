package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.courts.Judges;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Reviews;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A ruling speaks of somebody's health; about that the rules decide nothing, so its text waits for a person. The judge reads the doubtful place, takes the words out,
/// and the text is published. Once in each language.
class PublicationReviewJourney {

    private static final Path PICTURES = Path.of("target/screenshots/review");

    private static House house;
    private static Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
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
        assertThat(faults).as("what is wrong with the pages that were seen").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDoubtfulTextIsPublishedWhenAPersonHasLookedAtIt(Language language) {
        Bench bench = left();
        ActId ruling = bench.file().acts().getLast().id();
        assertThat(house.get(BankOfActs.class).find(ruling)).as("it waits").isEmpty();
        Reviews.Review review = house.as(bench.judge(), () -> house.get(Reviews.class).find(ruling)).orElseThrow();

        Visitor judge = new Visitor(chromium, house, language, language == Language.EN ? Visitor.PHONE : Visitor.DESK, PICTURES);
        visitors.add(judge);
        judge.signInWithKey(house.get(Judges.class).get(bench.file().judge().orElseThrow().person()).iin().digits());
        judge.go("/desk/publications");
        judge.see("10-waiting");
        judge.click("a[href$='" + ruling + "']");
        judge.see("11-doubts");
        judge.click("#keep > summary");
        judge.click("button[value=keep]");
        assertThat(judge.find("#reasons-fault").count()).as("a text is not kept closed without reasons").isOne();
        judge.see("12-without-reasons");
        judge.go("/desk/publications/" + ruling);
        judge.fill("#from-0", "диагнозы көрсетілген анықтама");
        judge.fill("#to-0", "анықтама");
        judge.click("button[value=publish]");
        judge.page().waitForURL("**/acts/ECLI*");
        judge.see("13-published");
        assertThat(judge.find("article.text").textContent()).doesNotContain("диагноз").contains("Сотқа анықтама берілген");
        judge.go("/desk/publications");
        judge.see("14-nothing-waits");
        assertThat(review.doubts()).isNotEmpty();
        LocalDate day = house.clock().today();
        house.moveTo(day.plusDays(day.getDayOfWeek().getValue() > 5 ? 8L - day.getDayOfWeek().getValue() : 0).atTime(10, 0));
    }

    /// Aigul asks for her claim back; the ruling mentions a certificate with a diagnosis, and nobody complains of it.
    private static Bench left() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new Disposition.Leaving("plaintiff-asks"), "Талап қоюшы талап қоюды қайтаруды сұрады. Сотқа диагнозы көрсетілген анықтама берілген.");
        LocalDate due = bench.due("private-complaint");
        house.moveTo(due.plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        return bench;
    }
}
