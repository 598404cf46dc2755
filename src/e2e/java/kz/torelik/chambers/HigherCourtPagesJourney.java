package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Language;
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

/// The pages on which a party asks two judges of a panel to step down and each of the three votes, on which one judge of the appeal court decides the question of a ruling below, and on which whoever owes
/// names the place where the decision is executed (CPC arts. 41 part 5, 429 part 6, 246 part 1).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HigherCourtPagesJourney {

    private static CourtBrowser court;
    private static LoanCase loan;
    private static Bench appeal;

    @BeforeAll
    static void theCaseLiesWithThePanel() {
        court = new CourtBrowser(LocalDateTime.of(2026, 2, 3, 10, 0));
        loan = new LoanCase(court.house);
        Bench first = loan.filed("viktor", "daniyar");
        loan.decided(first);
        loan.goOn(5);
        first.file(court.house.character("daniyar"), 2, "appeal", null, "Не согласен с решением в части взыскания 6 000 000 тенге.");
        court.house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        court.house.get(SendingUp.class).sendDue();
        court.house.awaitQuiet();
        appeal = loan.above(first);
    }

    @AfterAll
    static void close() { court.close(); }

    @Test
    @Order(1)
    void twoJudgesOfThePanelAreAskedToStepDown() {
        court.signInCitizen("daniyar");
        court.open("/my/cases/" + appeal.id() + "/file/recusal?lang=ru");
        assertThat(court.page.locator("input[name=seat]").count()).isEqualTo(3);
        court.looks("recusal-of-several");
        court.page.locator("input[name=seat]").nth(1).check();
        court.page.locator("input[name=seat]").nth(2).check();
        court.page.locator("#text").fill("Судьи ранее рассматривали спор тех же сторон.");
        court.page.locator(".actions button.primary").click();
        court.page.waitForURL("**/my/cases/" + appeal.id() + "**");
        court.house.awaitQuiet();
        assertThat(appeal.file().allAskedToRecuse()).hasSize(2);
    }

    @Test
    @Order(2)
    void theOneWhoPresidesSeesWhoIsAskedAndVotesLast() {
        court.signInJudge(appeal.id());
        court.open("/desk/cases/" + appeal.id() + "/recusal?lang=ru");
        court.looks("recusal-vote-all");
        court.page.locator("input[name=choice][value=refused]").check();
        court.page.locator("#reasons").fill("Участие в ином деле тех же сторон не исключает участия судьи.");
        court.page.locator("form.work button.primary").click();
        assertThat(court.page.locator(".faults").innerText()).as("he votes last").isNotBlank();
    }

    @Test
    @Order(3)
    void theQuestionOfARulingBelowIsDecidedAbove() {
        loan.goOn(1);
        Bench below = Applications.file(court.house, "viktor", Applications.draft(court.house, "arbitral-writ", "16.00", "viktor", List.of(Claims.party("defendant", court.house.character("daniyar").person())),
                "Выдать исполнительный лист на принудительное исполнение решения арбитража", "Решением арбитража с должника взыскано 900 000 тенге; в срок, указанный в решении, оно добровольно не исполнено."));
        loan.goOn(1);
        below.act(new Disposition.Merits("ruling-arbitral-writ", "refused"), "Соглашение недействительно.");
        loan.goOn(1);
        below.file(court.house.character("viktor"), 1, "appeal", null, "Соглашение действительно, суд не исследовал его.");
        court.house.as(below.judge(), () -> court.house.get(SendingUp.class).send(below.id(), below.file().version())).orThrow();
        court.house.awaitQuiet();
        Bench above = loan.above(below);
        court.signInJudge(above.id());
        court.open("/desk/cases/" + above.id() + "/acts/new?kind=ruling-private-complaint");
        assertThat(court.page.locator("input[name=instead]").count()).isPositive();
        court.looks("private-complaint-instead");
    }

    @Test
    @Order(4)
    void instalmentsAreAskedWhereTheDecisionIsExecuted() {
        Drafts.Draft draft = court.house.as(court.house.citizen("daniyar"), () -> {
            Drafts drafts = court.house.get(Drafts.class);
            Drafts.Draft begun = drafts.begin(Language.RU);
            ClaimDraft claim = Applications.draft(court.house, "enforcement", "17.04", "daniyar", List.of(Claims.party("defendant", court.house.character("viktor").person())), "Рассрочить исполнение решения", "Доход позволяет платить частями.");
            return drafts.save(begun.id(), begun.version(), claim).orThrow();
        });
        court.signInCitizen("daniyar");
        court.open("/my/claims/" + draft.id() + "/demand");
        assertThat(court.page.locator("#contract, [name=contract]").count()).isPositive();
        court.looks("demand-execution-place");
    }
}
