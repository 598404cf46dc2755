package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One of many alike cases goes to a court above, which decides it alone by the rules of the first instance (CPC arts. 27-1, 27-2, 34, 35 part 3-1): of the regional court the decision is appealed to its
/// panel (art. 402), of the cassation court it goes into cassation, whatever its price (art. 434 parts 1 and 2).
class ModelCaseScenarioTests {

    private static House house;
    private static LoanCase loan;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 3, 10, 0));
        loan = new LoanCase(house);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    @Test
    void theRegionalCourtDecidesItAndItsPanelHearsTheAppeal() {
        Bench model = accepted();
        CaseFile.AssignedJudge below = model.file().judge().orElseThrow();
        model.file(house.character("viktor"), 1, "motion", "model-case", "Областной суд истребовал дело как одно из однородных, согласен.");
        assertThat(refused(model, transferred("model-transferred"))).as("one side is not the parties").isEqualTo("model-consent cpc 27-1");
        assertThat(refused(model, transferred("model-to-cassation"))).isEqualTo("model-consent cpc 27-2");
        model.file(house.character("daniyar"), 2, "motion", "model-case", "Согласен на рассмотрение дела областным судом.");
        assertThat(refused(model, new MatterDisposition.Matter("ruling-model", "model-transferred", 1, "Дело однородно.", List.of()))).as("the demand of the court above is named").isEqualTo("matter-empty cpc 34(3)");
        model.act(transferred("model-transferred"), "");
        CaseFile taken = model.file();
        assertThat(taken.stage()).isEqualTo("preparation");
        assertThat(taken.motions()).as("both are answered").allMatch(motion -> Boolean.TRUE.equals(motion.granted()));
        CaseFile.AssignedJudge above = taken.judge().orElseThrow();
        assertThat(house.get(LawBook.class).courts().get(above.court()).kind()).as("%s", taken.history().stream().map(each -> each.event().word() + " " + each.stage()).toList()).isEqualTo(CourtKind.REGIONAL);
        assertThat(above.court().region()).isEqualTo(below.court().region());
        assertThat(taken.history()).as("the draw says why there").anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("judge-drawn cpc 35(3-1)"));
        assertThat(house.as(new Actor.Staff(below.person(), below.court(), Function.JUDGE), () -> house.get(CaseFiles.class).find(model.id()))).as("the judge below has nothing to do with it any more").isEmpty();
        assertThat(model.clock("private-complaint-beside").status()).as("it may be contested all the same").isEqualTo(ClockReading.Status.RUNNING);
        decided(model);
        model.file(house.character("daniyar"), 2, "appeal", null, "Прошу отменить решение областного суда.");
        house.moveTo(model.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        CaseFile appeal = above(model);
        assertThat(appeal.claim().court()).as("the panel of the same court").isEqualTo(above.court());
        assertThat(appeal.seated()).isEqualTo(3);
        assertThat(appeal.isSeated(above.person())).as("he does not review himself").isFalse();
    }

    /// 2 350 000 tenge are far below the 2,000 indices under which nobody else comes into cassation.
    @Test
    void theCassationCourtDecidesItAndItsPanelReviewsIt() throws IOException {
        Bench model = accepted();
        model.file(house.character("viktor"), 1, "motion", "model-case", "Кассационный суд истребовал дело как одно из однородных, согласен.");
        model.file(house.character("daniyar"), 2, "motion", "model-case", "Согласен на рассмотрение дела кассационным судом.");
        model.act(transferred("model-to-cassation"), "");
        CaseFile.AssignedJudge above = model.file().judge().orElseThrow();
        assertThat(house.get(LawBook.class).courts().get(above.court()).kind()).isEqualTo(CourtKind.CASSATION_CIVIL);
        assertThat(model.file().seated()).as("alone").isEqualTo(1);
        decided(model);
        assertThat(PdfText.extract(model.pdf(model.last("decision"))).replaceAll("\\s+", " ")).as("the decision says how it is contested").contains("Кассационная жалоба может быть подана").doesNotContain("Апелляционная жалоба");
        assertThat(complaint(model, "appeal")).as("art. 402 knows no appeal against it").isEqualTo("not-reviewable cpc 402");
        house.moveTo(model.due("alike-decision").plusDays(1).atTime(9, 0));
        house.get(kz.torelik.deadlines.Expiring.class).expire();
        house.awaitQuiet();
        assertThat(model.file().stage()).isEqualTo("in-force");
        assertThat(model.clock("cassation-alike").status()).isEqualTo(ClockReading.Status.RUNNING);
        model.file(house.character("daniyar"), 2, "cassation", null, "Суд неправильно применил нормы о займе.");
        CaseFile review = above(model);
        assertThat(review.claim().procedure()).isEqualTo("cassation");
        assertThat(review.seated()).as("a panel").isEqualTo(3);
        assertThat(review.isSeated(above.person())).as("he does not review himself").isFalse();
        assertThat(model.clock("cassation-alike").status()).isEqualTo(ClockReading.Status.MET);
        Bench panel = new Bench(house, review.id());
        loan.goOn(1);
        loan.heard(panel, "unchanged");
        panel.act(new ReviewDisposition.Resolution("resolution-cassation", "unchanged", ""), "Нормы о займе применены верно.");
        house.awaitQuiet();
        assertThat(model.file().stage()).isEqualTo("in-force");
        assertThat(model.file().reviews()).singleElement().satisfies(one -> assertThat(one.outcome()).isEqualTo("unchanged"));
    }

    /// Of an ordinary decision in force nobody asks the cassation court past the appeal.
    @Test
    void anOrdinaryDecisionGoesFirstIntoAppeal() {
        Bench ordinary = accepted();
        decided(ordinary);
        house.moveTo(ordinary.due("appeal").plusDays(1).atTime(9, 0));
        house.get(kz.torelik.deadlines.Expiring.class).expire();
        house.awaitQuiet();
        assertThat(ordinary.file().stage()).isEqualTo("in-force");
        assertThat(complaint(ordinary, "cassation")).isEqualTo("not-reviewable cpc 434(1)");
    }

    private static Bench accepted() {
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.disputedLoan(house)), Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены."));
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        Bench model = new Bench(house, CaseId.of(submission.id().uuid()));
        model.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        return model;
    }

    private static void decided(Bench model) {
        model.act(new Disposition.SetForTrial(), "");
        HearingId session = model.setTrial();
        house.moveTo(LocalDateTime.ofInstant(model.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(model.judge(), () -> house.get(OpeningHearing.class).open(model.id(), model.file().version(), session, List.of(1, 2), null).orThrow());
        house.as(model.judge(), () -> house.get(ClosingHearing.class).close(model.id(), model.file().version(), session, true).orThrow());
        house.as(model.judge(), () -> house.get(AnnouncingDecision.class).announce(model.id(), model.file().version(), "satisfied").orThrow());
        model.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "основной долг")), Disposition.Costs.NONE), "Долг доказан распиской.");
    }

    private static CaseFile above(Bench model) { return house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(model.file().reviews().getLast().id())); }

    private static String complaint(Bench bench, String kind) {
        return house.as(house.citizen("daniyar"), () -> code(house.get(FilingInCase.class).prepare(bench.id(), 2, new FilingInCase.Wanted(kind, null, "Прошу отменить решение суда как незаконное.", "", new byte[0]))));
    }

    private static String refused(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> code(house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> {
            var shown = house.get(SigningActs.class).prepare(draft.id(), draft.version());
            house.get(ActDrafts.class).discard(draft.id(), draft.version());
            return shown;
        })));
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "yes"; }

    private static MatterDisposition.Matter transferred(String outcome) {
        return new MatterDisposition.Matter("ruling-model", outcome, 1, "В судах рассматриваются однородные дела.", List.of("Дело истребовано вышестоящим судом письмом № 12 от 2 февраля 2026 года."));
    }
}
