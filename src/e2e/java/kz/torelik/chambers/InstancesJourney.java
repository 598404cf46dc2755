package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Judges;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Two participants appeal from the Judicial Account, one of them so badly that his complaint is left without movement and cured. The court sends the case up, the panel of the appeal court
/// finds it on its desk, hears it, announces and signs; the party and the judge below see what became of the decision.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstancesJourney {

    private static CourtBrowser court;
    private static Bench first;
    private static Bench appeal;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 4, 6, 10, 0));
        ClaimDraft claim = Claims.alike(court.house, "viktor", "daniyar").withDemand(new ClaimDraft.Demand("9 600 000", List.of("Взыскать с ответчика долг по договору займа в размере 9 600 000 тенге"), """
                2 марта 2025 года ответчик взял у меня в долг по расписке 9 600 000 тенге и обязался вернуть их до 2 сентября 2025 года. Срок прошёл, деньги не возвращены.""",
                "not-required", "", "Предлагал рассрочку, ответчик отказался", List.of()));
        Submission submission = court.house.file(court.house.character("viktor"), Claims.inItsCourt(court.house, claim), Claims.paper(court.house, Language.RU, "Расписка", "Я взял в долг 9 600 000 тенге."));
        court.house.pay(court.house.citizen("viktor"), submission.id());
        court.house.awaitQuiet();
        first = new Bench(court.house, CaseId.of(submission.id().uuid()));
        goOn(1);
        first.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        first.act(new Disposition.SetForTrial(), "");
        heard(first);
        court.house.as(first.judge(), () -> court.house.get(AnnouncingDecision.class).announce(first.id(), first.file().version(), "partial").orThrow());
        first.act(new Disposition.Decision("partial", List.of(new Disposition.Award(1, 2, Tenge.of("6000000"), "основной долг")), new Disposition.Costs(Tenge.of("60000"), Tenge.ZERO, Tenge.ZERO)),
                "Часть долга возвращена по расписке от 1 мая 2025 года, остальная часть доказана.");
        goOn(4);
    }

    @AfterAll
    static void close() { court.close(); }

    private static void goOn(int days) {
        LocalDate next = court.house.clock().today().plusDays(days);
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        court.house.moveTo(next.atTime(10, 0));
    }

    private static void heard(Bench bench) {
        HearingId session = bench.setTrial();
        court.house.moveTo(start(bench, session).plusMinutes(1));
        court.house.as(bench.judge(), () -> court.house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        court.house.moveTo(start(bench, session).plusMinutes(40));
        court.house.as(bench.judge(), () -> court.house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        court.house.awaitQuiet();
    }

    private static LocalDateTime start(Bench bench, HearingId session) { return LocalDateTime.ofInstant(bench.file().hearing(session).orElseThrow().startsAt(), CourtClock.COUNTRY); }

    private static String text() { return court.page.locator("main").innerText(); }

    /// Writes a paper on its page, reads and signs it.
    private static void files(String who, String kind, String words) {
        court.signInCitizen(who);
        court.open("/my/cases/" + first.id());
        court.page.locator("a[href$='/file/" + kind + "']").first().click();
        court.looks(who + "-" + kind);
        court.page.locator("#text").fill(words);
        court.page.locator(".actions button.primary").click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.looks(who + "-" + kind + "-sign", List.of(Language.RU), List.of(390, 1440));
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.page.locator("[data-sign-confirm]").check();
        court.page.locator("form[data-sign] button.primary").click();
        court.page.locator("a.primary[href$='" + first.id() + "']").waitFor();
        court.looksAsItIs(who + "-" + kind + "-filed-ru", List.of(390));
        court.house.awaitQuiet();
    }

    @Test
    @Order(1)
    void bothPartiesAppealFromTheJudicialAccount() {
        court.signInCitizen("viktor");
        court.open("/my/cases/" + first.id());
        assertThat(court.page.locator(".next a.primary").getAttribute("href")).as("the next step is the appeal").endsWith("/file/appeal");
        court.looks("viktor-decided");
        files("viktor", "appeal", "Прошу изменить решение в части отказа: расписка от 1 мая 2025 года подделана, экспертиза не назначена.");
        files("daniyar", "appeal", "Не согласен с решением в части взыскания 6 000 000 тенге.");
        assertThat(first.file().complaints()).hasSize(2);
        assertThat(first.file().stage()).isEqualTo("appealed");
    }

    @Test
    @Order(2)
    void aComplaintWithDefectsIsLeftWithoutMovementAndCured() {
        court.signInJudge(first.id());
        court.open("/desk/cases/" + first.id());
        court.looks("case-appealed");
        court.open("/desk/cases/" + first.id() + "/acts/new?kind=ruling-complaint-halted");
        court.page.locator("#complaint").selectOption("2");
        LocalDate until = court.house.clock().today().plusDays(7);
        court.page.locator("#until").fill(until.toString());
        court.page.locator("#reasons").fill("В жалобе не указано, в чём заключается незаконность решения.");
        court.look("halted-new-ru-1440");
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/*");
        court.looks("halted");
        court.signAct();
        assertThat(first.file().complaints().getLast().isHalted()).isTrue();
        court.open("/desk/cases/" + first.id() + "/send-up");
        send();
        assertThat(court.page.locator(".faults").innerText()).as("while a complaint has to be cured nothing goes up").contains("без движения");
        court.looks("send-up-halted", List.of(Language.RU), List.of(390, 1440));
        goOn(2);
        files("daniyar", "cure", "Суд не применил статью 722 Гражданского кодекса: деньги по расписке не передавались.");
        assertThat(first.file().complaints().getLast().isOpen()).isTrue();
    }

    private static void send() {
        court.page.locator("#sure").check();
        court.page.locator("form.work button.primary").click();
    }

    @Test
    @Order(3)
    void theCourtSendsTheCaseUp() {
        court.house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        court.signInJudge(first.id());
        court.open("/desk/cases/" + first.id());
        court.page.locator("a[href$='/send-up']").first().click();
        court.looks("send-up");
        court.page.locator("form.work button.primary").click();
        assertThat(court.page.locator("#sure-fault").isVisible()).isTrue();
        send();
        court.page.waitForURL("**/desk/cases/" + first.id());
        court.house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("under-review");
        appeal = new Bench(court.house, first.file().reviews().getLast().id());
        court.page.reload();
        assertThat(text()).as("the chain of instances at the court below").contains(appeal.file().number().toString());
        court.looks("case-sent-up");
    }

    @Test
    @Order(4)
    void thePanelFindsTheCaseAndThePartiesSeeTheWay() {
        court.signInJudge(appeal.id());
        assertThat(text()).contains(appeal.file().number().toString());
        court.looks("appeal-desk");
        court.open("/desk/cases/" + appeal.id());
        assertThat(text()).as("who sits beside").contains(appeal.file().panel().getFirst().name().full());
        assertThat(text()).contains(first.file().number().toString());
        court.looks("appeal-case");
        court.signInCitizen("daniyar");
        court.open("/my/cases/" + appeal.id());
        assertThat(text()).contains(first.file().number().toString());
        court.looks("appeal-party");
    }

    /// A judge of the panel finds the act on the desk, reads it and signs it; the first of them seals an opinion of his own before.
    private static void memberSigns(PersonId member) {
        court.signIn(court.house.get(Judges.class).get(member).iin().digits());
        court.page.locator("a[href*='/panel/']").first().click();
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        boolean first = member.equals(appeal.file().panel().getFirst().person());
        if (first) {
            court.looks("panel-sign");
            court.page.locator("details summary").last().click();
            court.page.locator("#opinion").fill("Долг доказан полностью: решение следовало оставить без изменения.");
            court.page.locator("form[action$='/opinion'] button").click();
            court.page.locator("form[action$='/opinion']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            court.looks("panel-opinion", List.of(Language.RU), List.of(390, 1440));
        }
        court.page.locator("[data-sign-who]:not(:empty)").waitFor();
        court.sign();
        court.page.waitForURL("**done=**");
    }

    @Test
    @Order(5)
    void theResolutionIsAnnouncedAndSignedAndWorksBelow() {
        goOn(2);
        heard(appeal);
        court.signInJudge(appeal.id());
        court.open("/desk/cases/" + appeal.id() + "/announce");
        court.looks("appeal-announce");
        court.page.locator("input[value=changed]").check();
        send();
        court.page.waitForURL("**/acts/new?kind=resolution-appeal");
        assertThat(court.page.locator("input[value=changed]").isChecked()).as("what was announced is proposed").isTrue();
        court.looks("resolution");
        court.page.locator("input[name=ground]").first().check();
        court.page.locator("form.work button.primary").click();
        court.page.waitForURL("**/acts/*");
        court.looks("resolution-edit");
        court.page.locator("#reasoning").fill("Экспертиза подтвердила подпись истца; долг доказан в размере 7 000 000 тенге.");
        court.page.locator("button[name=then][value=sign]").click();
        court.page.waitForURL("**/panel/*");
        String panel = court.page.url();
        court.looks("panel-lay");
        court.page.locator("form[action$='/lay'] button.primary").click();
        court.page.locator("form[action$='/lay']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        court.looks("panel-wait", List.of(Language.RU), List.of(390, 1440));
        appeal.file().panel().forEach(member -> memberSigns(member.person()));
        assertThat(appeal.file().stage()).as("nothing has happened before the last signature").isEqualTo("announced");
        court.signInJudge(appeal.id());
        court.page.navigate(panel);
        court.page.waitForURL("**/sign");
        court.sign();
        court.page.waitForURL("**done=**");
        court.house.awaitQuiet();
        CaseFile.ActInFile act = appeal.file().acts().getLast();
        assertThat(act.kind()).isEqualTo("resolution-appeal");
        assertThat(first.file().stage()).isEqualTo("in-force");
        court.open("/desk/cases/" + appeal.id());
        court.looks("appeal-decided", List.of(Language.RU), List.of(390, 1440));
        court.signInJudge(first.id());
        court.open("/desk/cases/" + first.id());
        court.looks("case-came-back");
        court.signInCitizen("viktor");
        court.open("/my/cases/" + first.id());
        court.looks("viktor-came-back");
        court.open("/my/cases/" + appeal.id());
        court.looks("viktor-appeal-decided");
    }
}
