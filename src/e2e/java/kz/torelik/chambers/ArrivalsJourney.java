package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Function;
import kz.torelik.scenario.Materials;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What the police sent, in a real browser: the registrar sees the packages, those that became cases and one that was refused and why; the judge hears of the hours of a detained
/// person; an act that the police did not take is sent again by hand.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArrivalsJourney {

    private static CourtBrowser court;
    private static Page page;
    private static CaseId detained;
    private static CaseId noisy;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 6, 8, 10, 0));
        page = court.page;
        noisy = taken(Materials.protocol(court.house, "П-301"));
        detained = taken(Materials.detained(Materials.protocol(court.house, "П-302"), court.house.clock().instant().minusSeconds(5 * 3600)));
        assertThat(court.house.bodies().send(Materials.with(Materials.protocol(court.house, "П-303"), "facts", " "), Dispatch.Fault.NONE).status()).isEqualTo(422);
        court.house.awaitQuiet();
    }

    @AfterAll
    static void close() { court.close(); }

    private static CaseId taken(Dispatch dispatch) {
        Dispatch.Answer answer = court.house.bodies().send(dispatch, Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        court.house.awaitQuiet();
        return court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow()).id();
    }

    private static void signInRegistrar() {
        CaseFile file = court.file(noisy);
        court.signIn(court.house.get(Population.class).find(file.judge().orElseThrow().court()).orElseThrow().officials().stream().filter(one -> one.function() == Function.REGISTRAR).findFirst().orElseThrow()
                .person().iin().digits());
    }

    @Test
    @Order(1)
    void theRegistrarSeesWhatCameAndWhyAPackageWasRefused() {
        signInRegistrar();
        court.looks("arrivals-desk");
        page.locator("nav a[href='/desk/arrivals']").first().click();
        page.waitForURL("**/desk/arrivals**");
        assertThat(page.locator("tr[data-row]").count()).isEqualTo(3);
        assertThat(page.locator("tr[data-row]").first().innerText()).as("the newest stands first, with its reason").contains("П-303", "Обстоятельства не изложены");
        assertThat(page.locator("#waiting").count()).isZero();
        court.looks("arrivals");
        page.locator("a[href='/desk/cases/" + noisy + "']").click();
        page.waitForURL("**/desk/cases/**");
        assertThat(page.locator("main").innerText()).contains("П-301");
        court.looks("arrivals-case");
    }

    @Test
    @Order(2)
    void theJudgeSeesTheHoursOfADetainedPerson() {
        court.signInJudge(detained);
        court.looks("offence-desk");
        court.open("/desk/cases/" + detained);
        assertThat(page.locator(".clocks").innerText()).as("the hour at which the detained person has to be heard").contains("05:00");
        court.looks("offence-case");
    }

    @Test
    @Order(3)
    void aPenaltyIsImposedWithItsAmountAndTheHouseCountsTheSum() {
        court.open("/desk/cases/" + detained + "/acts/new?kind=resolution-offence");
        page.locator("input[name=outcome][value=fined]").check();
        page.locator("#penalty-amount").fill("201");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#penalty-amount-fault").innerText()).as("an individual pays at most two hundred indices").contains("201", "200");
        court.looks("penalty-faulty");
        page.locator("#penalty-amount").fill("20");
        page.locator("form.work button.primary").click();
        page.waitForURL("**/acts/**");
        assertThat(page.locator("#operative").inputValue().replaceAll("[\\u00a0\\u202f]", " ")).contains("86 500");
        court.looks("penalty-draft");
    }

    @Test
    @Order(4)
    void aVerdictAsksForEverythingThatTheLawWants() {
        CaseId id = taken(Materials.criminal(court.house, "К-304"));
        court.signInJudge(id);
        court.open("/desk/cases/" + id + "/acts/new?kind=verdict");
        assertThat(page.locator("#charge-1-article").inputValue()).isEqualTo("188(4)");
        court.looks("verdict");
        page.locator("input[name=charge-1-found][value=guilty]").check();
        page.locator("#charge-1-kind").selectOption("imprisonment");
        page.locator("#charge-1-amount").fill("84");
        page.locator("#institution").fill("орташа қауіпсіз мекеме");
        page.locator("#from").fill("2026-06-08");
        page.locator("input[name=claim][value=none]").check();
        page.locator("input[name=restraint][value=kept]").check();
        page.locator("#measure").fill("күзетпен ұстау");
        page.locator("#costs-paid").fill("0");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#evidence-fault").count()).as("nothing was said of the evidence").isEqualTo(1);
        court.looks("verdict-faulty");
        page.locator("#evidence").fill("Пышақ жойылсын.");
        page.locator("#payment").fill("129750");
        page.locator("form.work button.primary").click();
        page.waitForURL("**/acts/**");
        assertThat(page.locator("#operative").inputValue()).contains("7 жыл", "Пышақ жойылсын");
        court.looks("verdict-draft");
    }

    /// With custody the judge names the bail, or why there is none.
    @Test
    @Order(5)
    void aResolutionOnCustodyAsksForTheBail() {
        CaseId id = taken(Materials.defended(court.house, Materials.custody(court.house, "С-305")));
        court.signInJudge(id);
        court.open("/desk/cases/" + id + "/acts/new?kind=resolution-sanction");
        court.looks("custody-resolution");
        page.locator("input[name=outcome][value=sanctioned]").check();
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#bail-sum-fault").count()).as("neither a bail nor why there is none").isEqualTo(1);
        court.looks("custody-bail");
        page.locator("#bail-sum").fill("1 500 000");
        page.locator("#bail-duties").fill("Тұрғылықты жерінен рұқсатсыз кетпеу.\nШақыру бойынша келу.");
        page.locator("form.work button.primary").click();
        page.waitForURL("**/acts/**");
        assertThat(page.locator("#operative").inputValue()).contains("Кепіл мөлшері 1", "Шақыру бойынша келу");
        page.reload();
        assertThat(page.locator("#bail-sum").inputValue()).as("the draft keeps it").isEqualTo("1500000");
    }

    @Test
    @Order(6)
    void anActThatThePoliceDidNotTakeIsSentAgainByHand() {
        court.house.bodies().beSilent(100);
        court.signInJudge(noisy);
        court.open("/desk/cases/" + noisy + "/acts/new?kind=resolution-offence-ended");
        page.locator("input[name=ground][value=no-event]").check();
        page.locator("form.work button.primary").click();
        court.signAct();
        court.house.get(DeliveringActs.class).deliver();
        signInRegistrar();
        court.open("/desk/arrivals");
        court.looks("arrivals-waiting");
        court.house.bodies().beSilent(0);
        page.locator("#waiting button").click();
        page.waitForURL("**done=sent");
        court.house.get(DeliveringActs.class).deliver();
        court.open("/desk/arrivals");
        assertThat(page.locator("#waiting").count()).as("the police have it").isZero();
        assertThat(court.file(noisy).history()).anyMatch(one -> one.event().word().equals("act-delivered"));
    }
}
