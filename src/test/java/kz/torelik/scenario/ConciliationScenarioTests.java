package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.ProposingActs;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Parties who agree, and parties who try: a settlement that both sign and the court approves or refuses, mediation by a judge and by a mediator (CPC arts. 174-182).
class ConciliationScenarioTests {

    private static final String TERMS = "Ответчик выплачивает 2 000 000 тенге до 1 сентября 2026 года.\nОт остальной части требований истец отказывается.\nСудебные издержки каждая сторона несёт сама.";
    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench prepared() {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.disputedLoan(house)), receipt);
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

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

    private static String refused(Bench bench, String who, int party, String kind) {
        return house.as(house.citizen(who), () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, kind.equals("settlement") ? "settlement" : null, TERMS, "", new byte[0])) instanceof Answer.No<?> no ? no.refusal().code() : "prepared");
    }

    private static SettlementInFile last(Bench bench) { return bench.file().settlements().getLast(); }

    @Test
    void aSettlementIsOnePaperThatBothSignAndTheCourtApproves() {
        Bench bench = prepared();
        assertThat(refused(bench, new Disposition.Termination("settlement"))).as("there is none").isEqualTo("settlement-none cpc 177(1)");
        bench.file(house.character("viktor"), 1, "settlement", "settlement", TERMS);
        assertThat(bench.file().notices()).as("the other side is told").anyMatch(notice -> notice.about().equals("settlement-offered") && notice.party() == 2);
        assertThat(refused(bench, new Disposition.Termination("settlement"))).as("one signature is no agreement").isEqualTo("settlement-unsigned cpc 176(1)");
        assertThat(refused(bench, "viktor", 1, "settlement")).isEqualTo("settlement-waits");
        assertThat(refused(bench, "viktor", 1, "countersign")).as("he has signed").isEqualTo("settlement-nothing");
        bench.file(house.character("daniyar"), 2, "countersign", null, "");
        assertThat(last(bench).signed()).containsExactly(1, 2);
        assertThat(bench.file().documents().stream().filter(in -> in.document().id().equals(last(bench).filed().documents().getFirst().id())).map(in -> in.document().signature()).distinct()).as("the same paper, two signatures").hasSize(2);
        bench.act(new MatterDisposition.Matter("ruling-settlement", "settlement-harms", 0, "Соглашение затрагивает долю супруги ответчика.", List.of()), "");
        assertThat(last(bench).outcome()).isEqualTo("refused");
        assertThat(bench.file().stage()).as("the case goes on").isEqualTo("preparation");
        bench.file(house.character("daniyar"), 2, "settlement", "settlement", TERMS);
        bench.file(house.character("viktor"), 1, "countersign", null, "");
        bench.act(new Disposition.Termination("settlement"), "");
        CaseFile after = bench.file();
        assertThat(after.stage()).isEqualTo("terminated");
        assertThat(last(bench).outcome()).isEqualTo("approved");
        assertThat(after.history()).as("the duty goes back").anyMatch(each -> each.event().word().equals("duty-refund-ordered"));
        String operative = house.as(bench.judge(), () -> Passage.plain(house.get(kz.torelik.acts.Acts.class).text(bench.last("ruling-termination").id()).orThrow().text().operative()));
        assertThat(operative).startsWith("Утвердить мировое соглашение").contains("2 000 000 тенге до 1 сентября 2026 года");
        LocalDate over = bench.due("private-complaint").plusDays(1);
        while (over.getDayOfWeek().getValue() > 5) over = over.plusDays(1);
        house.moveTo(over.atTime(10, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(house.as(bench.judge(), () -> house.get(IssuingWrits.class).prepare(bench.id(), bench.last("ruling-termination").id(), 1, 2))).as("not performed: a writ (art. 178 part 2)").isInstanceOf(Answer.Yes.class);
    }

    private static int asksForMediation(Bench bench, byte[] contract) {
        bench.file(house.character("daniyar"), 2, new FilingInCase.Wanted("motion", "mediation", "Стороны просят приостановить дело для проведения медиации.", contract.length == 0 ? "" : "contract.pdf", contract));
        return bench.file().motions().getLast().number();
    }

    private static PersonId another(Bench bench) {
        return house.as(bench.judge(), () -> house.get(ProposingActs.class).mediators(bench.file())).getFirst().person();
    }

    @Test
    void anotherJudgeMediatesForTenWorkingDaysAndTheJudgeOfTheCaseGoesOn() {
        Bench bench = prepared();
        int motion = asksForMediation(bench, new byte[0]);
        PersonId own = bench.file().judge().orElseThrow().person();
        PersonId mediating = another(bench);
        LocalDate today = house.clock().today();
        assertThat(refused(bench, new MatterDisposition.Conciliation(motion, "judge", mediating, "", today.plusDays(30), "Стороны просят."))).isEqualTo("conciliation-long cpc 179(4)");
        assertThat(refused(bench, new MatterDisposition.Conciliation(motion, "judge", null, "", today.plusDays(7), "Стороны просят."))).isEqualTo("conciliation-judge cpc 179(4)");
        bench.act(new MatterDisposition.Conciliation(motion, "judge", mediating, "", today.plusDays(7), "Стороны просят."), "");
        assertThat(bench.file().stage()).isEqualTo("stayed");
        assertThat(bench.clock("judge-mediation").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.file().barred().contains(mediating)).as("he cannot hear the case any more").isTrue();
        if (!mediating.equals(own)) assertThat(refused(bench, new MatterDisposition.ConciliationOver(false, "Не договорились."))).isEqualTo("conciliation-not-mediator cpc 35(9)(3)");
        bench.act(new MatterDisposition.ConciliationOver(true, "Стороны соглашения не достигли."), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.file().judge().orElseThrow().person()).isEqualTo(own);
        assertThat(bench.clock("judge-mediation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().mediation()).isEmpty();
    }

    @Test
    void theJudgeWhoMediatedHimselfLeavesTheCaseUnlessThePartiesAgree() {
        Bench bench = prepared();
        PersonId own = bench.file().judge().orElseThrow().person();
        int motion = asksForMediation(bench, new byte[0]);
        bench.act(new MatterDisposition.Conciliation(motion, "judge", own, "", house.clock().today().plusDays(5), "Стороны просят, чтобы медиацию провёл судья дела."), "");
        bench.act(new MatterDisposition.ConciliationOver(false, "Соглашения нет, стороны просят другого судью."), "");
        assertThat(bench.file().judge().orElseThrow().person()).as("another draw").isNotEqualTo(own);
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.file().recused()).contains(own);
    }

    @Test
    void aMediatorNeedsHisContractAndTheStayIsAMonthAtMost() {
        Bench bench = prepared();
        LocalDate today = house.clock().today();
        int without = asksForMediation(bench, new byte[0]);
        assertThat(refused(bench, new MatterDisposition.Conciliation(without, "mediator", null, "Сергеева Анна", today.plusDays(20), "Заключён договор."))).isEqualTo("conciliation-contract cpc 179(5)");
        bench.act(new Disposition.OnMotion(without, false, "Договор с медиатором не представлен."), "");
        int motion = asksForMediation(bench, Claims.paper(house, Language.RU, "Договор о проведении медиации", "Медиатор: Сергеева Анна."));
        assertThat(refused(bench, new MatterDisposition.Conciliation(motion, "mediator", null, "Сергеева Анна", today.plusMonths(1).plusDays(4), "Заключён договор."))).isEqualTo("conciliation-long cpc 179(5)");
        bench.act(new MatterDisposition.Conciliation(motion, "mediator", null, "Сергеева Анна", today.plusDays(20), "Заключён договор."), "");
        assertThat(bench.file().history().stream().filter(each -> each.event().word().equals("proceedings-stayed")).findFirst().orElseThrow().basis().toString()).isEqualTo("cpc 272(1)(7)");
        assertThat(bench.clock("mediation").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.file(house.character("viktor"), 1, new FilingInCase.Wanted("settlement", "mediation", TERMS, "", new byte[0]));
        bench.file(house.character("daniyar"), 2, "countersign", null, "");
        bench.act(new Disposition.Termination("mediation-agreement"), "");
        assertThat(bench.file().stage()).isEqualTo("terminated");
        assertThat(bench.clock("mediation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().mediation()).as("it led to an agreement").isEmpty();
    }
}
