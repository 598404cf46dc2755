package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.acts.Acts;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a court does beside the straight way, in a real browser: it returns and refuses, stays and resumes, moves and adjourns, decides recusals by a ruling of the chair,
/// signs many acts in one go, issues an order on alimony, corrects an act, and the plaintiff gets the duty back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CourtFormsJourney {

    private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);
    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Page page;
    private static final List<CaseId> cases = new ArrayList<>();
    private static CaseId returned;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 1, 12, 10, 0));
        page = court.page;
        for (int i = 0; i < 3; i++) cases.add(court.loan());
    }

    @AfterAll
    static void close() { court.close(); }

    private static void looks(String name) { court.looks(name, LANGUAGES, WIDTHS); }

    private static CaseFile file(CaseId id) { return court.file(id); }

    @Test
    @Order(1)
    void aClaimIsReturnedOnAGroundOfTheClosedListAndTheDutyWithIt() {
        returned = cases.getFirst();
        court.signInJudge(returned);
        court.open("/desk/cases/" + returned + "/acts/new?kind=ruling-return");
        List<String> codes = page.locator("input[name=ground]").all().stream().map(one -> one.getAttribute("value")).toList();
        assertThat(codes).as("every ground of CPC 152 can be chosen").isEqualTo(court.house.get(LawBook.class).grounds("return").grounds().stream().map(ground -> ground.code()).toList()).hasSize(9);
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#ground-fault").isVisible()).as("no return without a ground").isTrue();
        for (String code : codes) page.locator("input[name=ground][value=" + code + "]").check();
        page.locator("input[name=ground][value=form]").check();
        court.looks("return", List.of(Language.KK), WIDTHS);
        page.locator("form.work button.primary").click();
        assertThat(operative()).contains("Талап қою қайтарылсын", "14 800");
        looks("return-edit");
        court.signAct();
        assertThat(file(returned).stage()).isEqualTo("returned");
        assertThat(file(returned).documents()).anyMatch(in -> in.document().kind().equals("refund-certificate"));
        court.open("/desk/cases/" + returned);
        looks("case-returned");
    }

    @Test
    @Order(2)
    void thePlaintiffAsksForTheDutyAndTheBankReturnsIt() {
        court.signInCitizen("aigul");
        court.open("/my/cases/" + returned);
        assertThat(page.locator("main").innerText()).as("the ruling and the certificate are in the plaintiff's file").contains("Талап қоюды қайтару туралы ұйғарым", "Мемлекеттік бажды қайтару туралы анықтама");
        looks("party-returned");
        page.locator("a[href$='/refund']").first().click();
        looks("refund");
        page.locator("form#refund button.primary").click();
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".pill.g").count() > 0;
        });
        assertThat(page.locator("form#refund").count()).as("it cannot be asked for twice").isZero();
        looks("refund-done");
    }

    @Test
    @Order(3)
    void thePartyAsksForAnotherJudgeAndTheChairGrantsItByASignedRuling() {
        CaseId id = cases.get(1);
        PersonId before = file(id).judge().orElseThrow().person();
        court.signInCitizen("aigul");
        court.open("/my/cases/" + id + "/file/recusal");
        page.locator("input[value=interest]").check();
        page.locator("textarea[name=text]").fill("Судья жауапкердің ағасымен бірге жұмыс істеген.");
        page.locator("form button.primary").last().click();
        page.waitForURL("**/my/cases/" + id);
        chairDecides(id, "granted", "Бейтараптығына күмән негізді.");
        assertThat(file(id).recused()).contains(before);
        assertThat(file(id).judge().orElseThrow().person()).as("the draw was repeated without that judge").isNotEqualTo(before);
        assertThat(file(id).acts().getLast().kind()).isEqualTo("ruling-recusal");
    }

    /// The chair finds the request on the desk, writes why, reads the ruling and signs it.
    private static void chairDecides(CaseId id, String outcome, String reasons) {
        court.house.awaitQuiet();
        court.signIn(whoDecides(id));
        Locator row = page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(file(id).number().toString())).first();
        row.locator("a").first().click();
        page.locator("input[value=" + outcome + "]").check();
        page.locator("#reasons").fill("");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#reasons-fault").isVisible()).as("a ruling has reasons").isTrue();
        page.locator("#reasons").fill(reasons);
        court.looks("recusal-" + outcome, List.of(Language.KK), WIDTHS);
        page.locator("form.work button.primary").click();
        page.waitForURL("**/sign");
        looks("recusal-sign-" + outcome);
        court.sign();
        page.waitForURL("**done=**");
        court.house.awaitQuiet();
    }

    /// The chair; and for a recusal of the chair another judge of that court (CPC art. 41 part 2).
    private static String whoDecides(CaseId id) {
        var asked = file(id).askedToRecuse().orElseThrow();
        return court.house.get(Judges.class).list(file(id).judge().orElseThrow().court(), court.house.clock().today()).stream().filter(judge -> !judge.person().equals(asked))
                .min(Comparator.comparing(judge -> !judge.isChair())).orElseThrow().iin().digits();
    }

    @Test
    @Order(4)
    void theJudgeStepsBackAndTheUnconditionalGroundCannotBeRefused() {
        CaseId id = cases.get(1);
        court.signInJudge(id);
        court.open("/desk/cases/" + id + "/step-back");
        page.locator("input[value=kinship]").check();
        page.locator("#reasons").fill("Жауапкер жұбайымның туысы.");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#sure-fault").isVisible()).isTrue();
        court.looks("step-back", List.of(Language.KK), WIDTHS);
        page.locator("#sure").check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/desk/cases/" + id);
        court.house.awaitQuiet();
        court.signIn(whoDecides(id));
        court.open("/desk/cases/" + id + "/recusal");
        page.locator("input[value=refused]").check();
        page.locator("#reasons").fill("Негіз жоқ.");
        page.locator("form.work button.primary").click();
        assertThat(page.locator(".faults").innerText()).as("CPC 40(4)").contains("безусловное");
        chairDecides(id, "granted", "Туыстық расталды.");
        assertThat(file(id).recused()).hasSize(2);
    }

    @Test
    @Order(5)
    void manyActsAreSignedWithOneConfirmationAndAFailureOfOneLosesNoOther() {
        Map<PersonId, List<CaseId>> byJudge = new HashMap<>();
        List<CaseId> mine = List.of();
        for (int i = 0; i < 12 && mine.size() < 2; i++) {
            CaseId id = court.loan();
            mine = byJudge.computeIfAbsent(file(id).judge().orElseThrow().person(), _ -> new ArrayList<>());
            mine.add(id);
        }
        CaseId first = mine.getFirst();
        CaseId second = mine.get(1);
        court.signInJudge(first);
        draft(first, "ruling-acceptance", null);
        draft(second, "ruling-acceptance", null);
        draft(second, "ruling-refusal", "not-civil");
        draft(first, "ruling-stay", "expertise");
        court.open("/desk/signing");
        looks("signing-several");
        page.locator("form#acts button.primary").click();
        assertThat(page.locator(".faults").isVisible()).as("nothing is chosen").isTrue();
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("input[name=act]:checked").count()).as("X marks the row").isEqualTo(1);
        page.locator("label[data-all-of] input").check();
        page.locator("form#acts button.primary").click();
        page.waitForURL("**/desk/signing/many**");
        assertThat(page.locator(".faults").innerText()).as("a stay before acceptance is refused with the reason").contains("приостановлении");
        assertThat(page.locator("tr[data-row]").count()).isEqualTo(3);
        court.looks("many", List.of(Language.RU), WIDTHS);
        court.sign();
        page.locator("h1:has-text('Подписано')").waitFor();
        assertThat(page.locator("h1").innerText()).as("of two acts of one case only one can be signed").contains("2 из 3");
        court.looksAsItIs("signed-many-ru", WIDTHS);
        court.house.awaitQuiet();
        assertThat(file(first).stage()).isEqualTo("preparation");
        assertThat(file(second).acts()).hasSize(1);
        assertThat(file(second).acts().getFirst().document().signer()).isNotBlank();
    }

    private static String operative() { return page.locator("#operative").inputValue().replace('\u00a0', ' '); }

    private static void draft(CaseId id, String kind, String ground) {
        court.open("/desk/cases/" + id + "/acts/new?kind=" + kind);
        if (ground != null) page.locator("input[value=" + ground + "]").check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/acts/*");
    }

    @Test
    @Order(6)
    void aDraftIsPutAwayAndBroughtBack() {
        CaseId id = cases.get(2);
        court.signInJudge(id);
        draft(id, "ruling-refusal", "not-civil");
        String address = page.url();
        page.locator("aside form button").click();
        page.waitForURL("**away=**");
        looks("draft-away");
        page.locator(".said-done button").click();
        page.waitForURL(address);
        court.signAct();
        assertThat(file(id).stage()).isEqualTo("refused");
    }

    @Test
    @Order(7)
    void aSessionIsMovedAndAdjournedAndTheProceedingsAreStayedAndResumed() {
        CaseId id = court.loan();
        court.signInJudge(id);
        court.act(id, "ruling-acceptance");
        court.act(id, "ruling-preparation");
        court.act(id, "ruling-hearing");
        court.open("/desk/cases/" + id + "/hearings/new");
        page.locator("input[name=slot]").first().check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/hearings/*");
        String session = page.url();
        page.locator("a[href$='/move']").click();
        page.locator("input[name=slot]").nth(2).check();
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#reasons-fault").isVisible()).as("the parties read why").isTrue();
        page.locator("#reasons").fill("Жауапкер өкілі басқа отырыста.");
        court.looks("move", List.of(Language.KK), WIDTHS);
        page.locator("form.work button.primary").click();
        page.waitForURL(session);
        court.house.moveTo(LocalDateTime.ofInstant(file(id).hearings().getFirst().startsAt(), CourtClock.COUNTRY).plusMinutes(1));
        court.house.awaitQuiet();
        court.signInJudge(id);
        page.navigate(session);
        page.locator("form.card button.primary").first().click();
        page.locator("details summary:has-text('Отложить')").click();
        page.locator("input[value=evidence]").check();
        page.locator("form[action$='/adjourn'] button").click();
        assertThat(page.locator("#reasons-fault").isVisible()).as("an adjournment says what happened, and the form stays open").isTrue();
        court.looks("adjourn", List.of(Language.RU), WIDTHS);
        page.locator("#reasons").fill("Қосымша дәлелдемелер керек.");
        page.locator("form[action$='/adjourn'] button").click();
        page.waitForURL(session);
        assertThat(file(id).stage()).isEqualTo("adjourned");
        draft(id, "ruling-stay", "expertise");
        looks("stay");
        court.signAct();
        assertThat(file(id).stage()).isEqualTo("stayed");
        court.open("/desk/cases/" + id + "/acts/new?kind=ruling-resumption");
        page.locator("#reasons").fill("Сараптама аяқталды.");
        page.locator("form.work button.primary").click();
        court.signAct();
        assertThat(file(id).stage()).isEqualTo("adjourned");
        court.open("/desk/cases/" + id);
        looks("case-resumed");
    }

    @Test
    @Order(8)
    void anOrderOnAlimonyNamesEachChildAndIsThenCorrected() {
        CaseId id = court.alimony();
        court.signInJudge(id);
        court.open("/desk/cases/" + id + "/acts/new?kind=court-order");
        assertThat(page.locator("#child-1-name").inputValue()).as("the child is the one in the application").isEqualTo("Ахметова Аружан Данияровна");
        assertThat(page.locator("#child-1-born").inputValue()).isEqualTo("2018-05-14");
        looks("court-order");
        page.locator("#child-1-name").fill("");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#child-1-name-fault").isVisible()).as("CPC 140(2) asks for each child").isTrue();
        page.locator("#child-1-name").fill("Ахметова Аружан Данияровна");
        page.locator("form.work button.primary").click();
        assertThat(operative()).contains("Аружан", "14 мая 2018", "1/4 заработка");
        court.signAct();
        assertThat(file(id).stage()).isEqualTo("objection-period");
        court.open("/desk/cases/" + id + "/acts/new?kind=ruling-correction");
        page.locator("#wrong").fill("Аружан Данияровна");
        page.locator("#right").fill("Аружан Данияркызы");
        page.locator("form.work button.primary").click();
        looks("correction");
        court.signAct();
        CaseFile.ActInFile order = file(id).acts().getFirst();
        assertThat(court.house.get(Acts.class).find(order.id()).orElseThrow().replacedBy()).isEqualTo(file(id).acts().getLast().id());
        court.open("/verify/" + order.id());
        assertThat(page.locator("main").innerText()).as("the public page says that the act was corrected").containsIgnoringCase("исправл");
        looks("verify-corrected");
    }
}
