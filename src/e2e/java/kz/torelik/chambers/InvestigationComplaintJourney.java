package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.scenario.Applications;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.scenario.InvestigationComplaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Aigul complains of an investigator from the Judicial Account; the investigative judge asks for the materials, hears nobody and leaves the complaint; she goes to the regional court, which finds that the inaction was unlawful; the body reports what it did.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvestigationComplaintJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench bench;
    private static Bench above;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 9, 7, 9, 5));
        InvestigationComplaints.office(court.house, "bauyrzhan", "7194", "7199");
    }

    @AfterAll
    static void close() { court.close(); }

    /// What she has written up to the last page.
    private static Drafts.Draft draft() {
        ClaimDraft claim = Claims.inItsCourt(court.house, InvestigationComplaints.draft(court.house, "aigul", 3).withStory("Следователь два месяца ничего не делает, хочу подать жалобу на следователя", "investigation-complaint"));
        byte[] proof = Claims.paper(court.house, Language.RU, "Ответ прокурора", "В удовлетворении жалобы отказано.");
        return court.house.as(court.house.citizen("aigul"), () -> {
            Drafts drafts = court.house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(Language.RU);
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            return ((Attaching.Attachment.Taken) court.house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "answer.pdf", proof).orThrow()).draft();
        });
    }

    private static void signed() {
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
    }

    /// The judge goes from the case to an act by the step that the page offers, and signs it.
    private static void resolves(Bench of, String kind, String outcome, String order, String why, String name, Language... languages) {
        court.open("/desk/cases/" + of.id());
        Locator step = court.page.locator("a[href$='/acts/new?kind=" + kind + "']").first();
        if (!step.isVisible()) court.page.locator("details:has(a[href$='/acts/new?kind=" + kind + "']) > summary").first().click();
        step.click();
        court.page.waitForURL("**/acts/new?kind=" + kind);
        court.looks("investigation-" + name + "-new", List.of(languages), WIDTHS);
        if (!outcome.isEmpty()) court.page.locator("input[name=outcome][value='" + outcome + "']").check();
        if (!order.isEmpty()) court.page.locator("#orders").fill(order);
        if (court.page.locator("#reasons").count() > 0) court.page.locator("#reasons").fill(why);
        court.page.locator("form.work button.primary").click();
        court.page.locator("#reasoning").waitFor();
        court.page.locator("#reasoning").fill(why);
        court.looks("investigation-" + name + "-draft", List.of(languages), WIDTHS);
        court.page.locator("#reasoning").fill(why);
        court.signAct();
    }

    @Test
    @Order(1)
    void sheComplains() {
        Drafts.Draft draft = draft();
        court.signInCitizen("aigul");
        court.open("/my/claims/" + draft.id() + "/kind");
        assertThat(court.page.locator("main").textContent()).as("the guide knows it by her words").contains("Следователь, дознаватель или прокурор нарушил закон");
        court.looks("investigation-kind", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/my/claims/" + draft.id() + "/demand");
        assertThat(court.page.locator("#learnedDay").inputValue()).isEqualTo(court.house.clock().today().minusDays(3).toString());
        court.looks("investigation-demand", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.open("/my/claims/" + draft.id() + "/check");
        court.looks("investigation-check", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/my/claims/" + draft.id() + "/sign");
        signed();
        court.page.waitForURL("**/my/submissions/**");
        court.house.awaitQuiet();
        bench = new Bench(court.house, CaseId.of(draft.id().uuid()));
        assertThat(bench.file().stage()).as("nothing is paid, an investigative judge is drawn").isEqualTo("consideration");
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator(".files .small").allInnerTexts()).as("what she filed is called as its procedure calls it, it is no claim").anyMatch(line -> line.contains("тергеу судьясына шағым") || line.contains("жалоба следственному судье"))
                .noneMatch(line -> line.contains("· талап қою") || line.contains("· иск"));
        court.looks("investigation-mine", List.of(Language.KK, Language.RU), WIDTHS);
    }

    @Test
    @Order(2)
    void theInvestigativeJudgeDecidesWithoutASession() {
        court.signInJudge(bench.id());
        court.open("/desk");
        assertThat(court.page.locator("main").textContent().replace('\u2011', '-')).as("three days, on the desk").contains(bench.file().number().toString());
        court.open("/desk/cases/" + bench.id());
        court.looks("investigation-desk", List.of(Language.KK, Language.RU), WIDTHS);
        resolves(bench, "resolution-materials-asked", "", "", "Доводы жалобы нельзя проверить без материалов досудебного расследования.", "materials", Language.KK, Language.RU);
        court.open("/desk/cases/" + bench.id() + "/report");
        court.looks("investigation-report", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=choice][value^='materials']").check();
        court.page.locator("#reasons, #text").first().fill("Управление полиции района Есиль\nМатериалы на 84 листах");
        court.page.locator("input[name=sure]").check();
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/desk/cases/" + bench.id() + "**");
        court.house.awaitQuiet();
        assertThat(bench.file().history().stream().map(each -> each.event().word())).contains("report-received");
        heStaysWhatIsContestedAndLiftsIt();
        resolves(bench, "resolution-investigation", "complaint-left", "", "Следственные действия назначены, сроки не нарушены.", "resolution", Language.KK, Language.RU);
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        assertThat(bench.file().outcome()).contains("complaint-left");
    }

    /// The stay stands on the page of the case, for the judge and for her, until he lifts it; what is offered goes with it.
    private static void heStaysWhatIsContestedAndLiftsIt() {
        String lift = "a[href$='/acts/new?kind=resolution-contested-resumed']";
        court.open("/desk/cases/" + bench.id());
        assertThat(court.page.locator(lift).count()).as("nothing is stayed yet").isZero();
        resolves(bench, "resolution-stay-contested", "contested-stayed", "", "Исполнение необратимо.", "stay", Language.KK, Language.RU);
        court.open("/desk/cases/" + bench.id());
        assertThat(court.page.locator("main").textContent()).containsAnyOf("шағым қаралғанға дейін орындалуы тоқтатыла тұрды", "до рассмотрения жалобы");
        assertThat(court.page.locator("a[href$='/acts/new?kind=resolution-stay-contested']").count()).as("it is not stayed twice").isZero();
        court.looks("investigation-stayed", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.signInCitizen("aigul");
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator("main").textContent()).containsAnyOf("шағым қаралғанға дейін орындалуы тоқтатыла тұрды", "до рассмотрения жалобы");
        court.looks("investigation-stayed-mine", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/my/cases/" + bench.id() + "/file/motion");
        assertThat(court.page.locator("[name=motion] [value=lift-contested-stay], [name=motion][value=lift-contested-stay]").count()).isEqualTo(1);
        court.signInJudge(bench.id());
        resolves(bench, "resolution-contested-resumed", "contested-resumed", "", "Следователь отложил исполнение сам.", "lifted", Language.KK, Language.RU, Language.EN);
        court.open("/desk/cases/" + bench.id());
        assertThat(court.page.locator("main").textContent()).doesNotContain("шағым қаралғанға дейін орындалуы тоқтатыла тұрды");
        assertThat(court.page.locator(lift).count()).isZero();
    }

    @Test
    @Order(3)
    void sheGoesToTheRegionalCourt() {
        court.signInCitizen("aigul");
        court.open("/my/cases/" + bench.id());
        court.looks("investigation-left", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/my/cases/" + bench.id() + "/file/appeal");
        court.looks("investigation-appeal", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("#text").fill("Судья не проверил, что по ходатайствам нет ни одного ответа. Прошу отменить постановление.");
        court.page.locator(".actions button.primary").click();
        signed();
        court.page.locator("a[href='/my/cases/" + bench.id() + "']").first().waitFor();
        court.house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("appealed");
        LocalDate day = bench.due("appeal-sanction").plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
        court.house.moveTo(day.atTime(9, 0));
        court.house.get(SendingUp.class).sendDue();
        court.house.awaitQuiet();
        above = new Bench(court.house, bench.file().reviews().getLast().id());
        assertThat(above.file().claim().procedure()).isEqualTo("appeal-sanction");
    }

    @Test
    @Order(4)
    void theRegionalCourtCallsTheProsecutorAndCancels() {
        court.signInJudge(above.id());
        court.open("/desk/cases/" + above.id());
        court.looks("investigation-above", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/desk/cases/" + above.id() + "/prosecutor");
        court.looks("investigation-prosecutor", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=choice]").first().check();
        court.page.locator("#reasons").fill("Участие прокурора обязательно.");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        int prosecutor = above.file().parties("prosecutor").getFirst().number();
        HearingId hearing = Applications.session(above, court.house.clock().today().atTime(15, 0), "trial");
        court.house.moveTo(LocalDateTime.ofInstant(above.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        court.house.as(above.judge(), () -> court.house.get(OpeningHearing.class).open(above.id(), above.file().version(), hearing, List.of(1, prosecutor), "Орган извещён").orThrow());
        court.house.awaitQuiet();
        court.signInJudge(above.id());
        court.open("/desk/cases/" + above.id() + "/hearings/" + hearing);
        court.page.locator("button[name=deliberation][value=true]").click();
        court.page.waitForURL(url -> !url.contains("deliberation"));
        court.house.awaitQuiet();
        assertThat(above.file().stage()).isEqualTo("deliberation");
        court.open("/desk/cases/" + above.id() + "/acts/new?kind=resolution-appeal-sanction");
        court.looks("investigation-cancels", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=outcome][value=new-resolution]").check();
        court.page.locator("input[name=ground][value=unlawful]").check();
        court.page.locator("input[name=instead][value=act-unlawful]").check();
        court.page.locator("form.work button.primary").click();
        court.page.locator("#reasoning").waitFor();
        court.page.locator("#descriptive").fill("Следственный судья оставил жалобу без удовлетворения.");
        court.page.locator("#reasoning").fill("На ходатайства не отвечено, что нарушает статью 99 Кодекса.");
        court.signAct();
        assertThat(bench.file().stage()).isEqualTo("reviewed");
        assertThat(bench.file().outcome()).contains("act-unlawful");
        court.signInCitizen("aigul");
        court.open("/my/cases/" + bench.id());
        court.looks("investigation-won", List.of(Language.KK, Language.RU), WIDTHS);
        assertThat(bench.file().notices().stream().map(CaseFile.NoticeInFile::about)).contains("act-copy", "case-sent-up");
    }
}
