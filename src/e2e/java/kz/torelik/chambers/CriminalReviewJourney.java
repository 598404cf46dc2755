package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Materials;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A criminal case on appeal: the judge wants to retire, learns that nobody defends the accused, and has an advocate appointed. Below the trial is not opened before that. Anyone reads the procedures of the courts above.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CriminalReviewJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench first;
    private static Bench appeal;

    @BeforeAll
    static void theReturnOfACaseIsAppealed() {
        court = new CourtBrowser(LocalDateTime.of(2026, 2, 9, 10, 0));
        first = sent("К-501");
        first.preliminary(List.of(1, 2, 3)).act(new Disposition.OnGround("resolution-materials-returned", "violations"), "");
        first.file(court.house.character("viktor"), 3, "appeal", null, "Іс негізсіз қайтарылды, оны мәні бойынша қарауды сұраймын.");
        court.house.moveTo(first.due("complain-about-ending").plusDays(1).atTime(9, 0));
        court.house.get(SendingUp.class).sendDue();
        court.house.awaitQuiet();
        appeal = new Bench(court.house, first.file().reviews().getLast().id());
    }

    @AfterAll
    static void close() { court.close(); }

    private static Bench sent(String number) { return sent(number, "criminal-case-medium", false); }

    private static Bench sent(String number, String kind, boolean defended) {
        Dispatch dispatch = Materials.as(Materials.criminal(court.house, number), kind);
        Dispatch.Answer answer = court.house.bodies().send(defended ? Materials.defended(court.house, dispatch) : dispatch, Dispatch.Fault.NONE);
        court.house.awaitQuiet();
        return new Bench(court.house, court.house.as(new Actor.Rule("journey"), () -> court.house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow()).id());
    }

    private static HearingId opened(Bench bench, List<Integer> present) {
        HearingId hearing = bench.setTrial();
        court.house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt().plusSeconds(60), CourtClock.COUNTRY));
        court.house.as(bench.judge(), () -> court.house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Барлығы келді").orThrow());
        return hearing;
    }

    @Test
    @Order(1)
    void theCourtDoesNotRetireBeforeTheAccusedIsDefended() {
        HearingId session = opened(appeal, List.of(1, 2, 3));
        court.signInJudge(appeal.id());
        court.open("/desk/cases/" + appeal.id() + "/hearings/" + session);
        court.page.locator("button[name=deliberation][value=true]").click();
        court.page.locator(".faults").waitFor();
        assertThat(court.page.locator(".faults").textContent()).contains(appeal.file().party(2).subject().title());
        court.looksAsItIs("review-undefended-ru", WIDTHS);
        assertThat(appeal.file().stage()).isEqualTo("hearing");
    }

    @Test
    @Order(2)
    void theJudgeHasAnAdvocateAppointed() {
        court.open("/desk/cases/" + appeal.id());
        court.looks("review-case", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("a[href='/desk/cases/" + appeal.id() + "/defender']").first().click();
        court.page.waitForURL("**/defender");
        court.looks("review-defender", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#advocate").fill(court.house.character("aigul").person().iin().digits());
        court.page.locator("#reasons").fill("Осуждённый приглашённого защитника не имеет.");
        court.page.locator("form.work button.primary").click();
        court.page.locator("#advocate-fault").waitFor();
        assertThat(appeal.file().parties("defender")).as("a teacher defends nobody").isEmpty();
        court.page.locator("#advocate").fill(court.house.get(Population.class).advocates().getFirst().person().iin().digits());
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        assertThat(appeal.file().parties("defender")).extracting(Party::actsFor).containsExactly(2);
        court.open("/desk/cases/" + appeal.id() + "/defender");
        assertThat(court.page.locator("form.work").count()).as("nobody is undefended now").isZero();
        court.looks("review-defended", List.of(Language.KK), WIDTHS);
        court.open("/desk/cases/" + appeal.id());
        court.looks("review-case-defended", List.of(Language.KK, Language.RU), WIDTHS);
    }

    @Test
    @Order(3)
    void theAccusedReadsTheCaseAboveAndMayRefuseADefender() {
        court.signInCitizen("daniyar");
        court.open("/my/cases/" + appeal.id());
        court.looks("review-my-case", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/my/cases/" + appeal.id() + "/file/motion");
        assertThat(court.page.locator("[value=refuse-defender]").count()).isEqualTo(1);
        court.signInCitizen("viktor");
        court.open("/my/cases/" + appeal.id() + "/file/motion");
        assertThat(court.page.locator("[value=refuse-defender]").count()).as("not the victim").isZero();
    }

    @Test
    @Order(4)
    void theMainTrialIsNotOpenedBeforeTheAccusedIsDefended() {
        Bench trial = sent("К-502");
        trial.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        HearingId session = trial.setTrial();
        court.house.moveTo(LocalDateTime.ofInstant(trial.file().hearing(session).orElseThrow().startsAt().plusSeconds(60), CourtClock.COUNTRY));
        court.signInJudge(trial.id());
        court.open("/desk/cases/" + trial.id() + "/hearings/" + session);
        court.page.locator("form[action$='/open'] button.primary").click();
        court.page.locator(".faults").waitFor();
        assertThat(court.page.locator(".faults").textContent()).contains(trial.file().party(2).subject().title());
        court.looksAsItIs("trial-undefended-ru", WIDTHS);
        assertThat(trial.file().stage()).isEqualTo("scheduled");
        court.open("/desk/cases/" + trial.id());
        assertThat(court.page.locator("a[href='/desk/cases/" + trial.id() + "/defender']").count()).as("an advocate can be appointed at once").isPositive();
        court.looks("trial-case", List.of(Language.KK, Language.RU), WIDTHS);
    }

    /// An especially grave crime: the session is not opened while the accused is absent.
    @Test
    @Order(5)
    void aPreliminaryHearingIsNotOpenedWithoutTheAccused() {
        Bench grave = sent("К-503", "criminal-case-grave", true);
        court.signInJudge(grave.id());
        court.open("/desk/cases/" + grave.id());
        assertThat(court.page.locator("a[href*='resolution-preliminary']").count()).as("a preliminary hearing is a must").isPositive();
        assertThat(court.page.locator("a[href*='resolution-main-trial']").count()).as("so nothing else is offered").isZero();
        court.looks("especially-grave-received", List.of(Language.KK, Language.RU), WIDTHS);
        grave.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        HearingId session = grave.setTrial();
        court.house.moveTo(LocalDateTime.ofInstant(grave.file().hearing(session).orElseThrow().startsAt().plusSeconds(60), CourtClock.COUNTRY));
        court.signInJudge(grave.id());
        court.open("/desk/cases/" + grave.id() + "/hearings/" + session);
        court.page.locator("input[name=present]").all().forEach(com.microsoft.playwright.Locator::uncheck);
        for (int came : List.of(1, 4)) court.page.locator("input[name=present][value='" + came + "']").check();
        court.page.locator("form[action$='/open'] button.primary").click();
        court.page.locator(".faults").waitFor();
        assertThat(court.page.locator(".faults").textContent()).contains(grave.file().party(2).subject().title());
        assertThat(grave.file().hearings().getLast().state()).isEqualTo("set");
        court.looksAsItIs("preliminary-absent-ru", WIDTHS);
        court.open("/desk/cases/" + grave.id());
        assertThat(court.page.locator("a[href*='resolution-main-trial']").count()).as("nothing is resolved before the session was held").isZero();
        court.looks("preliminary-awaited", List.of(Language.KK, Language.RU), WIDTHS);
    }

    /// The judge admits somebody who is no advocate as the representative of the victim; whoever is in the case already is refused.
    @Test
    @Order(6)
    void theJudgeAdmitsTheRepresentativeOfAVictim() {
        Bench crime = sent("К-504");
        crime.file(court.house.character("viktor"), 3, "motion", "admit-representative", "Әпкем Айгүлді өкілім ретінде жіберуді сұраймын.");
        court.signInJudge(crime.id());
        court.open("/desk/cases/" + crime.id());
        assertThat(court.page.locator("a[href='/desk/cases/" + crime.id() + "/admission']").count()).as("it is among the steps of today").isPositive();
        court.open("/desk/cases/" + crime.id() + "/admission");
        court.looks("victim-admission", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("#iin").fill(court.house.character("daniyar").person().iin().digits());
        court.page.locator("#reasons").fill("Сестра потерпевшего, вправе представлять его законные интересы.");
        court.page.locator("form.work button.primary").click();
        court.page.locator("#iin-fault").waitFor();
        assertThat(crime.file().parties("representative")).as("the accused represents no victim").isEmpty();
        court.page.locator("#iin").fill(court.house.character("aigul").person().iin().digits());
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        assertThat(crime.file().parties("representative")).extracting(Party::actsFor).containsExactly(3);
        court.open("/desk/cases/" + crime.id());
        court.looks("victim-represented", List.of(Language.KK), WIDTHS);
    }

    @Test
    @Order(7)
    void anyoneReadsTheProceduresOfTheCourtsAbove() {
        for (String procedure : List.of("appeal-sanction", "exceptional-review-offence", "exceptional-review-criminal", "exceptional-review-criminal-protest", "criminal")) {
            court.open("/law/procedures/" + procedure);
            court.looks("law-" + procedure, List.of(Language.KK, Language.RU), WIDTHS);
        }
        court.open("/law/deadlines/hand-long-verdict");
        court.looks("law-long-verdict", List.of(Language.KK, Language.RU), WIDTHS);
    }
}
