package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.courts.Judges;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.scenario.Applications;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.scenario.LoanCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The proceedings that few people ever see: an election dispute, the sanction of a bailiff's ruling, a writ for an arbitral award, newly discovered circumstances, administrative cassation. Each is read in the Judicial Account by whoever asked for it, decided on the desk by an act that the page proposes, and read
/// again afterwards.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeldomProceduresJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);
    private static final LocalDate VOTING = LocalDate.of(2026, 9, 20);

    private static CourtBrowser court;

    @BeforeAll
    static void open() { court = new CourtBrowser(LocalDateTime.of(2026, 9, 9, 9, 5)); }

    @AfterAll
    static void close() { court.close(); }

    private static Bench filed(String who, String other, String procedure, String category, ClaimDraft.Places places, String demand, String story) {
        DraftParty defendant = Claims.party("defendant", court.house.character(other).person());
        return Applications.file(court.house, who, Applications.draft(court.house, procedure, category, who, List.of(defendant), demand, story).withPlaces(places));
    }

    private static ClaimDraft.Places places(String related, String voting) { return new ClaimDraft.Places("", "", "", "", "", false, related, voting); }

    /// Whoever asked reads his case.
    private static void reads(String who, Bench bench, String name, Language... languages) {
        court.signInCitizen(who);
        court.open("/my/cases/" + bench.id());
        assertThat(court.page.locator("main").textContent().replace('\u2011', '-')).contains(bench.file().number().toString());
        court.looks("seldom-" + name, List.of(languages), WIDTHS);
    }

    /// The judge goes from the case to the act by the step that the page offers, and signs it.
    private static void rules(Bench bench, String kind, String outcome, String order, String why, String name, Language... languages) {
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id());
        court.looks("seldom-" + name + "-desk", List.of(languages), WIDTHS);
        court.page.locator("a[href$='/acts/new?kind=" + kind + "']").first().click();
        court.page.waitForURL("**/acts/new?kind=" + kind);
        court.looks("seldom-" + name + "-new", List.of(languages), WIDTHS);
        drafts(outcome, order, why, name, languages);
        court.signAct();
        assertThat(bench.file().acts().getLast().kind()).isEqualTo(kind);
    }

    private static void drafts(String outcome, String order, String why, String name, Language... languages) {
        // an act that can end in one way only asks for none
        if (court.page.locator("input[name=outcome]").count() > 0) court.page.locator("input[name=outcome][value='" + outcome + "']").check();
        if (!order.isEmpty()) court.page.locator("#orders").fill(order);
        court.page.locator("form.work button.primary").click();
        court.page.locator("#reasoning").waitFor();
        court.looks("seldom-" + name + "-draft", List.of(languages), WIDTHS);
        court.page.locator("#reasoning").fill(why);
    }

    @Test
    @Order(1)
    void anElectionDispute() {
        Bench bench = filed("aigul", "erlan", "election", "18.01", places("", VOTING.toString()), "Признать незаконным решение избирательной комиссии", "Решением участковой избирательной комиссии нарушено моё избирательное право, жалоба в комиссию осталась без ответа.");
        reads("aigul", bench, "election-mine", Language.KK, Language.RU);
        rules(bench, "ruling-hearing-administrative", "set", "", "Дело не терпит отлагательства.", "election", Language.KK);
        HearingId session = Applications.session(bench, bench.file().filedOn().plusDays(1).atTime(11, 0), "trial");
        Applications.read(bench, "aigul", "erlan");
        Applications.opened(bench, session, List.of(1, 2));
        court.house.as(bench.judge(), () -> court.house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        court.house.awaitQuiet();
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id() + "/announce");
        court.looks("seldom-election-announce", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("input[name=choice][value=satisfied]").check();
        court.page.locator("#sure").check();
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/new?kind=decision-administrative");
        assertThat(court.page.locator("input[name=outcome][value=satisfied]").isChecked()).as("what was announced is proposed").isTrue();
        rules(bench, "decision-administrative", "satisfied", "Обязать комиссию восстановить нарушенное право", "Основания для отказа не доказаны.", "election-decision", Language.KK, Language.EN);
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        reads("aigul", bench, "election-decided", Language.KK, Language.EN);
    }

    @Test
    @Order(2)
    void theSanctionOfARulingOfABailiff() {
        Bench bench = filed("viktor", "erlan", "sanction", "17.01", places("", ""), "Санкционировать постановление о временном ограничении на выезд должника", "Должник уведомлён, более трёх месяцев не исполняет исполнительный документ; постановление прилагается.");
        reads("viktor", bench, "sanction-mine", Language.RU, Language.KK);
        somebodyActsForHim(bench);
        rules(bench, "ruling-sanction", "granted", "", "Неисполнение подтверждено материалами исполнительного производства.", "sanction", Language.RU, Language.KK);
        assertThat(bench.file().stage()).isEqualTo("granted");
        reads("viktor", bench, "sanction-decided", Language.RU);
    }

    /// Viktor lets Natalya in, who holds his power; she leaves; she comes again, and the judge puts her out.
    private static void somebodyActsForHim(Bench bench) {
        court.house.as(court.house.citizen("viktor"), () -> {
            GivingPowers giving = court.house.get(GivingPowers.class);
            PowerOfAttorney power = giving.prepare(iin("natalya"), List.of(), court.house.clock().today().plusMonths(6), Language.KK).orThrow();
            return giving.give(power.id(), court.house.sign(giving.content(power), iin("viktor"))).orThrow();
        });
        letsIn(bench);
        court.signInCitizen("natalya");
        court.open("/my/cases/" + bench.id() + "/representative");
        court.looks("seldom-representative-hers", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("form[action$='/representative/leave'] button").click();
        court.page.waitForURL("**/my/cases");
        assertThat(bench.file().parties("representative")).as("she has left").isEmpty();
        letsIn(bench);
        court.signInJudge(bench.id());
        court.open("/desk/cases/" + bench.id() + "/removal");
        court.looks("seldom-removal", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("#reasons").fill("Өкіл бұл істе куә болған.");
        court.page.locator("form.work button.primary").click();
        court.page.locator("#reasoning").waitFor();
        court.page.locator("#reasoning").fill("Өкіл бұл істе куә болған.");
        court.signAct();
        assertThat(bench.file().parties("representative")).as("she is out").isEmpty();
    }

    private static void letsIn(Bench bench) {
        court.signInCitizen("viktor");
        court.open("/my/cases/" + bench.id() + "/representative");
        court.looks("seldom-representative", List.of(Language.EN), WIDTHS);
        court.page.locator("#iin").fill(iin("natalya"));
        court.page.locator("form[action$='/representative'] button.primary").click();
        court.page.waitForURL("**/my/cases/" + bench.id());
        court.house.awaitQuiet();
        assertThat(bench.file().parties("representative")).as("she is in").hasSize(1);
    }

    private static String iin(String who) { return court.house.character(who).person().iin().digits(); }

    @Test
    @Order(3)
    void aWritForAnArbitralAward() {
        Bench bench = filed("viktor", "daniyar", "arbitral-writ", "16.00", places("", ""), "Выдать исполнительный лист на принудительное исполнение решения арбитража", "Решением арбитража с должника взыскано 900 000 тенге; добровольно оно не исполнено.");
        reads("viktor", bench, "award-mine", Language.EN, Language.KK);
        HearingId session = bench.setTrial();
        Applications.read(bench, "viktor", "daniyar");
        Applications.opened(bench, session, List.of(1, 2));
        court.house.as(bench.judge(), () -> court.house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        court.house.awaitQuiet();
        rules(bench, "ruling-arbitral-writ", "granted", "", "Оснований для отказа не установлено.", "award", Language.KK, Language.EN);
        assertThat(bench.file().stage()).isEqualTo("granted");
        reads("viktor", bench, "award-decided", Language.KK, Language.EN);
    }

    @Test
    @Order(4)
    void newlyDiscoveredCircumstances() {
        LoanCase loan = new LoanCase(court.house);
        Bench won = loan.filed("viktor", "daniyar");
        loan.decided(won);
        Applications.live(court.house, won.due("appeal").plusDays(1));
        Bench bench = filed("daniyar", "viktor", "new-circumstances", "17.02", places(won.file().number().toString(), ""), "Отменить решение и пересмотреть дело", "Вступившим в законную силу приговором установлена подложность расписки.");
        reads("daniyar", bench, "circumstances-mine", Language.RU, Language.EN);
        rules(bench, "ruling-new-circumstances", "granted", "", "Подложность расписки установлена приговором.", "circumstances", Language.RU, Language.EN);
        assertThat(bench.file().stage()).isEqualTo("granted");
        reads("daniyar", bench, "circumstances-decided", Language.RU);
    }

    @Test
    @Order(5)
    void administrativeCassation() {
        LoanCase loan = new LoanCase(court.house);
        Bench first = filed("viktor", "erlan", "administrative", "18.05", places("", ""), "Признать незаконным решение", "Решением нарушено моё право; жалоба осталась без ответа, ответ вручён месяц назад.");
        first.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Предварительное слушание проведено, дело подготовлено.");
        HearingId trial = first.setTrial();
        Applications.read(first, "viktor", "erlan");
        Applications.hold(first, trial, List.of(1, 2), "satisfied");
        first.act(new Disposition.Merits("decision-administrative", "satisfied", List.of("Отменить отказ")), "Отказ не основан на законе.");
        first.file(court.house.character("erlan"), 2, "appeal", null, "Прошу отказать в иске полностью, действия были законны.");
        court.house.moveTo(first.due("appeal-administrative").plusDays(1).atTime(9, 0));
        court.house.get(SendingUp.class).sendDue();
        court.house.awaitQuiet();
        Bench appeal = loan.above(first);
        loan.goOn(1);
        loan.heard(appeal, "unchanged");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы не подтвердились.");
        court.house.awaitQuiet();
        reads("erlan", appeal, "appeal-decided", Language.KK);
        appeal.file(court.house.character("erlan"), 2, "cassation", null, "Суды неправильно применили нормы материального права.");
        Bench cassation = loan.above(appeal);
        reads("erlan", cassation, "cassation-mine", Language.KK, Language.RU);
        loan.goOn(1);
        loan.heard(cassation, "remanded");
        court.signInJudge(cassation.id());
        court.open("/desk/cases/" + cassation.id());
        court.looks("seldom-cassation-desk", List.of(Language.KK, Language.RU), WIDTHS);
        court.page.locator("a[href$='/acts/new?kind=resolution-cassation']").first().click();
        court.page.waitForURL("**/acts/new?kind=resolution-cassation");
        assertThat(court.page.locator("input[name=outcome][value=remanded]").isChecked()).as("what was announced is proposed").isTrue();
        court.looks("seldom-cassation-new", List.of(Language.KK, Language.EN), WIDTHS);
        court.page.locator("input[name=ground][value=conclusions]").check();
        drafts("remanded", "", "Дело рассмотрено с существенным нарушением норм права.", "cassation", Language.KK);
        court.page.locator("button[name=then][value=sign]").click();
        court.page.waitForURL("**/panel/*");
        String panel = court.page.url();
        court.page.locator("form[action$='/lay'] button.primary").click();
        court.page.locator("form[action$='/lay']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        court.looks("seldom-cassation-panel", List.of(Language.KK, Language.RU), WIDTHS);
        for (AllocationEvent.Member member : cassation.file().panel()) {
            court.signIn(court.house.get(Judges.class).get(member.person()).iin().digits());
            court.page.locator("a[href*='/panel/']").first().click();
            court.page.locator("[data-sign-who]:not(:empty)").waitFor();
            court.sign();
            court.page.waitForURL("**done=**");
        }
        court.signInJudge(cassation.id());
        court.page.navigate(panel);
        court.page.waitForURL("**/sign");
        court.sign();
        court.page.waitForURL("**done=**");
        court.house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("remanded");
        reads("erlan", cassation, "cassation-decided", Language.KK, Language.RU);
        reads("erlan", first, "cassation-came-back", Language.KK, Language.EN);
    }
}
