package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Considered in writing: the judge accepts a claim in simplified procedure and decides it without calling anybody; Erlan, who knew nothing of it, asks on his
/// phone to have the decision cancelled, and it is. Once in each language.
class SimplifiedJourney {

    private static final Path PICTURES = Path.of("target/screenshots/simplified");

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
    void aSmallSumIsDecidedInWritingAndTheDecisionCancelled(Language language) {
        CaseId id = filed();
        Visitor judge = visitor(language, Visitor.DESK);
        judge.signInWithKey(house.get(Judges.class).get(file(id).judge().orElseThrow().person()).iin().digits());
        judge.go("/desk/cases/" + id);
        judge.see("10-acceptance");
        judge.click("a[href$='kind=ruling-simplified']");
        judge.see("11-ruling");
        draft(judge);
        judge.see("12-ruling-draft");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("simplified");
        judge.go("/desk/cases/" + id);
        judge.see("13-simplified");

        Visitor erlan = visitor(language, Visitor.PHONE);
        erlan.signInWithPassword(house.character("erlan").person().iin().digits());
        erlan.go("/my/cases/" + id);
        erlan.see("20-told");

        house.moveTo(workingDay(house.clock().today().plusDays(16)).atTime(10, 0));
        judge = visitor(language, Visitor.DESK);
        judge.signInWithKey(house.get(Judges.class).get(file(id).judge().orElseThrow().person()).iin().digits());
        judge.go("/desk/cases/" + id + "/acts/new?kind=decision-simplified");
        judge.find("input[value=satisfied]").check();
        judge.see("30-decision");
        draft(judge);
        judge.see("31-decision-draft");
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("simplified-decided");

        erlan = visitor(language, Visitor.PHONE);
        erlan.signInWithPassword(house.character("erlan").person().iin().digits());
        erlan.go("/my/notices");
        erlan.click("table a");
        house.awaitQuiet();
        erlan.go("/my/cases/" + id);
        erlan.see("40-decided");
        erlan.click(".next a.primary");
        erlan.find("#motion").selectOption("cancel-decision");
        erlan.fill("#text", language == Language.KK ? "Іс туралы білмедім, шешімнің күшін жоюды сұраймын." : "О деле не знал, прошу отменить решение.");
        erlan.see("41-motion");
        erlan.click("form button.primary");
        erlan.sign("**/papers/**");
        house.awaitQuiet();

        judge.go("/desk");
        judge.see("50-desk");
        judge.go("/desk/cases/" + id + "/acts/new?kind=ruling-cancel-simplified");
        judge.find("input[value=granted]").check();
        judge.fill("#reasons", language == Language.KK ? "Жауапкер тиісті түрде хабарландырылмаған." : "Ответчик не был надлежащим образом извещён.");
        judge.see("51-cancelling");
        draft(judge);
        sign(judge);
        assertThat(file(id).stage()).isEqualTo("preparation");
        erlan.go("/my/cases/" + id);
        erlan.see("60-cancelled");
        house.moveTo(workingDay(house.clock().today().plusDays(1)).atTime(10, 0));
    }

    private CaseId filed() {
        byte[] receipt = Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, 1 480 000 теңге алдым.");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), receipt);
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        return CaseId.of(submission.id().uuid());
    }

    private static LocalDate workingDay(LocalDate day) { return day.getDayOfWeek().getValue() > 5 ? day.plusDays(8L - day.getDayOfWeek().getValue()) : day; }

    private static void draft(Visitor judge) {
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/acts/*");
    }

    private static void sign(Visitor judge) {
        judge.click("button[name=then][value=sign]");
        judge.page().waitForURL("**/sign");
        judge.sign("**/desk**");
        house.awaitQuiet();
    }

    private CaseFile file(CaseId id) { return house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).get(id)); }

    private Visitor visitor(Language language, int width) {
        Visitor visitor = new Visitor(chromium, house, language, width, PICTURES);
        visitors.add(visitor);
        return visitor;
    }
}
