package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Applications;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two claims against Daniyar lie before two judges of one court. One asks, the other hands his case over, the ruling joins them; then the page offers to consider them apart again.
class JoinderJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Bench earlier;
    private static Bench later;

    @BeforeAll
    static void twoJudgesHaveACaseEach() {
        court = new CourtBrowser(LocalDateTime.of(2026, 6, 8, 10, 0));
        earlier = prepared("viktor");
        court.house.moveTo(LocalDateTime.of(2026, 6, 9, 10, 0));
        later = prepared("aigul");
        while (later.judge().equals(earlier.judge())) later = prepared("aigul");
    }

    @AfterAll
    static void close() { court.close(); }

    private static Bench prepared(String plaintiff) {
        ClaimDraft claim = Claims.alike(court.house, plaintiff, "daniyar");
        CandidateCourt own = court.house.get(Assessing.class).courts(claim).getFirst();
        Submission submission = court.house.file(court.house.character(plaintiff), claim.withCourt(own.court().code().digits(), own.basis().toString(), false), Claims.paper(court.house, Language.RU, "Расписка", "Деньги в долг получены."));
        court.house.pay(court.house.citizen(plaintiff), submission.id());
        court.house.awaitQuiet();
        Bench bench = new Bench(court.house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private static String reasons(Bench other) { return "[name='reasons-" + other.id() + "']"; }

    @Test
    void aCaseGoesFromDeskToDeskAndIsJoined() {
        court.signInJudge(earlier.id());
        court.open("/desk/cases/" + earlier.id());
        assertThat(court.page.locator("a[href$='/joinder']").count()).as("among the steps of the judge").isPositive();
        court.open("/desk/cases/" + earlier.id() + "/joinder");
        court.looks("joinder-found", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("form[action$='/joinder/ask']:has(input[value='" + later.id() + "']) button").click();
        court.page.locator(".faults").waitFor();
        court.page.locator(reasons(later)).fill("Одна расписка, один расчёт.");
        court.page.locator("form[action$='/joinder/ask']:has(input[value='" + later.id() + "']) button").click();
        court.page.waitForURL("**/joinder");
        court.house.awaitQuiet();
        court.signInJudge(later.id());
        court.open("/desk/cases/" + later.id());
        court.page.locator("a[href$='/joinder']").first().click();
        court.page.waitForURL("**/joinder");
        court.looks("joinder-asked", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator(reasons(earlier)).fill("Согласен: расписка одна.");
        court.page.locator("form[action$='/joinder/answer']:has(input[value='" + earlier.id() + "']) button[value=agree]").click();
        court.page.waitForURL("**/joinder");
        court.house.awaitQuiet();
        court.signInJudge(earlier.id());
        court.open("/desk/cases/" + earlier.id() + "/joinder");
        court.page.locator(reasons(later)).fill("Споры об одних деньгах.");
        court.page.locator("form[action$='/joinder/rule']:has(input[value='" + later.id() + "']) button").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        assertThat(later.file().stage()).isEqualTo("joined");
        court.open("/desk/cases/" + earlier.id() + "/joinder");
        court.looks("joinder-joined", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/desk/cases/" + earlier.id());
        court.looks("joinder-case", List.of(Language.KK), WIDTHS);
        assertThat(court.page.locator("main").textContent().replace('\u2011', '-')).contains(later.file().number().toString());
    }

    /// The judge of an administrative case with two demands considers one of them apart.
    @Test
    void aDemandOfAnAdministrativeClaimGoesOnApart() {
        DraftParty body = new DraftParty("defendant", "entity", null, "", "", "", "", "ГУ «Управление архитектуры города Астаны»", "", "г. Астана, пр. Тәуелсіздік, 1", "711110000", "", "");
        List<String> demands = List.of("Отменить отказ в согласовании эскизного проекта", "Обязать выдать архитектурно-планировочное задание");
        ClaimDraft claim = Applications.draft(court.house, "administrative", "18.05", "erlan", List.of(body), demands.getFirst(), "").withDemand(new ClaimDraft.Demand("", demands, "Управление отказало без указания основания, жалоба оставлена без удовлетворения.", "not-required", "", "", List.of()));
        Bench whole = Applications.file(court.house, "erlan", claim);
        court.signInJudge(whole.id());
        court.open("/desk/cases/" + whole.id() + "/joinder");
        court.looks("joinder-apart", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        court.page.locator("form[action$='/joinder/apart'] button").click();
        court.page.locator(".faults").waitFor();
        court.looksAsItIs("joinder-apart-faulty", WIDTHS);
        court.page.locator("[name=demand][value='2']").check();
        court.page.locator("[name='reasons-apart']").fill("По второму требованию нужна экспертиза.");
        court.page.locator("form[action$='/joinder/apart'] button").click();
        court.page.waitForURL("**/acts/**");
        court.signAct();
        court.house.awaitQuiet();
        Bench severed = new Bench(court.house, whole.file().links().getLast().other());
        assertThat(severed.file().claim().demands()).containsExactly(demands.getLast());
        court.signInJudge(severed.id());
        court.open("/desk/cases/" + severed.id());
        court.looks("joinder-severed", List.of(Language.KK, Language.RU), WIDTHS);
    }
}
