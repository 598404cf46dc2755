package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Acts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.Submission;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.instances.Chain;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.signatures.Indication;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.signatures.Signatures;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Viktor and Daniyar both disagree with the decision, each in a part. Their case goes through three instances and comes back: a panel of three leaves the decision unchanged, the cassation
/// court sends the case to another panel, which changes nothing either, a second cassation leaves it so, and the Supreme Court too. Each file is one of its own, and all name each other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstancesScenarioTests {

    private static House house;
    private static LoanCase loan;
    private static LeadingCharacter viktor;
    private static LeadingCharacter daniyar;
    private static Bench first;
    private static Bench appeal;
    private static Bench cassation;
    private static Bench again;
    private static ActId decision;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0));
        loan = new LoanCase(house);
        viktor = house.character("viktor");
        daniyar = house.character("daniyar");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static List<PersonId> sits(Bench bench) {
        return Stream.concat(bench.file().judge().stream().map(CaseFile.AssignedJudge::person), bench.file().panel().stream().map(member -> member.person())).toList();
    }

    private static DrawProof draw(Bench bench) { return DrawProof.parse(Objects.requireNonNull(house.get(Draws.class).list(bench.id()).getLast().proof()).text()); }

    private static Answer<CaseFile> send(Bench bench) { return house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())); }

    private static void termOver(Bench bench) {
        house.moveTo(bench.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    /// The court awards a part. Viktor wants the rest, Daniyar wants nothing of it; his appeal says nothing but that, and does not move until he has said why. Before the month is over
    /// nobody may send the case up.
    @Test
    @Order(1)
    void bothAppealInPartAndOneAppealIsCured() {
        first = loan.filed("viktor", "daniyar");
        loan.decided(first);
        decision = first.file().acts().getLast().id();
        loan.goOn(5);
        first.file(viktor, 1, "appeal", null, "Прошу изменить решение в части отказа: расписка от 1 мая 2025 года подделана.");
        first.file(daniyar, 2, "appeal", null, "Не согласен с решением в части взыскания 6 000 000 тенге.");
        assertThat(first.file().stage()).isEqualTo("appealed");
        assertThat(first.file().complaints()).extracting(ComplaintInFile::number, ComplaintInFile::party, ComplaintInFile::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1, "appeal"), org.assertj.core.groups.Tuple.tuple(2, 2, "appeal"));
        assertThat(first.clock("send-appeal-copies").status()).as("the copies went the same day").isEqualTo(ClockReading.Status.MET);
        LocalDate until = LoanCase.workingDay(house.clock().today().plusDays(7));
        first.act(new ReviewDisposition.Halting(2, until, "В жалобе не указано, в чём заключается незаконность решения."), "");
        assertThat(first.file().complaints().getLast().isHalted()).isTrue();
        assertThat(code(send(first))).isEqualTo("send-up-halted");
        loan.goOn(2);
        first.file(daniyar, 2, "cure", null, "Суд не применил статью 722 Гражданского кодекса: деньги не передавались.");
        assertThat(first.file().complaints().getLast().isOpen()).isTrue();
        assertThat(first.file().complaints().getLast().on()).as("it counts as filed on its first day").isBefore(house.clock().today());
        assertThat(code(send(first))).as("others may still appeal").isEqualTo("send-up-early");
    }

    /// The month is over: the house sends the case up by itself, with both complaints in one file, and one draw gives a panel of three.
    @Test
    @Order(2)
    void theCaseGoesUpToAPanelOfThreeFromOneDraw() {
        termOver(first);
        assertThat(first.file().stage()).isEqualTo("under-review");
        appeal = loan.above(first);
        CaseFile file = appeal.file();
        assertThat(file.number().kind()).isEqualTo("2а");
        assertThat(file.claim().court().digits()).isEqualTo(first.file().claim().court().region() + "99");
        assertThat(file.origin().orElseThrow().id()).isEqualTo(first.id());
        assertThat(file.origin().orElseThrow().act()).isEqualTo(decision);
        assertThat(((ReviewEvent.ReviewOpened) file.history().getFirst().event()).complainants()).extracting(ReviewEvent.Complainant::party).containsExactly(1, 2);
        assertThat(file.parties()).isEqualTo(first.file().parties());
        assertThat(sits(appeal)).hasSize(3).doesNotHaveDuplicates();
        DrawProof proof = draw(appeal);
        assertThat(proof.input().seats()).isEqualTo(3);
        assertThat(proof.check().winners()).as("anyone computes the same panel").isEqualTo(sits(appeal));
        PersonId member = file.panel().getFirst().person();
        assertThat(house.as(new Actor.Staff(member, file.claim().court(), Function.JUDGE), () -> house.get(CaseFiles.class).find(appeal.id()))).as("who sits in the panel sees the case").isPresent();
        PersonId other = house.get(Population.class).find(file.claim().court()).orElseThrow().officials().stream().filter(one -> one.function() == Function.JUDGE).map(one -> one.person().id())
                .filter(one -> !sits(appeal).contains(one)).findFirst().orElseThrow();
        assertThat(house.as(new Actor.Staff(other, file.claim().court(), Function.JUDGE), () -> house.get(CaseFiles.class).find(appeal.id()))).as("another judge of that court does not").isEmpty();
        assertThat(appeal.clock("consider-appeal").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// The panel leaves the decision unchanged. Its act is in force from the announcement, and so is the decision; the case is back.
    @Test
    @Order(3)
    void theDecisionComesIntoForceWithTheActThatLeavesItUnchanged() {
        loan.goOn(3);
        loan.heard(appeal, "unchanged");
        LocalDate announced = house.clock().today();
        loan.goOn(1);
        allOfThePanelSign(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""));
        assertThat(appeal.file().stage()).isEqualTo("decided");
        assertThat(appeal.last("resolution-appeal").inForceFrom()).isEqualTo(announced);
        assertThat(first.file().stage()).isEqualTo("in-force");
        assertThat(first.file().act(decision).orElseThrow().inForceFrom()).as("not on the day after a term but with the announcement").isEqualTo(announced);
        assertThat(first.file().reviews()).extracting(ReviewInFile::number, ReviewInFile::outcome).containsExactly(org.assertj.core.groups.Tuple.tuple(appeal.file().number(), "unchanged"));
        assertThat(appeal.due("cassation")).isEqualTo(nextWorking(announced.plusMonths(6)));
        assertThat(first.clock("writ").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// Each judge signs the same file with his own key, the one who wrote it last; one of them does not agree and says so in a sealed opinion. Before all have signed nothing has happened.
    private static void allOfThePanelSign(Disposition disposition) {
        SigningActs signing = house.get(SigningActs.class);
        PanelSigning panel = house.get(PanelSigning.class);
        PersonId author = sits(appeal).getFirst();
        ActDraft draft = house.as(appeal.judge(), () -> house.get(ActDrafts.class).begin(appeal.id(), disposition).orThrow());
        assertThat(code(house.as(appeal.judge(), () -> signing.prepare(draft.id(), draft.version())))).isEqualTo("act-panel-not-laid");
        house.as(appeal.judge(), () -> panel.lay(draft.id(), draft.version()).orThrow());
        appeal.countersign(sits(appeal).get(1), draft.id());
        assertThat(code(house.as(appeal.judge(), () -> signing.prepare(draft.id(), draft.version())))).as("one is missing").isEqualTo("act-panel-unsigned");
        Actor dissenter = appeal.staff(sits(appeal).get(2));
        house.as(dissenter, () -> house.get(SeparateOpinions.class).add(draft.id(), "Безденежность займа следовало проверить экспертизой.").orThrow());
        appeal.countersign(sits(appeal).get(2), draft.id());
        assertThat(code(house.as(dissenter, () -> panel.prepare(draft.id())))).as("nobody signs twice").isEqualTo("act-already-signed");
        assertThat(appeal.file().stage()).isEqualTo("announced");
        house.as(appeal.judge(), () -> signing.sign(draft.id(), draft.version(), appeal.sign(author, signing.prepare(draft.id(), draft.version()).orThrow().content())).orThrow());
        house.awaitQuiet();
        List<SignatureReport> signatures = house.get(Signatures.class).validatePdf(appeal.pdf(appeal.last("resolution-appeal")));
        assertThat(signatures).as("three signatures in one file, each good").hasSize(3).allMatch(one -> one.indication() == Indication.TOTAL_PASSED);
        assertThat(appeal.last("resolution-appeal").document().signer().split(", ")).hasSize(3);
        assertThat(appeal.file().documents()).as("the opinion is no document of the case").noneMatch(one -> one.document().title().contains("мнение"));
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "none"; }

    private static LocalDate nextWorking(LocalDate day) {
        LocalDate next = day;
        while (!house.get(kz.torelik.law.LawBook.class).calendar().isWorking(next)) next = next.plusDays(1);
        return next;
    }

    /// Daniyar complains to the cassation court. It cancels the act of the appeal court and sends the case to another panel: nobody of the first one can be drawn, and the decision is no
    /// longer in force.
    @Test
    @Order(4)
    void theCassationCourtSendsTheCaseToAnotherPanel() {
        loan.goOn(20);
        appeal.file(daniyar, 2, "cassation", null, "Суд апелляционной инстанции не проверил довод о безденежности займа.");
        cassation = loan.above(appeal);
        assertThat(cassation.file().number().kind()).isEqualTo("2к");
        assertThat(cassation.file().claim().court().digits()).isEqualTo("6002");
        assertThat(sits(cassation)).hasSize(3);
        assertThat(first.file().stage()).as("a cassation does not stop the execution by itself").isEqualTo("in-force");
        SeparateOpinions opinions = house.get(SeparateOpinions.class);
        assertThat(house.as(cassation.judge(), () -> opinions.underReview(cassation.file()))).as("the cassation court reads the sealed opinion").hasSize(1);
        assertThat(house.as(appeal.judge(), () -> opinions.underReview(cassation.file()))).as("nobody else").isEmpty();
        assertThat(house.as(house.citizen("daniyar"), () -> opinions.underReview(cassation.file()))).isEmpty();
        loan.goOn(5);
        loan.heard(cassation, "remitted-to-appeal");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "remitted-to-appeal", "law-not-applied"), "Довод о безденежности займа не проверен.");
        house.awaitQuiet();
        assertThat(appeal.file().isCancelled(appeal.last("resolution-appeal").id())).isTrue();
        assertThat(house.get(Acts.class).find(appeal.last("resolution-appeal").id()).orElseThrow().cancelledBy()).isEqualTo(cassation.last("resolution-cassation").id());
        assertThat(first.file().stage()).isEqualTo("under-review");
        assertThat(first.file().act(decision).orElseThrow().inForceFrom()).isNull();
        assertThat(first.file().isCancelled(decision)).isFalse();
        again = loan.above(first);
        assertThat(again.id()).isNotEqualTo(appeal.id());
        assertThat(cassation.file().origin().orElseThrow().first()).isEqualTo(first.id());
        assertThat(draw(again).input().excluded()).filteredOn(one -> one.code().equals("took-part")).extracting(one -> one.judge()).containsAll(sits(appeal));
        assertThat(sits(again)).hasSize(3).doesNotContainAnyElementsOf(sits(appeal));
    }

    /// The other panel decides as the first one did; the second cassation leaves it so, and so does the Supreme Court with five judges. The case is back where it began.
    @Test
    @Order(5)
    void theCaseComesBack() {
        loan.goOn(2);
        loan.heard(again, "unchanged");
        again.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Безденежность займа не доказана.");
        assertThat(first.file().stage()).isEqualTo("in-force");
        assertThat(first.file().act(decision).orElseThrow().inForceFrom()).isNotNull();
        loan.goOn(3);
        again.file(daniyar, 2, "cassation", null, "Второй состав также не применил закон, подлежащий применению.");
        Bench second = loan.above(again);
        loan.goOn(3);
        loan.heard(second, "unchanged");
        second.act(new ReviewDisposition.Resolution("resolution-cassation", "unchanged", ""), "Существенных нарушений не установлено.");
        assertThat(first.file().stage()).isEqualTo("in-force");
        loan.goOn(3);
        second.file(daniyar, 2, "exceptional-review", null, "Практика судов по безденежным распискам противоречива.");
        Bench supreme = loan.above(second);
        assertThat(sits(supreme)).as("five judges, none of whom sat before").hasSize(5);
        loan.goOn(3);
        supreme.act(new ReviewDisposition.Submission("uniformity"), "Суды по-разному понимают статью 722 Гражданского кодекса.");
        supreme.byChair(supreme.file().claim().court(), new MatterDisposition.Execution("resolution-execution-stayed", true, "Взыскание до пересмотра необратимо."));
        assertThat(code(house.as(first.judge(), () -> house.get(IssuingWrits.class).prepare(first.id(), decision, 1, 2)))).as("nothing is executed before the review").isEqualTo("writ-execution-stayed");
        TheProsecutor general = TheProsecutor.general(house, "bauyrzhan");
        general.calledIn(supreme, "supreme", "cpc 454-4(3)");
        general.heard(supreme, List.of(1, 2), true);
        house.as(supreme.judge(), () -> house.get(AnnouncingDecision.class).announce(supreme.id(), supreme.file().version(), "unchanged").orThrow());
        supreme.act(new ReviewDisposition.Resolution("resolution-supreme", "unchanged", ""), "Нарушения единообразия не установлено.");
        assertThat(first.file().stage()).isEqualTo("in-force");
        assertThat(first.file().executionStay()).as("it ends with the review (CPC art. 454-3)").isEmpty();
        assertThat(code(house.as(first.judge(), () -> house.get(IssuingWrits.class).prepare(first.id(), decision, 1, 2)))).isEqualTo("none");
        List<Chain.Link> chain = house.as(house.citizen("daniyar"), () -> house.get(Chain.class).of(first.file()));
        assertThat(chain).extracting(Chain.Link::id).containsExactly(first.id(), appeal.id(), cassation.id(), again.id(), second.id(), supreme.id());
        assertThat(chain).extracting(Chain.Link::outcome).containsExactly(null, "unchanged", "remitted-to-appeal", "unchanged", "unchanged", "unchanged");
        assertThat(chain).allMatch(Chain.Link::visible);
        List<Set<PersonId>> panels = new ArrayList<>();
        for (Bench bench : List.of(first, appeal, cassation, again, supreme)) panels.add(Set.copyOf(sits(bench)));
        assertThat(panels.stream().flatMap(Set::stream).distinct().count()).as("nobody sat in two instances, nor twice on appeal").isEqualTo(panels.stream().mapToLong(Set::size).sum());
    }

    /// The appeal court ends another case without looking at its substance; the cassation court cancels both acts and sends it to the first instance: a new number, another judge, links both ways.
    @Test
    @Order(6)
    void aCaseThatNobodyConsideredOnAppealBeginsAnewWithAnotherJudge() {
        Bench began = loan.filed("zhanar", "erlan");
        loan.decided(began);
        loan.goOn(4);
        began.file(house.character("erlan"), 2, "appeal", null, "Между нами есть арбитражное соглашение и решение арбитража.");
        termOver(began);
        Bench review = loan.above(began);
        loan.goOn(2);
        loan.heard(review, "terminated");
        review.act(new ReviewDisposition.Resolution("ruling-appeal-ending", "terminated", "arbitral-award"), "Имеется решение арбитража по тому же спору.");
        house.awaitQuiet();
        assertThat(began.file().stage()).isEqualTo("terminated");
        assertThat(began.file().history()).as("the duty of the claim goes back").anySatisfy(one -> assertThat(one.event().word() + " " + one.basis()).isEqualTo("duty-refund-ordered tax 120(4)(5)"));
        assertThat(began.file().isCancelled(began.last("decision").id())).isTrue();
        loan.goOn(4);
        review.file(house.character("zhanar"), 1, "cassation", null, "Арбитражное решение вынесено по другому спору.");
        Bench third = loan.above(review);
        loan.goOn(3);
        loan.heard(third, "remanded");
        third.act(new ReviewDisposition.Resolution("resolution-cassation", "remanded", "conclusions"), "Дело по существу не рассмотрено.");
        house.awaitQuiet();
        assertThat(began.file().stage()).isEqualTo("remanded");
        Bench anew = new Bench(house, Objects.requireNonNull(began.file().reviews().getLast().next()));
        assertThat(anew.file().number().kind()).isEqualTo("2");
        assertThat(anew.file().number()).isEqualTo(began.file().reviews().getLast().nextNumber());
        assertThat(anew.file().origin().orElseThrow().id()).isEqualTo(began.id());
        assertThat(anew.file().stage()).isEqualTo("acceptance");
        assertThat(anew.file().duty().orElseThrow().manner()).as("nobody pays twice").isEqualTo("paid");
        assertThat(sits(anew)).doesNotContainAnyElementsOf(sits(began));
        assertThat(draw(anew).input().excluded()).anyMatch(one -> one.code().equals("took-part") && one.judge().equals(sits(began).getFirst()));
        loan.decided(anew);
        assertThat(house.as(house.citizen("zhanar"), () -> house.get(Chain.class).of(anew.file()))).extracting(Chain.Link::id).containsExactly(began.id(), review.id(), third.id(), anew.id());
    }

    /// The judge returns a claim because of the jurisdiction. One judge of the regional court cancels the ruling, and the claim stands before its acceptance again.
    @Test
    @Order(7)
    void aPrivateComplaintBringsTheClaimBackToItsAcceptance() {
        Bench bench = loan.filed("aigul", "daniyar");
        loan.goOn(1);
        bench.act(new Disposition.Return("not-this-court"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        loan.goOn(2);
        bench.file(house.character("aigul"), 1, "appeal", null, "Ответчик живёт в районе этого суда, справка приложена к иску.");
        assertThat(bench.clock("private-complaint").status()).isEqualTo(ClockReading.Status.MET);
        send(bench).orThrow();
        house.awaitQuiet();
        Bench review = loan.above(bench);
        assertThat(review.file().claim().procedure()).isEqualTo("private-complaint");
        assertThat(sits(review)).as("one judge (CPC art. 402)").hasSize(1);
        loan.goOn(3);
        ActId ruling = bench.last("ruling-return").id();
        review.act(new ReviewDisposition.Resolution("ruling-private-complaint", "remitted", "law-violated"), "Место жительства ответчика подтверждено справкой.");
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("acceptance");
        assertThat(bench.file().isCancelled(ruling)).isTrue();
        assertThat(bench.file().act(ruling).orElseThrow().inForceFrom()).as("a cancelled ruling never comes into force").isNull();
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
    }

    /// A complaint of somebody who took it back leaves the decision as if nobody had appealed.
    @Test
    @Order(8)
    void aReturnedComplaintLetsTheDecisionComeIntoForce() {
        Bench bench = loan.filed("viktor", "erlan");
        loan.decided(bench);
        loan.goOn(4);
        bench.file(house.character("erlan"), 2, "appeal", null, "Прошу отменить решение, доводы представлю позднее.");
        bench.act(new ReviewDisposition.ComplaintReturn(ReviewDisposition.ComplaintReturn.OF_APPEAL, 1, "asked"), "Заявитель просит возвратить жалобу.");
        LocalDate last = bench.due("appeal");
        termOver(bench);
        assertThat(bench.file().reviews()).isEmpty();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision").inForceFrom()).isEqualTo(last.plusDays(1));
    }
}
