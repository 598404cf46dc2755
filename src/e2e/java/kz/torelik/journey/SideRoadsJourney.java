package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Jury;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.scenario.Materials;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What lies beside the straight way, on a phone and at a desk: mediation and a settlement that both sides sign, a closed session, a private ruling with its answer, an additional decision, the costs;
/// a power of attorney, a token for a program, a jury.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideRoadsJourney extends WalkedHouse {

    private static CaseId agreed;

    @Override
    String pictures() { return "side-roads"; }

    /// Viktor's claim against Daniyar in Russian, accepted.
    private static Bench prepared() {
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.alike(house, "viktor", "daniyar")), Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены."));
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private static void file(Visitor who, CaseId id, String kind, String motion, String text, String picture) {
        who.go("/my/cases/" + id + "/file/" + kind);
        if (motion != null) who.find(kind.equals("motion") ? "#motion" : "#manner").selectOption(motion);
        if (!text.isEmpty()) who.fill("#text", text);
        if (picture != null) who.see(picture);
        who.click("form button.primary");
        who.find("[data-sign-digest]:not(:empty)").waitFor();
        who.sign("**/papers/**");
        house.awaitQuiet();
    }

    private static void begin(Visitor judge, CaseId id, String kind) { judge.go("/desk/cases/" + id + "/acts/new?kind=" + kind); }

    private static void notWithout(Visitor judge, String field) {
        judge.click("form.work button.primary");
        assertThat(judge.find("#" + field + "-fault").isVisible()).as("the page says what is missing: " + field).isTrue();
    }

    @Test
    @Order(1)
    void thePartiesTryMediationBeforeAJudge() {
        Bench bench = prepared();
        agreed = bench.id();
        Visitor daniyar = citizen("daniyar", Language.KK, Visitor.PHONE);
        file(daniyar, agreed, "motion", "mediation", "Тараптар медиация өткізуді сұрайды.", "10-asked");
        Visitor judge = judge(agreed, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + agreed);
        judge.see("11-desk");
        judge.click(".next a[href$='kind=ruling-conciliation']");
        notWithout(judge, "outcome");
        judge.find("input[value=conciliation-judge]").check();
        judge.fill("#reasons", "Стороны просят провести медиацию.");
        judge.fill("#until", house.clock().today().plusDays(60).toString());
        draft(judge);
        judge.click("button[name=then][value=sign]");
        assertThat(judge.find("main").innerText()).as("ten working days at most").contains("дольше чем до");
        judge.click(".actions a.primary");
        judge.fill("#until", house.clock().today().plusDays(7).toString());
        judge.click("button[name=then][value=sign]");
        assertThat(judge.find("main").innerText()).as("the words still name the other day").contains("резолютивная часть его не называет");
        judge.click(".actions a.primary");
        judge.click("button[name=then][value=renew]");
        judge.see("12-conciliation");
        sign(judge);
        assertThat(file(agreed).stage()).isEqualTo("stayed");
        daniyar.go("/my/cases/" + agreed);
        begin(judge, agreed, "ruling-conciliation-over");
        judge.find("input[value=same-judge]").check();
        judge.fill("#reasons", "Стороны пока не договорились.");
        draft(judge);
        sign(judge);
        assertThat(file(agreed).stage()).isEqualTo("preparation");
    }

    @Test
    @Order(2)
    void bothSidesSignASettlementAndTheCourtApprovesIt() {
        Visitor viktor = citizen("viktor", Language.RU, Visitor.DESK);
        file(viktor, agreed, "settlement", "settlement", "Ответчик выплачивает 2 000 000 тенге до 1 сентября 2026 года.\nСудебные издержки каждая сторона несёт сама.", "20-offered");
        Visitor daniyar = citizen("daniyar", Language.KK, Visitor.PHONE);
        daniyar.go("/my/cases/" + agreed);
        daniyar.see("21-to-sign");
        daniyar.click("main a[href$='/file/countersign']");
        daniyar.see("22-countersign");
        daniyar.click("form button.primary");
        daniyar.find("[data-sign-digest]:not(:empty)").waitFor();
        daniyar.see("23-countersign-sign");
        daniyar.sign("**/papers/**");
        house.awaitQuiet();
        Visitor judge = judge(agreed, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + agreed);
        begin(judge, agreed, "ruling-termination");
        judge.find("input[value=settlement]").check();
        draft(judge);
        assertThat(judge.find("#operative").inputValue().replace('\u00a0', ' ')).contains("Утвердить мировое соглашение", "2 000 000 тенге");
        judge.see("27-approving");
        sign(judge);
        assertThat(file(agreed).stage()).isEqualTo("terminated");
        daniyar.go("/my/cases/" + agreed);
    }

    @Test
    @Order(3)
    void theSessionIsClosedABodyIsToldAndTheDecisionAddedTo() {
        Bench bench = prepared();
        CaseId id = bench.id();
        Visitor daniyar = citizen("daniyar", Language.KK, Visitor.PHONE);
        file(daniyar, id, "motion", "closed-session", "Істе менің емделуім туралы мәліметтер бар, істі жабық отырыста қарауды сұраймын.", null);
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + id);
        judge.click(".next a[href$='kind=ruling-session']");
        judge.find("input[value=session-closed]").check();
        notWithout(judge, "reasons");
        judge.fill("#reasons", "В деле есть сведения, составляющие врачебную тайну.");
        judge.see("30-closed-session");
        draft(judge);
        sign(judge);
        assertThat(file(id).isClosed()).isTrue();
        begin(judge, id, "private-ruling");
        judge.fill("#reasons", "Нотариус удостоверил расписку без проверки личности.");
        judge.fill("#orders", "Нотариальной палате провести проверку и в месячный срок сообщить о принятых мерах.");
        judge.see("31-private-ruling");
        draft(judge);
        sign(judge);
        reports(judge, id, "received", "33-received");
        reports(judge, id, "answered", null);
        judge.go("/desk/cases/" + id);

        decide(bench);
        Visitor viktor = citizen("viktor", Language.RU, Visitor.DESK);
        file(viktor, id, "motion", "additional-decision", "Суд не решил вопрос о государственной пошлине, прошу вынести дополнительное решение.", null);
        judge = judge(id, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + id);
        begin(judge, id, "additional-decision");
        judge.fill("#reasons", "Вопрос о пошлине не разрешён.");
        judge.fill("#duty", "70500");
        judge.see("41-additional");
        draft(judge);
        sign(judge);

        LocalDate over = bench.due("appeal-additional").plusDays(1);
        goOnFrom(over);
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(file(id).stage()).isEqualTo("in-force");
        file(citizen("viktor", Language.RU, Visitor.DESK), id, "motion", "costs", "Прошу взыскать 200 000 тенге, уплаченные представителю.", null);
        judge = judge(id, Language.RU, Visitor.DESK);
        begin(judge, id, "ruling-costs");
        judge.find("input[value=costs-awarded]").check();
        judge.fill("#reasons", "Расходы подтверждены договором и квитанцией.");
        judge.fill("#representation", "900000");
        judge.see("51-costs");
        draft(judge);
        judge.click("button[name=then][value=sign]");
        assertThat(judge.find("main").innerText().replaceAll("[\\u00a0\\u202f]", " ")).as("a tenth of what was awarded is the most").contains("235 000");
        judge.see("52-costs-limit");
    }

    private static void reports(Visitor judge, CaseId id, String what, String picture) {
        judge.go("/desk/cases/" + id + "/report");
        judge.find("input[name=choice][value^=" + what + "_]").check();
        judge.fill("#reasons", "Нотариальная палата\nПроверка проведена, нотариус предупреждён.");
        judge.find("#sure").check();
        if (picture != null) judge.see(picture);
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/desk/cases/" + id);
    }

    private static void decide(Bench bench) {
        bench.act(new Disposition.SetForTrial(), "");
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(session).orElseThrow().startsAt().plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), "satisfied").orThrow());
        bench.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "основной долг")), Disposition.Costs.NONE), "Долг доказан распиской.");
    }

    @Test
    @Order(4)
    void aPowerOfAttorneyIsGivenUsedAndRevoked() {
        Bench bench = prepared();
        Visitor viktor = citizen("viktor", Language.KK, Visitor.PHONE);
        viktor.go("/my/cases/" + bench.id() + "/representative");
        viktor.fill("#iin", house.character("aigul").person().iin().digits());
        viktor.click("form button.primary");
        assertThat(viktor.find("#iin-fault").isVisible()).as("nobody acts for him without a power").isTrue();
        viktor.see("60-representative-without");
        viktor.go("/my/powers");
        viktor.fill("#iin", house.character("aigul").person().iin().digits());
        viktor.click("form button.primary");
        assertThat(viktor.find("#until-fault").isVisible()).as("a power has its last day").isTrue();
        viktor.fill("#until", house.clock().today().plusMonths(6).toString());
        viktor.find("input[value=settlement]").check();
        viktor.find("input[value=appeal]").check();
        viktor.see("62-power-new");
        viktor.click("form button.primary");
        viktor.page().waitForURL("**/my/powers/*");
        viktor.find("[data-sign-digest]:not(:empty)").waitFor();
        viktor.see("63-power-sign");
        viktor.sign("**/my/powers");
        viktor.see("64-powers");
        viktor.go("/my/cases/" + bench.id() + "/representative");
        viktor.fill("#iin", house.character("aigul").person().iin().digits());
        viktor.click("form button.primary");
        viktor.page().waitForURL("**/my/cases/" + bench.id());
        house.awaitQuiet();
        Visitor aigul = citizen("aigul", Language.RU, Visitor.DESK);
        aigul.go("/my/powers");
        aigul.see("65-powers-received");
        aigul.go("/my/cases/" + bench.id());
        viktor.go("/my/powers");
        viktor.click("form[action$='/revoke'] button");
        viktor.page().waitForURL("**/my/powers");
        assertThat(viktor.find("form[action$='/revoke']").count()).isZero();
    }

    @Test
    @Order(5)
    void aTokenForAProgramIsShownOnceAndStopped() {
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/me");
        aigul.see("70-me");
        aigul.click("a[href='/me/tokens']");
        aigul.click("form[action='/me/tokens'] button.primary");
        assertThat(aigul.find("#name-fault").isVisible()).as("a token has a name").isTrue();
        aigul.fill("#name", "Істер есебі");
        aigul.click("form[action='/me/tokens'] button.primary");
        String secret = aigul.find("#secret").inputValue();
        assertThat(secret).startsWith("torelik_");
        aigul.see("72-token-made");
        assertThat(program(aigul, secret)).isEqualTo(200);
        aigul.go("/me/tokens");
        assertThat(aigul.page().content()).as("shown once").doesNotContain(secret);
        aigul.click("form[action$='/revoke'] button");
        aigul.page().waitForURL("**/me/tokens");
        assertThat(program(aigul, secret)).as("stopped").isEqualTo(401);
        Visitor judge = judge(agreed, Language.RU, Visitor.DESK);
        judge.go("/me/tokens");
        judge.see("73-tokens-of-a-judge");
    }

    private static int program(Visitor who, String secret) {
        return who.page().request().get(house.address() + "/api/v1/me", com.microsoft.playwright.options.RequestOptions.create().setHeader("Authorization", "Bearer " + secret)).status();
    }

    @Test
    @Order(6)
    void aJuryIsDrawnAskedAndCountedOnThePage() {
        Dispatch.Answer answer = house.bodies().send(Materials.with(Materials.defended(house, Materials.criminal(house, "К-901")), "articles", List.of("188(4)", "190(1)")), Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        CaseFile received = house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        Bench bench = new Bench(house, received.id());
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        HearingId first = sit(bench);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), first, true).orThrow());
        bench.act(new Disposition.Merits("resolution-main-trial", "jury", List.of()), "Айыпталушы өтінішхатын растады.");

        String page = "/desk/cases/" + bench.id() + "/jury";
        Visitor secretary = visitor(Language.KK, Visitor.PHONE);
        secretary.signInWithKey(house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(bench.file().judge().orElseThrow().secretary())).findFirst().orElseThrow().person().iin().digits());
        secretary.go(page);
        secretary.fill("#listed", "400");
        secretary.fill("#count", "24");
        secretary.click("form.work button.primary");
        assertThat(secretary.find("#listed-fault").isVisible()).as("twenty-five at least").isTrue();
        secretary.see("80-jury-candidates");
        secretary.fill("#count", "30");
        secretary.click("form.work button.primary");
        secretary.page().waitForURL("**/jury");
        secretary.find("#lot-1").waitFor();
        List<Integer> lots = Jury.of(bench.file()).orElseThrow().candidates().stream().limit(12).toList();
        HearingId trial = sit(bench);
        Visitor judge = judge(bench.id(), Language.RU, Visitor.DESK);
        judge.go(page);
        for (int i = 0; i < lots.size(); i++) judge.fill("#lot-" + (i + 1), String.valueOf(lots.get(i)));
        judge.see("81-jury-lots");
        judge.click("form.work button.primary");
        judge.find("#further-1").waitFor();
        judge.fill("#further-1", "Есть ли рецидив?");
        judge.see("82-jury-questions");
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/jury");
        judge.find("#further-1").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), trial, true).orThrow());
        house.awaitQuiet();
        judge.go(page);
        List<String> yes = List.of("11", "9", "8", "4", "10", "3", "7");
        for (int i = 0; i < yes.size(); i++) judge.fill("#yes-" + (i + 1), yes.get(i));
        judge.click("form.work button.primary");
        assertThat(judge.find(".faults").isVisible()).as("whoever did not do it is not asked about his guilt").isTrue();
        judge.see("84-jury-votes");
        judge.fill("#yes-6", "5");
        judge.fill("#yes-7", "");
        judge.click("form.work button.primary");
        judge.find("#yes-1").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        judge.find("#charge-1-main-kind").waitFor();
        judge.find("#juror").selectOption(String.valueOf(lots.getFirst()));
        judge.click("form[action$='/replace'] button");
        judge.page().waitForURL("**/jury");
        assertThat(Jury.of(bench.file()).orElseThrow().formed().jurors()).as("the first substitute sits").startsWith(lots.get(10));
        judge.fill("#charge-1-punishable-yes", "11");
        judge.find("#charge-1-main-kind").selectOption("life");
        judge.fill("#charge-1-main-yes", "10");
        judge.fill("#charge-1-release-yes", "0");
        judge.click("form.work button.primary");
        assertThat(judge.find("#charge-1-main-yes-fault").isVisible()).as("for life all have to agree").isTrue();
        judge.see("85-jury-punishment");
        judge.find("#charge-1-main-kind").selectOption("imprisonment");
        judge.fill("#charge-1-main-amount", "84");
        judge.click("form.work button.primary");
        judge.find("#charge-1-main-kind").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        judge.see("86-jury-verdict");
        assertThat(bench.file().stage()).isEqualTo("deliberation");
    }

    private static HearingId sit(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        return hearing;
    }
}
