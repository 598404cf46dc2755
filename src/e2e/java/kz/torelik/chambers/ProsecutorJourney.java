package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.LoanCase;
import kz.torelik.scenario.SuingFor;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A judge calls the prosecutor in, the prosecutor finds the session at his desk, files his signed opinion while it goes on, and only then the court retires.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProsecutorJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench bench;
    private static HearingId session;

    @BeforeAll
    static void aCaseIsSetForTrial() {
        court = new CourtBrowser(LocalDateTime.of(2026, 2, 3, 10, 0));
        LoanCase loan = new LoanCase(court.house);
        bench = loan.filed("aigul", "erlan");
        loan.goOn(1);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        session = bench.setTrial();
        court.house.as(new Actor.Rule("journey"), () -> {
            court.house.get(Offices.class).takeOver(List.of(new Office(organisation(), Prosecution.Level.DISTRICT, List.of(bench.file().seat()))), LocalDate.of(1995, 12, 21));
            return true;
        });
    }

    @AfterAll
    static void close() { court.close(); }

    private static PersonId organisation() {
        PersonId head = court.house.character("bauyrzhan").person().id();
        return court.house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(head)).findFirst().orElseThrow().id();
    }

    @Test
    @Order(1)
    void theJudgeCallsTheProsecutorIn() {
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id() + "/prosecutor");
        court.looks("prosecutor-call", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("input[name=choice][value=defenceless]").check();
        court.page.locator("#reasons").fill("Истец не может защищать себя самостоятельно.");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        assertThat(bench.file().parties("prosecutor")).hasSize(1);
    }

    @Test
    @Order(2)
    void theProsecutorFindsTheSessionAtHisDesk() {
        court.signInCitizen("bauyrzhan");
        court.open("/me");
        court.page.locator("input[name=as][value='" + organisation() + "']").check();
        court.page.locator("form[action='/me/acting'] button").click();
        court.page.waitForLoadState();
        court.open("/my/prosecution");
        assertThat(court.page.locator("main a[href='/my/cases/" + bench.id() + "']").count()).as("the session of the case stands at his desk").isPositive();
        court.looks("prosecutor-desk", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("a[href='/my/cases/" + bench.id() + "']").first().click();
        court.page.waitForURL("**/my/cases/" + bench.id() + "**");
        assertThat(court.page.locator("a[href$='/file/opinion']").count()).as("no opinion before the session").isZero();
        court.looks("prosecutor-case", List.of(Language.RU), WIDTHS);
    }

    @Test
    @Order(3)
    void whileTheSessionGoesOnHeFilesHisOpinion() {
        court.house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(session).orElseThrow().startsAt().plusSeconds(60), CourtClock.COUNTRY));
        int party = bench.file().parties("prosecutor").getFirst().number();
        court.house.as(bench.judge(), () -> court.house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2, party), null).orThrow());
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id() + "/hearings/" + session);
        court.page.locator("button[name=deliberation][value=true]").click();
        court.page.locator(".faults").waitFor();
        court.looksAsItIs("prosecutor-awaited-ru", WIDTHS);
        court.signInCitizen("bauyrzhan");
        court.open("/me");
        court.page.locator("input[name=as][value='" + organisation() + "']").check();
        court.page.locator("form[action='/me/acting'] button").click();
        court.page.waitForLoadState();
        court.open("/my/cases/" + bench.id() + "/file/opinion");
        court.looks("prosecutor-opinion", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#text").fill("Требования доказаны распиской и подлежат удовлетворению в полном объёме.");
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.locator("a[href='/my/cases/" + bench.id() + "']").first().waitFor();
        court.house.awaitQuiet();
        assertThat(bench.file().history()).anyMatch(each -> each.event() instanceof HearingEvent.OpinionGiven given && given.manner().equals("in-writing"));
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id() + "/hearings/" + session);
        court.page.locator("button[name=deliberation][value=true]").click();
        court.page.waitForLoadState();
        assertThat(bench.file().stage()).isEqualTo("deliberation");
    }

    /// The prosecutor withdraws a claim that he had brought for Aigul, she goes on: the judge lets him go and sets her the day for the duty, which she finds in her cabinet.
    @Test
    @Order(4)
    void theProsecutorLeavesAndTheDutyIsAskedOfWhoeverGoesOn() {
        SuingFor suing = new SuingFor(court.house);
        Bench sued = suing.sued();
        assertThat(suing.files(sued, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(suing.files(sued, court.house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        court.signInJudge(sued.id());
        court.open("/desk/cases/" + sued.id());
        assertThat(court.page.locator("a[href$='/leaves']").count()).as("among the steps of the judge").isPositive();
        court.open("/desk/cases/" + sued.id() + "/leaves");
        court.looks("prosecutor-leaves", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("form.work button.primary").click();
        court.page.locator(".faults").waitFor();
        court.page.locator("#on").fill(court.house.clock().today().plusDays(14).toString());
        court.page.locator("#reasons").fill("Прокурор отказался от иска, истец настаивает на рассмотрении.");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        court.house.awaitQuiet();
        assertThat(sued.file().duty().orElseThrow().manner()).isEqualTo("ordered");
        court.signInCitizen("aigul");
        court.open("/my/cases/" + sued.id());
        court.page.locator("a[href$='/duty']").first().click();
        court.page.waitForURL("**/duty");
        court.looks("continued-claim-duty", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
    }

    /// A body that a law lets sue for Aigul: she and the judge read who asks for whom, and a withdrawal by the body is refused on its page with the article.
    @Test
    @Order(5)
    void whoeverSuesForSomebodyElseIsShownAsSuch() {
        SuingFor suing = SuingFor.allowedByLaw(court.house);
        Bench sued = suing.sued();
        court.signInJudge(sued.id());
        court.open("/desk/cases/" + sued.id());
        assertThat(court.page.locator("dl.facts").allInnerTexts()).anyMatch(text -> text.contains(suing.office().name().in(Language.RU)));
        assertThat(court.page.locator("dl.facts .small").allInnerTexts()).anyMatch(text -> text.contains(said("casefile.sues-for-others")));
        court.signInCitizen("aigul");
        court.open("/my/cases/" + sued.id());
        assertThat(court.page.locator("main").innerText()).contains(said("casefile.sues-for-others"));
        court.looks("sues-for-others", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
    }

    private static String said(String key) { return court.house.get(kz.torelik.language.Sentences.class).say(Language.RU, key); }
}
