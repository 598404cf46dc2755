package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Manner;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReceivingReports;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.PdfText;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a court decides beside the dispute: a closed session, the language, what the decision forgot and what in it is unclear, a breach of the law by a state body, the costs
/// (CPC arts. 14, 19, 109, 113, 236, 237, 270). Each is an act of its own with its own way to contest it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActsBesideScenarioTests {

    private static House house;
    private static Bench bench;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.disputedLoan(house)), receipt);
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// Why the court may not sign such an act, by its code; the draft goes away again.
    private static String refused(Disposition disposition) { return refused(bench, disposition); }

    private static String refused(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> {
            Answer<?> answer = house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> {
                var shown = house.get(SigningActs.class).prepare(draft.id(), draft.version());
                house.get(ActDrafts.class).discard(draft.id(), draft.version());
                return shown;
            });
            return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "allowed";
        });
    }

    private static int asks(String who, int party, String motion, String text) {
        bench.file(house.character(who), party, "motion", motion, text);
        return bench.file().motions().getLast().number();
    }

    private static MatterDisposition.Matter matter(String kind, String outcome, int motion, String... orders) { return new MatterDisposition.Matter(kind, outcome, motion, "Материалами дела это подтверждается.", List.of(orders)); }

    private static void live(LocalDate until) {
        LocalDate day = until;
        while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
        house.moveTo(day.atTime(10, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
    }

    private static String operative(String kind) {
        try {
            return PdfText.extract(bench.pdf(bench.last(kind))).replaceAll("\\s+", " ");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    @Order(1)
    void theSessionIsClosedByARulingAndTheWorldSeesTheCaseNoMore() {
        assertThat(bench.file().isClosed()).isFalse();
        int motion = asks("daniyar", 2, "closed-session", "Прошу рассмотреть дело в закрытом заседании: в деле есть сведения о моём лечении.");
        assertThat(refused(new Disposition.OnMotion(motion, true, "Просьба обоснованна."))).as("such a motion has an act of its own").isEqualTo("act-motion-own-act cpc 19(8)");
        bench.act(matter("ruling-session", "session-closed", motion), "");
        assertThat(bench.file().isClosed()).isTrue();
        assertThat(bench.file().motions().getLast().granted()).isTrue();
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("matter-ruled cpc 19(8)"));
        assertThat(bench.file().notices()).as("the other side is told").anyMatch(notice -> notice.about().equals("act-copy") && notice.party() == 1);
    }

    @Test
    @Order(2)
    void theLanguageChangesAndTheNextActIsWrittenInIt() {
        int motion = asks("viktor", 1, "language", "Прошу изменить язык судопроизводства на казахский: иск составил мой представитель.");
        assertThat(refused(matter("ruling-language", "language-ru", motion))).isEqualTo("matter-language cpc 14(2)");
        assertThat(refused(matter("ruling-language", "language-kk", 0))).as("not without a motion").isEqualTo("act-motion-needed cpc 14(2)");
        bench.act(matter("ruling-language", "language-kk", motion), "");
        assertThat(bench.file().language()).isEqualTo(Language.KK);
        motion = asks("viktor", 1, "language", "Сот ісін жүргізу тілін қайтадан орыс тіліне өзгертуді сұраймын.");
        bench.act(matter("ruling-language", "language-kept", motion), "");
        assertThat(bench.file().language()).isEqualTo(Language.KK);
        assertThat(operative("ruling-language")).contains("Сот ісін жүргізу тілін өзгертуден бас тартылсын.");
    }

    @Test
    @Order(3)
    void aStateBodyIsToldOfItsBreachAndAnswersWithinAMonth() {
        bench.act(matter("private-ruling", "pointed-out", 0, "Нотариаттық палата тексеру жүргізсін және қабылданған шаралар туралы бір ай ішінде хабарласын."), "");
        assertThat(operative("private-ruling")).contains("Жеке ұйғарым шығарылсын.").contains("тексеру жүргізсін");
        assertThat(report("answered", "Нотариаттық палата")).as("it has not arrived yet").isEqualTo("report-not-yet");
        assertThat(report("received", "Нотариаттық палата")).isEqualTo("entered");
        ClockReading answer = bench.clock("answer-private-ruling");
        assertThat(answer.due()).isEqualTo(house.clock().today().plusMonths(1));
        assertThat(report("answered", "Нотариаттық палата")).isEqualTo("entered");
        assertThat(bench.clock("answer-private-ruling").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.clock("private-complaint-beside").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.file(house.character("daniyar"), 2, "private-complaint", null, "Жеке ұйғарыммен келіспеймін: палата заңды бұзған жоқ, тексеру қажет емес.");
        assertThat(bench.clock("private-complaint-beside").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().complaints()).extracting(ComplaintInFile::kind).containsExactly("private-complaint");
        house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())).orThrow();
        house.awaitQuiet();
        assertThat(bench.file().stage()).as("the case itself goes on").isEqualTo("preparation");
        assertThat(bench.file().reviews()).hasSize(1);
    }

    private static String report(String what, String from) {
        return house.as(bench.judge(), () -> house.get(ReceivingReports.class).enter(bench.id(), bench.file().version(), new ReceivingReports.Report(what, bench.last("private-ruling").id(), from, "Тексеру жүргізілді."))
                instanceof Answer.No<?> no ? no.refusal().code() : "entered");
    }

    @Test
    @Order(4)
    void whatTheDecisionForgotIsAddedAndThatIsAppealedByItself() {
        bench.act(new Disposition.SetForTrial(), "");
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), "satisfied").orThrow());
        bench.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "негізгі борыш")), Disposition.Costs.NONE), "Қарыз қолхатпен дәлелденді.");
        int motion = asks("viktor", 1, "additional-decision", "Сот мемлекеттік баж туралы мәселені шешпеді, қосымша шешім шығаруды сұраймын.");
        assertThat(bench.clock("additional-decision").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(refused(matter("additional-decision", "added", motion))).as("it says nothing").isEqualTo("matter-empty cpc 236(1)");
        bench.act(new MatterDisposition.Matter("additional-decision", "added", motion, "Баж туралы мәселе шешілмеген.", List.of(), List.of(), new Disposition.Costs(Tenge.of("90000"), Tenge.ZERO, Tenge.ZERO)), "");
        assertThat(bench.clock("additional-decision").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(operative("additional-decision")).contains("АТЫНАН").contains("Сот шешімі толықтырылсын.");
        assertThat(bench.clock("appeal-additional").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.clock("appeal").status()).as("the term of the decision runs on by itself").isEqualTo(ClockReading.Status.RUNNING);
    }

    @Test
    @Order(5)
    void whatIsUnclearIsExplainedOrNot() {
        int motion = asks("daniyar", 2, "explain-decision", "Шешімнің қандай валютада орындалатыны түсініксіз, түсіндіруді сұраймын.");
        bench.act(matter("ruling-explanation", "explanation-refused", motion), "");
        assertThat(operative("ruling-explanation")).contains("Шешімді түсіндіруден бас тартылсын.");
        assertThat(bench.file().motions().getLast().granted()).isFalse();
        motion = asks("daniyar", 2, "explain-decision", "Борышты бөліп төлеуге бола ма, соны түсіндіруді сұраймын.");
        bench.act(matter("ruling-explanation", "explained", motion, "Сома теңгемен, бір төлеммен төленеді."), "");
        ClockReading complaint = bench.clock("private-complaint-beside");
        assertThat(complaint.status()).isEqualTo(ClockReading.Status.RUNNING);
        live(java.util.Objects.requireNonNull(complaint.due()).plusDays(1));
        assertThat(bench.last("ruling-explanation").inForceFrom()).as("nobody complained").isNotNull();
    }

    @Test
    @Order(6)
    void theCostsAreAwardedAfterTheDecisionUpToTheLimitOfTheLaw() {
        live(bench.due("appeal-additional").plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("additional-decision").inForceFrom()).isNotNull();
        int motion = asks("viktor", 1, "costs", "Өкілге төленген 300 000 теңгені өндіріп беруді сұраймын.");
        assertThat(refused(costs("costs-awarded", motion, "300000"))).as("more than a tenth of what was awarded").isEqualTo("matter-costs-limit cpc 113(1)");
        bench.act(costs("costs-partial", motion, "235000"), "");
        assertThat(bench.clock("costs").status()).isEqualTo(ClockReading.Status.MET);
        CaseFile.ActInFile ruling = bench.last("ruling-costs");
        assertThat(writ(ruling)).as("not before it is in force").isEqualTo("writ-not-in-force");
        live(bench.due("private-complaint-beside").plusDays(1));
        assertThat(writ(bench.last("ruling-costs"))).isEqualTo(Tenge.of("235000").toString());
        assertThat(writ(bench.last("additional-decision"))).isEqualTo(Tenge.of("90000").toString());
    }

    /// A small debt: the law asks for written proceedings. The decision comes without reasons, and gets them when a party asks.
    @Test
    @Order(7)
    void aDecisionInSimplifiedProcedureGetsItsReasonsOnAMotion() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Ақша алынды."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench small = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(Manner.asked(small.file(), house.get(LawBook.class), small.file().filedOn()).orElseThrow().basis()).hasToString("cpc 267-2(1)(1)");
        small.act(new Disposition.Simplified(Language.KK), "");
        live(house.clock().today().plusDays(22));
        List<Disposition.Award> debt = List.of(new Disposition.Award(1, 2, Tenge.of("1480000"), "борыш"));
        small.act(new Disposition.SimplifiedDecision("satisfied", debt, Disposition.Costs.NONE), "");
        small.file(house.character("aigul"), 1, "motion", "reasoned-decision", "Шешімнің дәлелді бөлігін дайындауды сұраймын.");
        MatterDisposition.Matter less = new MatterDisposition.Matter("decision-reasoned", "reasoned-satisfied", 1, "Қарыз қолхатпен дәлелденді.", List.of(), List.of(new Disposition.Award(1, 2, Tenge.of("1000000"), "борыш")), Disposition.Costs.NONE);
        assertThat(refused(small, less)).as("it decides nothing anew").isEqualTo("matter-reasoned-differs cpc 267-4(1)");
        small.act(new MatterDisposition.Matter("decision-reasoned", "reasoned-satisfied", 1, "Қарыз қолхатпен дәлелденді.", List.of(), debt, Disposition.Costs.NONE), "");
        assertThat(small.file().stage()).isEqualTo("simplified-decided");
        assertThat(small.file().motions().getFirst().granted()).isTrue();
    }

    private static MatterDisposition.Matter costs(String outcome, int motion, String sum) {
        return new MatterDisposition.Matter("ruling-costs", outcome, motion, "Шығыстар құжаттармен расталды.", List.of(), List.of(), new Disposition.Costs(Tenge.ZERO, Tenge.of(sum), Tenge.ZERO));
    }

    private static String writ(CaseFile.ActInFile act) {
        return house.as(bench.judge(), () -> switch (house.get(IssuingWrits.class).prepare(bench.id(), act.id(), 1, 2)) {
            case Answer.Yes<IssuingWrits.ToSign>(IssuingWrits.ToSign shown) -> shown.writ().sum().toString();
            case Answer.No<IssuingWrits.ToSign> no -> no.refusal().code();
        });
    }
}
