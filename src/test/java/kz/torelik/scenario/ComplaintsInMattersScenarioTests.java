package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Viktor won 2 350 000 tenge from Daniyar, and whatever the court rules about the execution is complained of: the file goes up to one judge of the appeal court and comes back, and what he ruled
/// holds in the file below and in the case itself (CPC arts. 429, 246 part 4, 242 part 5, 252 part 5, 254 part 2, 463 part 3).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintsInMattersScenarioTests {

    private static final String COMPLAINT = "Определение вынесено без учёта представленных доказательств, прошу его отменить.";

    private static House house;
    private static LoanCase loan;
    private static Bench won;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0));
        loan = new LoanCase(house);
        won = Applications.file(house, "viktor", Claims.disputedLoan(house));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        won.act(new Disposition.Acceptance(Language.RU, List.of("Сторонам представить доказательства.")), "");
        Applications.read(won, "viktor", "daniyar");
        won.act(new Disposition.SetForTrial(), "");
        HearingId trial = won.setTrial();
        Applications.read(won, "viktor", "daniyar");
        Applications.hold(won, trial, List.of(1, 2), "satisfied");
        won.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "основной долг")), Disposition.Costs.NONE), "Расписка подлинная, долг не возвращён.");
        Applications.live(house, won.due("appeal").plusDays(1));
        writ(won, won.last("decision"), 1, 2);
        assertThat(won.file().stage()).isEqualTo("execution");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static DecisionEvent.WritIssued writ(Bench bench, CaseFile.ActInFile act, int creditor, int debtor) {
        CaseFile after = house.as(bench.judge(), () -> {
            IssuingWrits.ToSign shown = house.get(IssuingWrits.class).prepare(bench.id(), act.id(), creditor, debtor).orThrow();
            return house.get(IssuingWrits.class).sign(shown.writ().id(), bench.sign(bench.file().judge().orElseThrow().person(), shown.pdf().content())).orThrow();
        });
        house.awaitQuiet();
        return after.history().reversed().stream().map(one -> one.event()).filter(DecisionEvent.WritIssued.class::isInstance).map(DecisionEvent.WritIssued.class::cast).findFirst().orElseThrow();
    }

    private static List<ReportEvent.MatterDecided> carried() {
        return won.file().history().stream().map(one -> one.event()).filter(ReportEvent.MatterDecided.class::isInstance).map(ReportEvent.MatterDecided.class::cast).toList();
    }

    private static ClaimDraft.Places about(Bench decided) { return new ClaimDraft.Places("", "", "", "", "", false, decided.file().number().toString(), ""); }

    private static Bench matter(String procedure, String category, String who, String other, String demand) {
        Bench bench = Applications.file(house, who, Applications.draft(house, procedure, category, who, List.of(Claims.party("defendant", house.character(other).person())), demand,
                "Обстоятельства изложены в приложенных документах, имущественное положение подтверждено.").withPlaces(about(won)));
        tomorrow();
        return bench;
    }

    private static void tomorrow() { house.moveTo(Applications.next(house.clock().today()).atTime(11, 0)); }

    /// The complaint is filed, the judge sends the file up, and it is there.
    private static Bench complained(Bench bench, String who, int party) {
        tomorrow();
        bench.file(house.character(who), party, "appeal", null, COMPLAINT);
        assertThat(bench.file().complaints().getLast().kind()).isEqualTo("private-complaint");
        sendUp(bench).orThrow();
        house.awaitQuiet();
        Bench above = loan.above(bench);
        assertThat(above.file().claim().procedure()).isEqualTo("private-complaint");
        assertThat(above.file().parties()).as("the same people with the same roles").isEqualTo(bench.file().parties());
        assertThat(above.file().panel()).as("one judge (CPC art. 402)").isEmpty();
        tomorrow();
        return above;
    }

    private static Answer<CaseFile> sendUp(Bench bench) { return house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())); }

    private static ReviewDisposition.Resolution ruled(String outcome) { return new ReviewDisposition.Resolution("ruling-private-complaint", outcome, outcome.equals("unchanged") ? "" : "law-violated"); }

    private static void inForce(Bench bench) { Applications.live(house, bench.due("complain-of-ruling").plusDays(1)); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "none"; }

    /// Instalments are refused. The appeal court cancels that and grants them itself: it says how, and its words stand in the case on the same day.
    @Test
    @Order(1)
    void theAppealCourtGrantsWhatWasRefused() {
        Bench bench = matter("enforcement", "17.04", "daniyar", "viktor", "Рассрочить исполнение решения на шесть месяцев");
        bench.act(new Disposition.Merits("ruling-deferral", "refused"), "Доходы должника позволяют исполнить решение.");
        assertThat(bench.file().stage()).isEqualTo("refused");
        Bench above = complained(bench, "daniyar", 1);
        assertThat(bench.clock("complain-of-ruling").status()).isEqualTo(ClockReading.Status.MET);
        ActDrafts drafts = house.get(ActDrafts.class);
        assertThat(code(house.as(above.judge(), () -> drafts.begin(above.id(), ruled("resolved"))))).as("it is not said how").isEqualTo("act-instead-needed");
        assertThat(code(house.as(above.judge(), () -> drafts.begin(above.id(), ruled("resolved").deciding("indexed", List.of()))))).as("another question").isEqualTo("act-outcome-unknown");
        assertThat(code(house.as(above.judge(), () -> drafts.begin(above.id(), ruled("unchanged").deciding("instalments", List.of()))))).isEqualTo("act-instead-nothing");
        above.act(ruled("resolved").deciding("instalments", List.of("Установить выплату по 391 667 тенге ежемесячно до десятого числа")), "Справка о доходах судом не оценена.");
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(bench.file().outcome()).contains("instalments");
        assertThat(bench.file().isCancelled(bench.last("ruling-deferral").id())).isTrue();
        assertThat(bench.last("ruling-deferral").inForceFrom()).as("a cancelled ruling never comes into force").isNull();
        assertThat(carried()).singleElement().satisfies(decided -> {
            assertThat(decided.outcome()).isEqualTo("instalments");
            assertThat(decided.act()).isEqualTo(above.last("ruling-private-complaint").id());
            assertThat(decided.number()).isEqualTo(bench.file().number());
            assertThat(String.join(" ", decided.orders())).contains("Рассрочить исполнение решения.", "391 667");
        });
        assertThat(bench.file().history().stream().filter(one -> one.event().word().equals("review-decided")).reduce((_, last) -> last).orElseThrow().basis().toString()).isEqualTo("cpc 429(6)(3)");
    }

    /// The creditor complains of a granted deferral, and it stands: it comes into force with the ruling above and only then into the case.
    @Test
    @Order(2)
    void aRulingLeftUnchangedComesIntoForceWithTheOneAbove() {
        Bench bench = matter("enforcement", "17.05", "daniyar", "viktor", "Изменить способ исполнения: обратить взыскание на заработок");
        bench.act(new Disposition.Merits("ruling-manner", "manner-changed", List.of("Обратить взыскание на заработную плату должника")), "Имущества у должника нет.");
        int before = carried().size();
        Bench above = complained(bench, "viktor", 2);
        Applications.live(house, bench.due("complain-of-ruling").plusDays(3));
        assertThat(bench.last("ruling-manner").inForceFrom()).as("the complaint holds it up").isNull();
        assertThat(carried()).hasSize(before);
        above.act(ruled("unchanged"), "Доводы жалобы не опровергают выводов суда.");
        assertThat(bench.last("ruling-manner").inForceFrom()).isEqualTo(house.clock().today());
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(carried().getLast().outcome()).isEqualTo("manner-changed");
        assertThat(carried().getLast().act()).isEqualTo(bench.last("ruling-manner").id());
    }

    /// What the appeal court changes is carried as it said it.
    @Test
    @Order(3)
    void aChangedRulingIsCarriedAsItWasChanged() {
        Bench bench = matter("enforcement", "17.04", "daniyar", "viktor", "Отсрочить исполнение решения на год");
        bench.act(new Disposition.Merits("ruling-deferral", "deferred", List.of("Отсрочить исполнение на двенадцать месяцев")), "Должник временно не трудоспособен.");
        Bench above = complained(bench, "viktor", 2);
        assertThat(code(house.as(above.judge(), () -> house.get(ActDrafts.class).begin(above.id(), ruled("changed").deciding("refused", List.of()))))).as("who refuses cancels").isEqualTo("act-outcome-unknown");
        above.act(ruled("changed").deciding("deferred", List.of("Отсрочить исполнение на три месяца")), "Год отсрочки несоразмерен.");
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(bench.last("ruling-deferral").inForceFrom()).isEqualTo(house.clock().today());
        ReportEvent.MatterDecided last = carried().getLast();
        assertThat(last.number()).isEqualTo(bench.file().number());
        assertThat(String.join(" ", last.orders())).contains("три месяца").doesNotContain("двенадцать");
        assertThat(carried().stream().filter(one -> one.number().equals(bench.file().number()))).hasSize(1);
    }

    /// Daniyar works in Astana, where the decision is executed: the court of that place grants instalments, and they stand in the case of the court that decided (CPC art. 246 part 1).
    @Test
    @Order(3)
    void theCourtOfThePlaceOfExecutionRulesAsWell() {
        ClaimDraft draft = Applications.draft(house, "enforcement", "17.04", "daniyar", List.of(Claims.party("defendant", house.character("viktor").person())), "Рассрочить исполнение решения ещё на три месяца",
                "Исполнительное производство ведётся по месту работы должника, доходы подтверждены справкой.").withPlaces(new ClaimDraft.Places("", "711110000", "", "", "", false, won.file().number().toString(), ""));
        kz.torelik.filing.CandidateCourt there = house.as(house.citizen("daniyar"), () -> house.get(kz.torelik.filing.Assessing.class).courts(draft)).stream().filter(one -> one.rule().equals("execution-place")).findFirst().orElseThrow();
        assertThat(there.court().code()).isNotEqualTo(won.file().claim().court());
        kz.torelik.filing.Submission submission = house.file(house.character("daniyar"), draft.withCourt(there.court().code().digits(), there.basis().toString(), false), Claims.paper(house, Language.RU, "Справка", "О доходах."));
        house.awaitQuiet();
        Bench bench = new Bench(house, kz.torelik.kernel.CaseId.of(submission.id().uuid()));
        assertThat(bench.file().claim().court()).isEqualTo(there.court().code());
        assertThat(bench.file().claim().jurisdiction().toString()).isEqualTo("cpc 246(1)");
        tomorrow();
        bench.act(new Disposition.Merits("ruling-deferral", "instalments", List.of("Рассрочить остаток на три месяца")), "Доходы подтверждены.");
        inForce(bench);
        assertThat(carried().getLast().number()).isEqualTo(bench.file().number());
    }

    /// A duplicate that was refused is granted above; the judge below gives it out on the ruling of the appeal court.
    @Test
    @Order(4)
    void aDuplicateIsGivenOutOnTheRulingOfTheAppealCourt() throws IOException {
        Bench bench = matter("enforcement", "17.06", "viktor", "daniyar", "Выдать дубликат исполнительного листа");
        bench.act(new Disposition.Merits("ruling-duplicate", "refused"), "Утрата не подтверждена.");
        Bench above = complained(bench, "viktor", 1);
        above.act(ruled("resolved").deciding("duplicate", List.of()), "Утрата подтверждена справкой судебного исполнителя.");
        CaseFile.ActInFile act = above.last("ruling-private-complaint");
        assertThat(code(house.as(bench.judge(), () -> house.get(IssuingWrits.class).prepare(bench.id(), bench.last("ruling-duplicate").id(), 1, 2)))).as("not on the cancelled refusal").isNotEqualTo("none");
        DecisionEvent.WritIssued writ = writ(bench, act, 1, 2);
        byte[] pdf = house.as(bench.judge(), () -> house.content(house.get(kz.torelik.documents.Documents.class).find(writ.document().id()).orElseThrow()));
        assertThat(PdfText.extract(pdf).replaceAll("\\s+", " ")).contains("Дубликат исполнительного листа № " + writ.number(), won.file().number().toString(), "2 350 000");
        assertThat(carried().getLast().outcome()).isEqualTo("duplicate");
    }

    /// The appeal court sends the question back: the ten working days run anew, and the new ruling may be complained of again.
    @Test
    @Order(5)
    void aQuestionThatWasSentBackIsRuledAnew() {
        Bench bench = matter("enforcement", "17.07", "viktor", "daniyar", "Произвести индексацию присуждённой суммы");
        bench.act(new Disposition.Merits("ruling-indexation", "refused"), "Просрочки нет.");
        Bench above = complained(bench, "viktor", 1);
        above.act(ruled("remitted"), "Расчёт взыскателя не проверен.");
        assertThat(bench.file().stage()).isEqualTo("consideration");
        assertThat(bench.clock("decide-indexation").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.due("decide-indexation")).isAfter(house.clock().today().plusDays(13));
        tomorrow();
        bench.act(new Disposition.Merits("ruling-indexation", "indexed", List.of("Взыскать сумму индексации 41 000 тенге")), "Расчёт верен.");
        assertThat(bench.clock("decide-indexation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.clock("complain-of-ruling").status()).isEqualTo(ClockReading.Status.RUNNING);
        inForce(bench);
        assertThat(carried().getLast().outcome()).isEqualTo("indexed");
    }

    /// An application that was returned because of its form: the appeal court cancels the return, and it is considered.
    @Test
    @Order(6)
    void aCancelledReturnBringsTheApplicationToItsConsideration() {
        Bench bench = matter("enforcement", "17.09", "viktor", "daniyar", "Восстановить срок предъявления исполнительного листа");
        bench.act(new Disposition.OnGround("ruling-return-enforcement", "form"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        Bench above = complained(bench, "viktor", 1);
        above.act(ruled("resolved"), "Заявление отвечает требованиям закона.");
        assertThat(bench.file().stage()).isEqualTo("consideration");
        assertThat(bench.clock("decide-restoration-of-presentation").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// A complaint that goes back before its term is over may be filed again; when it is not, the ruling is in force after the term. One that goes back later puts it into force at once.
    @Test
    @Order(7)
    void aComplaintThatWentBackHoldsNothingUp() {
        Bench early = matter("enforcement", "17.05", "daniyar", "viktor", "Изменить порядок исполнения решения");
        early.act(new Disposition.Merits("ruling-manner", "refused"), "Оснований нет.");
        Bench late = matter("enforcement", "17.05", "daniyar", "viktor", "Изменить порядок исполнения решения ещё раз");
        late.act(new Disposition.Merits("ruling-manner", "refused"), "Оснований нет.");
        for (Bench bench : List.of(early, late)) bench.file(house.character("daniyar"), 1, "appeal", null, COMPLAINT);
        tomorrow();
        early.act(new ReviewDisposition.ComplaintReturn(ReviewDisposition.ComplaintReturn.OF_APPEAL, 1, "asked"), "Заявитель просит возвратить жалобу.");
        assertThat(early.file().complaints().getLast().state()).isEqualTo(ComplaintInFile.RETURNED);
        assertThat(early.clock("complain-of-ruling").status()).as("it may be filed again").isEqualTo(ClockReading.Status.RUNNING);
        LocalDate due = early.due("complain-of-ruling");
        Applications.live(house, due.plusDays(1));
        assertThat(early.last("ruling-manner").inForceFrom()).isEqualTo(due.plusDays(1));
        assertThat(late.last("ruling-manner").inForceFrom()).isNull();
        house.moveTo(Applications.next(late.due("complain-of-ruling").plusDays(3)).atTime(11, 0));
        late.act(new ReviewDisposition.ComplaintReturn(ReviewDisposition.ComplaintReturn.OF_APPEAL, 1, "asked"), "Заявитель просит возвратить жалобу.");
        assertThat(late.last("ruling-manner").inForceFrom()).isEqualTo(house.clock().today());
        assertThat(late.clock("complain-of-ruling").status()).isEqualTo(ClockReading.Status.ENDED);
    }

    /// The sanction itself is no matter of a private complaint; a refusal is, and the appeal court gives the sanction.
    @Test
    @Order(8)
    void theSanctionIsGivenAbove() {
        ClaimDraft draft = Applications.draft(house, "sanction", "17.01", "viktor", List.of(Claims.party("defendant", house.character("erlan").person())),
                "Санкционировать постановление о временном ограничении на выезд должника", "Должник уведомлён, более трёх месяцев не исполняет исполнительный документ; постановление прилагается.");
        Bench granted = Applications.file(house, "viktor", draft);
        tomorrow();
        granted.act(new Disposition.Merits("ruling-sanction", "granted"), "Неисполнение подтверждено.");
        assertThat(code(tryToComplain(granted, "erlan", 2))).as("sued in the order of administrative justice").isEqualTo("not-at-this-stage");
        Bench refused = Applications.file(house, "viktor", draft);
        tomorrow();
        refused.act(new Disposition.Merits("ruling-sanction", "refused"), "Нет доказательств уведомления.");
        Bench above = complained(refused, "viktor", 1);
        above.act(ruled("resolved").deciding("granted", List.of()), "Уведомление вручено, подпись должника в деле.");
        assertThat(refused.file().stage()).isEqualTo("granted");
        assertThat(refused.file().outcome()).contains("granted");
        assertThat(above.last("ruling-private-complaint").inForceFrom()).isEqualTo(house.clock().today());
    }

    private static Answer<?> tryToComplain(Bench bench, String who, int party) {
        kz.torelik.filing.FilingInCase filing = house.get(kz.torelik.filing.FilingInCase.class);
        return house.as(house.citizen(who), () -> filing.prepare(bench.id(), party, new kz.torelik.filing.FilingInCase.Wanted("appeal", null, COMPLAINT, "", new byte[0]))
                .then(paper -> filing.file(paper.id(), house.sign(house.content(paper.document()), house.character(who).person().iin().digits()))));
    }

    /// A writ on an award that was refused is granted above; the day in which it has to be issued runs.
    @Test
    @Order(9)
    void theWritOnAnAwardIsGrantedAbove() {
        Bench bench = Applications.file(house, "viktor", Applications.draft(house, "arbitral-writ", "16.00", "viktor", List.of(Claims.party("defendant", house.character("daniyar").person())),
                "Выдать исполнительный лист на принудительное исполнение решения арбитража", "Решением арбитража с должника взыскано 900 000 тенге; добровольно оно не исполнено."));
        tomorrow();
        bench.act(new Disposition.Merits("ruling-arbitral-writ", "refused"), "Соглашение недействительно.");
        Bench above = complained(bench, "viktor", 1);
        above.act(ruled("resolved").deciding("granted", List.of()), "Действительность соглашения установлена арбитражем.");
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(bench.clock("issue-arbitral-writ").status()).isEqualTo(ClockReading.Status.RUNNING);
        writ(bench, above.last("ruling-private-complaint"), 1, 2);
        assertThat(bench.clock("issue-arbitral-writ").status()).isEqualTo(ClockReading.Status.MET);
    }

    /// The review on new circumstances is refused, and the appeal court grants it: the decision binds nobody from that day, and the case opens anew.
    @Test
    @Order(10)
    void theCaseOpensAnewByTheRulingOfTheAppealCourt() {
        Bench bench = matter("new-circumstances", "17.02", "daniyar", "viktor", "Отменить решение и пересмотреть дело");
        bench.act(new Disposition.Merits("ruling-new-circumstances", "refused"), "Обстоятельства не являются вновь открывшимися.");
        Bench above = complained(bench, "daniyar", 1);
        assertThat(won.file().stage()).isEqualTo("execution");
        above.act(ruled("resolved").deciding("granted", List.of()), "Подложность расписки установлена приговором.");
        CaseFile old = won.file();
        assertThat(old.stage()).isEqualTo("remanded");
        assertThat(old.isCancelled(won.last("decision").id())).isTrue();
        ReviewInFile review = old.reviews().getLast();
        assertThat(review.outcome()).isEqualTo("reopened");
        Bench again = new Bench(house, Objects.requireNonNull(review.next()));
        assertThat(again.file().stage()).isEqualTo("acceptance");
        assertThat(again.file().documents().getLast().document().id()).as("the ruling that orders it").isEqualTo(above.last("ruling-private-complaint").document().id());
        assertThat(again.file().judge().orElseThrow().person()).isNotEqualTo(old.judge().orElseThrow().person());
    }

    /// Aigul disputes the return of assets (CPC chapter 30-1) and appeals in her three days. The case waits for the body's copy and goes up by the rule; three judges leave the decision unchanged, and it is in force with their act. A cassation court
    /// sends it to another panel, which cancels the decision; what came from above binds the file.
    @Test
    @Order(11)
    void aDecisionInSpecialActionProceedingsGoesUpAndComesBack() {
        LoanCase court = loan;
        Bench bench = Applications.file(house, "aigul", Applications.draft(house, "special-action", "15.14", "aigul", List.of(Claims.party("defendant", house.character("daniyar").person())),
                "Признать незаконным включение в реестр лиц, активы которых подлежат возврату", "Уполномоченный орган включил меня в реестр без указания основания, состояние подтверждено декларациями за десять лет."));
        tomorrow();
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        bench.act(new Disposition.Preparation(List.of("Органу представить материалы проверки.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId trial = bench.setTrial();
        Applications.read(bench, "aigul", "daniyar");
        Applications.hold(bench, trial, List.of(1, 2), "dismissed");
        bench.act(new Disposition.Merits("decision-special", "dismissed", List.of()), "Расходы несоразмерны доходам.");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.file(house.character("aigul"), 1, "appeal", null, "Суд не исследовал декларации за десять лет, прошу отменить решение.");
        assertThat(bench.file().stage()).isEqualTo("appealed");
        assertThat(bench.file().complaints().getLast().kind()).isEqualTo("appeal");
        house.get(kz.torelik.instances.SendingUp.class).sendDue();
        house.awaitQuiet();
        assertThat(bench.file().stage()).as("not before the term is over for everybody").isEqualTo("appealed");
        goUp(bench);
        assertThat(bench.file().stage()).isEqualTo("under-review");
        Bench appeal = court.above(bench);
        assertThat(appeal.file().claim().procedure()).isEqualTo("appeal");
        assertThat(appeal.file().panel()).as("three judges").hasSize(2);
        assertThat(appeal.file().parties()).extracting(party -> party.role()).containsExactly("applicant", "interested");
        court.goOn(1);
        court.heard(appeal, "unchanged");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы повторяют доводы заявления.");
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision-special").inForceFrom()).as("with the act that leaves it unchanged").isEqualTo(house.clock().today());
        court.goOn(3);
        appeal.file(house.character("aigul"), 1, "cassation", null, "Суд апелляционной инстанции не проверил доводы жалобы.");
        Bench cassation = court.above(appeal);
        court.goOn(1);
        court.heard(cassation, "remitted-to-appeal");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "remitted-to-appeal", "law-not-applied"), "Доводы не проверены.");
        assertThat(bench.file().stage()).isEqualTo("under-review");
        Bench again = court.above(bench);
        assertThat(again.id()).isNotEqualTo(appeal.id());
        court.goOn(1);
        court.heard(again, "new-decision");
        again.act(new ReviewDisposition.Resolution("resolution-appeal", "new-decision", "law-not-applied"), "Декларации подтверждают доходы.");
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.file().isCancelled(bench.last("decision-special").id())).isTrue();
    }

    /// The three days of both run out, and the rule sends the case.
    private static void goUp(Bench bench) {
        Applications.read(bench, "aigul", "daniyar");
        house.moveTo(bench.due("appeal-asset-return").plusDays(6).atTime(9, 0));
        house.get(kz.torelik.instances.SendingUp.class).sendDue();
        house.awaitQuiet();
    }
}
