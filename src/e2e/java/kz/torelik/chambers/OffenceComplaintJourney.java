package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Materials;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Erlan complains of his fine from a phone, the judge sends the case up, and a judge of the regional court makes the fine milder; the Chair of the Supreme Court stays its execution until the review there. Erlan asks the chair of the cassation court for a submission, who brings one; another chair of a
/// cassation court asks the Chair of the Supreme Court to stay the execution of a civil case.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OffenceComplaintJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench bench;

    @BeforeAll
    static void erlanIsFined() {
        court = new CourtBrowser(LocalDateTime.of(2026, 6, 8, 10, 0));
        Dispatch.Answer answer = court.house.bodies().send(Materials.protocol(court.house, "П-301"), Dispatch.Fault.NONE);
        court.house.awaitQuiet();
        CaseFile file = court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        bench = new Bench(court.house, file.id());
        hear(bench);
        bench.act(new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(20), ""), List.of()), "Хаттамамен дәлелденген.");
    }

    @AfterAll
    static void close() { court.close(); }

    private static void hear(Bench bench) {
        HearingId hearing = bench.setTrial();
        court.house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        court.house.as(bench.judge(), () -> court.house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(2), "Келді").orThrow());
        court.house.as(bench.judge(), () -> court.house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        court.house.awaitQuiet();
    }

    @Test
    @Order(1)
    void erlanComplains() {
        court.signInCitizen("erlan");
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator("a[href$='/file/appeal']").count()).as("a way to complain").isPositive();
        court.looks("offence-fined", List.of(Language.RU), WIDTHS);
        court.open("/my/cases/" + bench.id() + "/file/appeal");
        court.looks("offence-complaint", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#text").fill("Айыппұл мөлшері менің табысыма сәйкес келмейді, азайтуды сұраймын.");
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.locator("a[href='/my/cases/" + bench.id() + "']").first().waitFor();
        court.house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("appealed");
    }

    @Test
    @Order(2)
    void theJudgeSendsItUp() {
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id());
        assertThat(court.page.locator("a[href$='kind=ruling-complaint-halted-offence']").count()).as("the acts of this code, not of the civil one").isPositive();
        assertThat(court.page.locator("a[href$='kind=ruling-complaint-halted']").count()).isZero();
        court.open("/desk/cases/" + bench.id() + "/send-up");
        court.looks("offence-send-up", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=sure]").check();
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/desk/cases/" + bench.id());
        court.house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("under-review");
    }

    @Test
    @Order(3)
    void theCourtAboveMakesTheFineMilder() {
        Bench above = new Bench(court.house, bench.file().reviews().getLast().id());
        hear(above);
        court.signInJudge(above.id());
        court.open("/desk/cases/" + above.id());
        court.looks("offence-above", List.of(Language.RU), WIDTHS);
        court.open("/desk/cases/" + above.id() + "/acts/new?kind=resolution-appeal-offence");
        court.looks("offence-resolution", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("input[name=outcome][value=changed]").check();
        court.page.locator("input[name=ground][value=penalty-unfit]").check();
        court.page.locator("#penalty-kind").selectOption("fined");
        court.page.locator("#penalty-amount").fill("30");
        court.page.locator("form.work button.primary").click();
        court.page.locator(".faults").waitFor();
        court.looksAsItIs("offence-worse-ru", WIDTHS);
        court.page.locator("#penalty-amount").fill("5");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.page.locator("#descriptive").fill("Айыппұл шағымдалды.");
        court.page.locator("#reasoning").fill("Табысы ескерілмеген.");
        court.signAct();
        assertThat(bench.file().stage()).isEqualTo("reviewed");
        court.signInCitizen("erlan");
        court.open("/my/cases/" + bench.id());
        court.looks("offence-reviewed", List.of(Language.KK), WIDTHS);
    }

    private static String registrar(CourtCode code) {
        return court.house.get(Population.class).find(code).orElseThrow().officials().stream().filter(one -> one.function() == Function.REGISTRAR).findFirst().orElseThrow().person().iin().digits();
    }

    private static String chair(CourtCode code) { return court.house.get(Population.class).find(code).orElseThrow().chair().person().iin().digits(); }

    /// The review that Erlan asked of the Supreme Court; that a cassation lies between is not what is looked at here.
    private static Bench asked() {
        CourtCode supreme = court.house.get(LawBook.class).courts().ofKind(CourtKind.SUPREME).getFirst().code();
        Claim was = bench.file().claim();
        Claim claim = new Claim("exceptional-review-offence", was.category(), was.language(), was.price(), was.demands(), supreme, was.jurisdiction(), false, was.seal(), bench.file().number().toString());
        ReviewEvent.Origin origin = new ReviewEvent.Origin(bench.id(), bench.file().number(), was.court(), bench.id(), bench.file().acts().getFirst().id(), "resolution-offence", "fined");
        CaseId id = CaseId.random();
        court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).open(id, List.of(Happening.of(new ReviewEvent.ReviewOpened(court.house.get(CaseFiles.class).nextNumber(supreme, "3ап"), origin, claim, bench.file().parties(),
                List.of(new ReviewEvent.Complainant(1, 2, court.house.clock().today())), 5, List.of(), List.of()), court.house.clock().today()))).orThrow());
        court.house.awaitQuiet();
        return new Bench(court.house, id);
    }

    @Test
    @Order(4)
    void theChairOfTheSupremeCourtStaysTheExecution() {
        Bench supreme = asked();
        court.signIn(registrar(supreme.file().claim().court()));
        court.open("/desk/cases/" + supreme.id() + "/on-paper");
        assertThat(court.page.locator("input[name=kind][value=execution-stay]").count()).as("the Prosecutor General's resolution comes on paper too").isOne();
        court.looks("window-execution-stay", List.of(Language.KK, Language.RU), WIDTHS);
        court.signIn(court.house.get(Population.class).find(supreme.file().claim().court()).orElseThrow().chair().person().iin().digits());
        court.open("/desk/cases/" + supreme.id());
        court.page.locator("details:has(a[href='/desk/cases/" + supreme.id() + "/execution']) summary").click();
        court.page.locator("a[href='/desk/cases/" + supreme.id() + "/execution']").first().click();
        court.page.waitForURL("**/execution");
        court.looks("execution-stay", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("form.work button.primary").click();
        court.page.locator("#reasons-fault").waitFor();
        court.page.locator("#reasons").fill("Орындау орны толмас салдарға әкелуі мүмкін.");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/sign");
        court.looksAsItIs("execution-stay-sign", WIDTHS);
        court.sign();
        court.page.waitForURL("**done=**");
        court.house.awaitQuiet();
        assertThat(bench.file().executionStay()).as("the case below stands still").isPresent();
        court.open("/desk/cases/" + supreme.id());
        court.looks("execution-stayed-desk", List.of(Language.RU), WIDTHS);
        court.open("/desk/cases/" + supreme.id() + "/execution");
        court.looks("execution-resume", List.of(Language.KK, Language.RU), WIDTHS);
        court.signInCitizen("erlan");
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator("main").innerText().replace('\u2011', '-')).as("he reads until which review").contains(supreme.file().number().toString());
        court.looks("execution-stayed-mine", List.of(Language.KK, Language.RU), WIDTHS);
    }

    @Test
    @Order(5)
    void erlanAsksForASubmission() {
        CaseId appeal = bench.file().reviews().getFirst().id();
        court.signInCitizen("erlan");
        court.open("/my/cases/" + appeal + "/file/cassation");
        court.looks("offence-petition", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#text").fill("Соттар қайталануды екі түрлі есептейді, құқықты қолданудың бірізділігі бұзылған.");
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.locator("a[href='/my/cases/" + appeal + "']").first().waitFor();
        court.house.awaitQuiet();
        Bench cassation = new Bench(court.house, new Bench(court.house, appeal).file().reviews().getLast().id());
        assertThat(cassation.file().stage()).isEqualTo("study");
        court.signIn(chair(cassation.file().claim().court()));
        court.open("/desk");
        assertThat(court.page.locator("a[href='/desk/cases/" + cassation.id() + "/submission']").count()).as("it waits on his desk").isPositive();
        court.looks("chair-desk-petition", List.of(Language.RU), WIDTHS);
        court.open("/desk/court");
        court.page.locator("a[href='/desk/court/demand']").click();
        court.looks("chair-demand", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#number").fill(bench.file().number().toString());
        court.page.locator("main form button.primary").click();
        court.page.locator("#number-fault, .faults").first().waitFor();
        assertThat(court.page.locator("main").innerText().replace('\u2011', '-')).as("it is here already, on the petition").contains(cassation.file().number().toString());
        court.looksAsItIs("chair-demand-there", WIDTHS);
        court.open("/desk/cases/" + cassation.id() + "/submission");
        court.looks("chair-submission", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("form.work button.primary").click();
        court.page.locator("#choice-fault, .faults").first().waitFor();
        court.page.locator("input[name=choice][value='submission-cassation-offence uniformity']").check();
        court.page.locator("#reasons").fill("Соттар қайталануды екі түрлі есептейді.");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/sign");
        court.looksAsItIs("chair-submission-sign", WIDTHS);
        court.sign();
        court.page.waitForURL("**done=**");
        court.house.awaitQuiet();
        assertThat(cassation.file().seated()).as("three judges are drawn").isEqualTo(3);
        court.signInCitizen("erlan");
        court.open("/my/cases/" + cassation.id());
        court.looks("offence-submitted-mine", List.of(Language.KK), WIDTHS);
    }

    /// A civil case before the cassation court; how it came there is not what is looked at here.
    private static Bench civil() {
        CourtCode code = court.house.get(LawBook.class).courts().ofKind(CourtKind.CASSATION_CIVIL).getFirst().code();
        Claim was = bench.file().claim();
        Claim claim = new Claim("cassation", "7.03", Language.RU, was.price(), was.demands(), code, was.jurisdiction(), false, was.seal(), bench.file().number().toString());
        ReviewEvent.Origin origin = new ReviewEvent.Origin(bench.id(), bench.file().number(), was.court(), bench.id(), bench.file().acts().getFirst().id(), "decision", "satisfied");
        CaseId id = CaseId.random();
        court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).open(id, List.of(Happening.of(new ReviewEvent.ReviewOpened(court.house.get(CaseFiles.class).nextNumber(code, "2к"), origin, claim, bench.file().parties(),
                List.of(new ReviewEvent.Complainant(1, 2, court.house.clock().today())), 3, List.of(), List.of()), court.house.clock().today()))).orThrow());
        court.house.awaitQuiet();
        return new Bench(court.house, id);
    }

    private static void resolved(String reasons) {
        court.page.locator("#reasons").fill(reasons);
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/sign");
        court.sign();
        court.page.waitForURL("**done=**");
        court.house.awaitQuiet();
    }

    @Test
    @Order(6)
    void aChairAsksTheChairOfTheSupremeCourtToStayACivilCase() {
        Bench cassation = civil();
        CourtCode supreme = court.house.get(LawBook.class).courts().ofKind(CourtKind.SUPREME).getFirst().code();
        court.signIn(chair(cassation.file().claim().court()));
        court.open("/desk/cases/" + cassation.id() + "/execution");
        court.looks("stay-asked", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        resolved("Взыскание до проверки необратимо.");
        assertThat(cassation.file().stayAskedOf()).contains(supreme);
        court.signIn(chair(supreme));
        court.open("/desk");
        assertThat(court.page.locator("a[href='/desk/cases/" + cassation.id() + "/execution']").count()).as("it waits on his desk").isPositive();
        court.looks("stay-asked-desk", List.of(Language.RU), WIDTHS);
        court.open("/desk/cases/" + cassation.id());
        court.page.locator("a[href='/desk/cases/" + cassation.id() + "/execution']").first().waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        court.open("/desk/cases/" + cassation.id() + "/execution");
        court.looks("stay-until", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#until").fill(court.house.clock().today().plusMonths(3).toString());
        resolved("Взыскание до проверки необратимо.");
        assertThat(cassation.file().executionStay()).isPresent();
        court.open("/desk/cases/" + cassation.id());
        court.looks("stay-until-case", List.of(Language.RU), WIDTHS);
    }
}
