package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Viktor asks the administrative court to cancel an act of the akimat, and a bailiff's act is challenged beside it. The order of steps is that of the APPC: by filing the claim
/// the case is in the proceedings (art. 137), there is a preliminary hearing, and what cannot go on is returned (art. 138).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrativeCaseScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed(String who, String category) {
        return Applications.file(house, who, Applications.draft(house, "administrative", category, who, List.of(Applications.body("ГУ «Управление архитектуры города Астаны»")), "Отменить отказ в согласовании эскизного проекта",
                "Управление отказало в согласовании без указания основания; вышестоящий орган жалобу оставил без удовлетворения, ответ вручён месяц назад."));
    }

    /// The administrative court of the city, the number of an administrative case, three months from the filing, two months to appeal, a month to execute.
    @Test
    @Order(3)
    void anActOfTheAkimatIsCancelled() throws java.io.IOException {
        Bench bench = filed("viktor", "18.05");
        CaseFile file = bench.file();
        assertThat(file.number().kind()).isEqualTo("4");
        assertThat(file.number().court().digits()).isEqualTo("7193");
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("appc 106(1)");
        assertThat(file.stage()).as("nobody rules on acceptance").isEqualTo("preliminary");
        LocalDate filedOn = file.filedOn();
        assertThat(bench.due("consider-administrative")).isAfterOrEqualTo(filedOn.plusMonths(3));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        assertThat(code(bench, new Disposition.Acceptance(Language.RU, List.of()))).as("the order of an action").isEqualTo("not-at-this-stage");
        assertThat(code(bench, new Disposition.Termination("settlement"))).as("the APPC returns, it does not terminate").isEqualTo("not-at-this-stage");
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Предварительное слушание проведено, дело подготовлено.");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        HearingId trial = bench.setTrial();
        assertThat(bench.clock("notify-administrative").status()).isEqualTo(ClockReading.Status.MET);
        Applications.read(bench, "viktor");
        Applications.hold(bench, trial, List.of(1, 2), "satisfied");
        assertThat(bench.clock("consider-administrative").status()).isEqualTo(ClockReading.Status.MET);
        bench.act(new Disposition.Merits("decision-administrative", "satisfied", List.of("Отменить отказ и обязать ответчика рассмотреть заявление с учётом правовой позиции суда в течение месяца")), "Ответчик не доказал законность обременяющего акта.");
        assertThat(bench.clock("make-administrative-decision").status()).isEqualTo(ClockReading.Status.MET);
        CaseFile.ActInFile decision = bench.last("decision-administrative");
        assertThat(kz.torelik.documents.PdfText.extract(bench.pdf(decision)).replaceAll("\\s+", " ")).contains("Административного процедурно-процессуального кодекса", "административное дело", "Иск удовлетворить.");
        LocalDate appeal = bench.due("appeal-administrative");
        assertThat(appeal).as("two months").isAfterOrEqualTo(decision.signedOn().plusMonths(2));
        Applications.live(house, appeal.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.due("execute-administrative-decision")).isAfterOrEqualTo(appeal.plusDays(1).plusMonths(1));
    }

    /// A claim that came too late goes back with the ground of the article, and cannot be brought again.
    @Test
    @Order(1)
    void aLateClaimIsReturnedByArticle138() {
        Bench bench = filed("zhanar", "18.05");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        CaseFile returned = bench.act(new Disposition.OnGround("ruling-return-administrative", "late"), "");
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(returned.history()).anySatisfy(one -> assertThat(one.basis().toString()).isEqualTo("appc 138(2)(15)"));
        assertThat(bench.due("private-complaint-administrative")).isAfter(house.clock().today());
        assertThat(bench.clock("consider-administrative").status()).isEqualTo(ClockReading.Status.ENDED);
    }

    /// The acts of a bailiff: twenty working days to the preliminary hearing, ten to decide, ten to appeal.
    @Test
    @Order(2)
    void aBailiffIsChallengedInTenWorkingDays() throws java.io.IOException {
        Bench bench = filed("daniyar", "18.02");
        assertThat(bench.file().duty().orElseThrow().manner()).isEqualTo("exempt");
        assertThat(bench.due("preliminary-hearing-in-twenty-days")).isEqualTo(bench.file().filedOn().plusDays(28));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Дело подготовлено.");
        assertThat(bench.due("consider-administrative-in-ten-days")).isEqualTo(house.clock().today().plusDays(14));
        HearingId trial = bench.setTrial();
        Applications.hold(bench, trial, List.of(1, 2), "dismissed");
        bench.act(new Disposition.Merits("decision-administrative", "dismissed"), "Действия исполнителя законны.");
        assertThat(kz.torelik.documents.PdfText.extract(bench.pdf(bench.last("decision-administrative"))).replaceAll("\\s+", " ")).as("the act names its own term").contains("10 рабочих дней", "ст. 168 ч. 4").doesNotContain("2 месяцев");
        LocalDate appeal = bench.due("appeal-administrative-in-ten-days");
        Applications.live(house, appeal.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    /// The parties agree to the written way: nobody comes to a session, the term is extended once, a late response costs twenty indices, and the short decision becomes a full one on a motion.
    @Test
    @Order(4)
    void theCaseIsConsideredInWriting() throws java.io.IOException {
        Bench bench = filed("aigul", "18.05");
        LocalDate term = bench.due("consider-administrative");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-written", "written"), "Стороны согласны на письменное разбирательство.");
        assertThat(bench.file().stage()).isEqualTo("written");
        Answer<?> announced = house.as(bench.judge(), () -> house.get(kz.torelik.acts.AnnouncingDecision.class).announce(bench.id(), bench.file().version(), "satisfied"));
        assertThat(announced).as("nothing is announced on the papers").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("not-at-this-stage"));
        bench.act(new Disposition.Merits("ruling-extension-administrative", "extended"), "Дело особой сложности: назначена экспертиза.");
        assertThat(bench.due("consider-administrative")).isAfterOrEqualTo(term.plusMonths(3)).isBefore(term.plusMonths(3).plusDays(5));
        bench.act(new Disposition.Merits("ruling-fine", "fine", List.of("Взыскать с ответчика двадцать месячных расчётных показателей за несвоевременное представление отзыва")), "Отзыв не представлен в срок без уважительных причин.");
        LocalDate complain = bench.due("complain-of-fine");
        assertThat(complain).as("ten working days").isAfter(house.clock().today().plusDays(13)).isBefore(house.clock().today().plusDays(18));
        bench.act(new Disposition.Merits("decision-short", "satisfied", List.of("Отменить отказ")), "Доводы истца подтверждены, доказательства: отказ, заключение.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        assertThat(bench.clock("consider-administrative").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(kz.torelik.documents.PdfText.extract(bench.pdf(bench.last("decision-short"))).replaceAll("\\s+", " ")).contains("КРАТКОЕ РЕШЕНИЕ", "РЕШИЛ", "Иск удовлетворить.").doesNotContain("Описательная часть");
        bench.file(house.character("aigul"), 1, "motion", "full-decision", "Прошу изготовить полный текст решения.");
        assertThat(bench.clock("make-full-decision").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.act(new Disposition.Merits("decision-full", "satisfied", List.of("Отменить отказ")), "Ответчик не доказал законность обременяющего акта.");
        assertThat(bench.clock("make-full-decision").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().outcome()).contains("satisfied");
        Applications.live(house, complain.plusDays(1));
        assertThat(bench.last("ruling-fine").inForceFrom()).as("the penalty may be taken now").isEqualTo(complain.plusDays(1));
        assertThat(bench.last("decision-short").inForceFrom()).as("the decision may still be appealed").isNull();
        LocalDate appeal = bench.due("appeal-administrative");
        Applications.live(house, appeal.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision-short").inForceFrom()).isEqualTo(appeal.plusDays(1));
        bench.act(new Disposition.Merits("ruling-fine", "fine", List.of("Взыскать с ответчика пятьдесят месячных расчётных показателей; исполнить решение в течение месяца")), "Решение не исполнено в установленный срок.");
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    private static String code(Bench bench, Disposition disposition) {
        Answer<?> answer = house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version())));
        return answer instanceof Answer.No<?> no ? no.refusal().code() : "yes";
    }

    /// A by-law is found unlawful: the decision appears in the media within ten calendar days from its entry into force, and the day on which it appeared counts (APPC art. 159-1 part 2).
    @Test
    @Order(5)
    void theDecisionOnAByLawIsPublished() {
        Bench bench = filed("viktor", "18.09");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Дело подготовлено.");
        assertThat(bench.clock("consider-by-law").status()).isEqualTo(ClockReading.Status.RUNNING);
        HearingId trial = bench.setTrial();
        Applications.hold(bench, trial, List.of(1, 2), "satisfied");
        bench.act(new Disposition.Merits("decision-administrative", "satisfied", List.of("Признать пункт 5 правил недействующим с момента принятия")), "Пункт 5 правил противоречит закону.");
        CaseFile.ActInFile decision = bench.last("decision-administrative");
        assertThat(published(bench, decision, null)).as("not in force").isEqualTo("report-not-in-force");
        Applications.live(house, bench.due("appeal-administrative").plusDays(1));
        LocalDate force = java.util.Objects.requireNonNull(bench.last("decision-administrative").inForceFrom());
        LocalDate due = bench.due("publish-by-law-decision");
        assertThat(due).as("ten calendar days").isBetween(force.plusDays(10), force.plusDays(13));
        Applications.live(house, due.plusDays(4));
        assertThat(bench.clock("publish-by-law-decision").status()).as("the court knows nothing of it").isEqualTo(ClockReading.Status.MISSED);
        assertThat(published(bench, decision, house.clock().today().plusDays(1))).isEqualTo("report-day");
        assertThat(published(bench, decision, force.plusDays(3))).isEqualTo("done");
        assertThat(bench.clock("publish-by-law-decision").status()).as("the day of the newspaper counts").isEqualTo(ClockReading.Status.MET);
        assertThat(published(bench, decision, force.plusDays(3))).isEqualTo("report-again");
    }

    private static String published(Bench bench, CaseFile.ActInFile decision, @org.jspecify.annotations.Nullable LocalDate on) {
        Answer<?> answer = house.as(bench.judge(), () -> house.get(kz.torelik.acts.ReceivingReports.class).enter(bench.id(), bench.file().version(),
                new kz.torelik.acts.ReceivingReports.Report("published", decision.id(), "Газета «Астана ақшамы», № 45", "", on)));
        house.awaitQuiet();
        return answer instanceof Answer.No<?> no ? no.refusal().code() : "done";
    }
}
