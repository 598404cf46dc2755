package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.acts.ReviewDisposition.Submission;
import kz.torelik.acts.SigningActs;
import kz.torelik.api.Program;
import kz.torelik.api.Program.Reply;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.ExecutionStay;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.instances.SendingUp;
import kz.torelik.intake.Arrivals;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// While the cassation court checks a case, the Chair of the Supreme Court may stay its execution on a submission of the chair of the cassation court, and so may the Prosecutor General, for six months at most
/// (Civil Procedure Code art. 448).
class StayInCassationScenarioTests {

    private static final CourtCode SUPREME = CourtCode.of("6001");
    private static final String STAY = "resolution-execution-stayed-cassation";
    private static final String RESUME = "resolution-execution-resumed-cassation";

    private static House house;
    private static LoanCase loan;
    private static TheProsecutor general;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0));
        loan = new LoanCase(house);
        general = TheProsecutor.general(house, "bauyrzhan");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static MatterDisposition.Execution submission() { return new MatterDisposition.Execution(MatterDisposition.Execution.SUBMISSION, false, "Взыскание до проверки необратимо."); }

    private static MatterDisposition.Execution stay(LocalDate until) { return new MatterDisposition.Execution(STAY, true, "Взыскание до проверки необратимо.", until); }

    private static String drafted(Bench bench, Actor who, MatterDisposition.Execution what) {
        return house.as(who, () -> {
            Answer<ActDraft> begun = house.get(ActDrafts.class).begin(bench.id(), what);
            if (!(begun instanceof Answer.Yes<ActDraft>(ActDraft draft))) return FinedCase.code(begun);
            String answer = FinedCase.code(house.get(SigningActs.class).prepare(draft.id(), draft.version()));
            house.get(ActDrafts.class).discard(draft.id(), draft.version()).orThrow();
            return answer;
        });
    }

    /// A decision about a loan, left as it was on appeal and contested in cassation.
    private static Bench contested(String plaintiff, String defendant) {
        LeadingCharacter debtor = house.character(defendant);
        Bench first = loan.filed(plaintiff, defendant);
        loan.decided(first);
        loan.goOn(3);
        first.file(debtor, 2, "appeal", null, "Деньги не передавались, расписка безденежная.");
        house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        Bench appeal = loan.above(first);
        loan.goOn(2);
        loan.heard(appeal, "unchanged");
        appeal.act(new Resolution("resolution-appeal", "unchanged", ""), "Безденежность займа не доказана.");
        loan.goOn(2);
        appeal.file(debtor, 2, "cassation", null, "Суды не проверили довод о безденежности займа.");
        return first;
    }

    /// The cassation court leaves it as it is too, and the debtor asks the Supreme Court.
    private static Bench toTheSupremeCourt(Bench first, String debtor) {
        Bench cassation = first.above();
        loan.goOn(2);
        loan.heard(cassation, "unchanged");
        cassation.act(new Resolution("resolution-cassation", "unchanged", ""), "Существенных нарушений не установлено.");
        loan.goOn(3);
        cassation.file(house.character(debtor), 2, "exceptional-review", null, "Практика судов по безденежным распискам противоречива.");
        return cassation.above();
    }

    private static String writ(Bench first) {
        ActId decision = first.last("decision").id();
        return FinedCase.code(house.as(first.judge(), () -> house.get(IssuingWrits.class).prepare(first.id(), decision, 1, 2)));
    }

    /// The kinds of the acts that the system of the chamber took for a case, in their order.
    private static List<String> atTheChamber(Bench first) {
        house.awaitQuiet();
        house.get(DeliveringActs.class).deliver();
        return house.bodies().acts().stream().filter(act -> act.get("body").equals(BodySystem.BAILIFFS.bin()) && act.get("number").equals(first.file().number().toString())).map(act -> String.valueOf(act.get("kind"))).toList();
    }

    private static LocalDate sixMonthsAfter(LocalDate day) { return Objects.requireNonNull(house.get(LawBook.class).counting().count(day, new Length(6, Length.Unit.MONTHS)).day()); }

    private static boolean sees(Actor who, Bench bench) { return house.as(who, () -> house.get(CaseFiles.class).find(bench.id())).isPresent(); }

    /// The chair of the cassation court submits, the Chair of the Supreme Court sees the case only then and stays the execution to a day within six months; after that day it goes on by itself.
    @Test
    void theChairStaysOnASubmissionUntilADay() throws IOException {
        Bench first = contested("viktor", "daniyar");
        Bench cassation = first.above();
        CourtCode court = cassation.file().claim().court();
        assertThat(cassation.file().claim().procedure()).isEqualTo("cassation");
        assertThat(first.file().executionStay()).as("a complaint stays nothing").isEmpty();
        assertThat(sees(FinedCase.chair(house, SUPREME), cassation)).as("nobody asked him").isFalse();
        assertThat(drafted(cassation, FinedCase.chair(house, SUPREME), stay(house.clock().today().plusDays(30)))).startsWith("case-not-found");
        assertThat(drafted(cassation, FinedCase.chair(house, court), stay(house.clock().today().plusDays(30)))).as("the chair of the cassation court only submits").startsWith("not-by-you-at-this-stage");
        cassation.byChair(court, submission());
        assertThat(cassation.newest(ReviewEvent.ExecutionStayAsked.class).basis()).hasToString("cpc 448");
        assertThat(cassation.file().stayAskedOf()).contains(SUPREME);
        assertThat(first.file().executionStay()).as("a submission stays nothing").isEmpty();
        assertThat(drafted(cassation, FinedCase.chair(house, court), submission())).isEqualTo("execution-stay-asked-already cpc 448");
        assertThat(sees(FinedCase.chair(house, SUPREME), cassation)).isTrue();
        assertThat(house.as(FinedCase.chair(house, SUPREME), () -> house.get(CaseLists.class).listStayAskedOf(SUPREME, 50))).extracting(CaseLists.CaseLine::id).contains(cassation.id());
        assertThat(sees(FinedCase.chair(house, CourtCode.of("6003")), cassation)).as("the chair of yet another court").isFalse();
        LocalDate today = house.clock().today();
        assertThat(drafted(cassation, FinedCase.chair(house, SUPREME), stay(null))).isEqualTo("act-until-missing cpc 448");
        assertThat(drafted(cassation, FinedCase.chair(house, SUPREME), stay(today))).isEqualTo("act-until-past cpc 448");
        assertThat(drafted(cassation, FinedCase.chair(house, SUPREME), stay(today.plusMonths(7)))).isEqualTo("act-until-too-far cpc 448");
        LocalDate until = today.plusDays(40);
        cassation.byChair(SUPREME, stay(until));
        ExecutionStay stay = first.file().executionStay().orElseThrow();
        assertThat(stay).isEqualTo(new ExecutionStay(today, "chair", cassation.id(), cassation.file().number(), until));
        assertThat(PdfText.extract(cassation.pdf(cassation.last(STAY))).replaceAll("\\s+", " ")).contains("ПОСТАНОВИЛ", "Приостановить исполнение судебного акта для проверки в кассационном порядке", "включительно", "статьями 448");
        assertThat(cassation.file().notices()).as("both parties are told").filteredOn(notice -> notice.about().equals("act-copy")).extracting(notice -> notice.party()).contains(1, 2);
        assertThat(writ(first)).isEqualTo("writ-execution-stayed cpc 448");
        assertThat(atTheChamber(first)).as("the chamber of bailiffs has the copy (part 3), under the number of the case that it executes").containsExactly(STAY);
        RecordedEvent taken = cassation.newest(BodyEvent.ActDelivered.class);
        assertThat(((BodyEvent.ActDelivered) taken.event()).act()).isEqualTo(cassation.last(STAY).id());
        assertThat(taken.basis()).hasToString("cpc 448");
        assertThat(cassation.due("execution-stay-cassation")).isEqualTo(until);
        house.moveTo(until.atTime(23, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(first.file().executionStay()).as("to the end of that day").isPresent();
        house.moveTo(until.plusDays(1).atTime(0, 30));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(cassation.file().executionStay()).isEmpty();
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(((ReviewEvent.ExecutionResumed) first.newest(ReviewEvent.ExecutionResumed.class).event()).cause()).isEqualTo("expired");
        assertThat(cassation.clock("execution-stay-cassation").status()).isNotEqualTo(ClockReading.Status.RUNNING);
        assertThat(writ(first)).isEqualTo("done");
        assertThat(sees(FinedCase.chair(house, SUPREME), cassation)).as("he is asked nothing any more").isFalse();
    }

    private static Reply post(Program program, String path, Map<String, ?> body) { return program.post(path, Program.JSON.writeValueAsString(body), "Idempotency-Key", Program.key()); }

    private static String iin(CourtCode court) { return house.get(Population.class).find(court).orElseThrow().chair().person().iin().digits(); }

    /// What the chair sets, reads and signs with a program; the answer to the signature.
    private static Reply signed(CourtCode court, String path, Map<String, ?> body) {
        Program program = Program.of(house, iin(court), true);
        Reply set = post(program, path, body);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        String paper = path + "/" + set.json().get("document").asString();
        byte[] content = Program.toSign(program.get(paper).whole().body(), set.json());
        Reply answer = post(program, paper + "/signature", Map.of("cms", Base64.getEncoder().encodeToString(house.sign(content, iin(court)))));
        house.awaitQuiet();
        return answer;
    }

    /// The same by programs: the chair of the cassation court submits, the Chair of the Supreme Court stays to a day and lets it go on; a judge and a participant do neither.
    @Test
    void programsOfTheChairsDoTheSame() {
        Bench first = contested("aigul", "zhanar");
        Bench cassation = first.above();
        CourtCode court = cassation.file().claim().court();
        String path = "/cases/" + cassation.id() + "/execution";
        Map<String, String> asks = Map.of("kind", MatterDisposition.Execution.SUBMISSION, "reasons", "Взыскание до проверки необратимо.");
        Map<String, String> stays = Map.of("kind", STAY, "reasons", "Взыскание до проверки необратимо.", "until", house.clock().today().plusDays(30).toString());
        assertThat(post(Program.of(house, iin(SUPREME), true), path, stays).status()).as("nobody asked him").isEqualTo(404);
        String debtor = house.character("zhanar").person().iin().digits();
        assertThat(post(Program.of(house, debtor, false), path, asks).status()).as("no participant").isEqualTo(404);
        assertThat(post(Program.of(house, debtor, false), "/cases/" + cassation.id() + "/papers", Map.of("kind", "execution-stay", "text", "Приостановите.")).status()).as("the paper of the Prosecutor General is not his").isEqualTo(422);
        assertThat(post(Program.of(house, iin(court), true), path, Map.of("kind", "ruling-return", "reasons", "x")).json().path("code").asString("")).isEqualTo("act-kind-unknown");
        Reply asked = signed(court, path, asks);
        assertThat(asked.json().path("event").asString("")).as(asked.body()).isEqualTo("execution-stay-asked");
        assertThat(cassation.file().stayAskedOf()).contains(SUPREME);
        Reply stayed = signed(SUPREME, path, stays);
        assertThat(stayed.json().path("event").asString("")).as(stayed.body()).isEqualTo("execution-stayed");
        assertThat(first.file().executionStay()).isPresent();
        Reply resumed = signed(SUPREME, path, Map.of("kind", RESUME, "reasons", "Необходимость миновала."));
        assertThat(resumed.json().path("event").asString("")).as(resumed.body()).isEqualTo("execution-resumed");
        assertThat(first.file().executionStay()).isEmpty();
    }

    /// The Chair lets the execution go on when the stay is needed no more; the Prosecutor General stays for six months, nobody else lifts his stay, and the end of the review ends what is left of one.
    @Test
    void theStayIsLiftedWithdrawnOrEndsWithTheReview() {
        Bench first = contested("zhanar", "erlan");
        Bench cassation = first.above();
        CourtCode court = cassation.file().claim().court();
        cassation.byChair(court, submission());
        cassation.byChair(SUPREME, stay(house.clock().today().plusMonths(3)));
        assertThat(first.file().executionStay()).isPresent();
        loan.goOn(2);
        cassation.byChair(SUPREME, new MatterDisposition.Execution(RESUME, false, "Необходимость миновала."));
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(atTheChamber(first)).as("what lets it go on comes there too").containsExactly(STAY, RESUME);
        assertThat(FinedCase.code(general.wants(cassation, "execution-resumption", null))).as("there is nothing to lift").isEqualTo("execution-not-stayed cpc 448");
        general.files(cassation, "execution-stay", null);
        LocalDate today = house.clock().today();
        assertThat(first.file().executionStay()).contains(new ExecutionStay(today, "prosecutor", cassation.id(), cassation.file().number(), sixMonthsAfter(today)));
        assertThat(drafted(cassation, FinedCase.chair(house, court), submission())).isEqualTo("execution-stayed-already cpc 448");
        assertThat(drafted(cassation, FinedCase.chair(house, SUPREME), new MatterDisposition.Execution(RESUME, false, "Себеп."))).as("it is not his stay, and nobody asks him").startsWith("case-not-found");
        general.files(cassation, "execution-resumption", null);
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(cassation.file().notices()).filteredOn(notice -> notice.about().equals("act-copy")).extracting(notice -> notice.party()).contains(1, 2);
        cassation.byChair(court, submission());
        cassation.byChair(SUPREME, stay(house.clock().today().plusMonths(5)));
        assertThat(house.as(FinedCase.chair(house, SUPREME), () -> house.get(CaseAccess.class).ask(cassation.id(), "stay-execution")).isYes()).isTrue();
        assertThat(house.as(FinedCase.chair(house, SUPREME), () -> house.get(CaseAccess.class).ask(cassation.id(), "decide")).isYes()).as("he decides nothing else there").isFalse();
        loan.goOn(2);
        loan.heard(cassation, "unchanged");
        cassation.act(new Resolution("resolution-cassation", "unchanged", ""), "Существенных нарушений не установлено.");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(cassation.file().executionStay()).isEmpty();
        assertThat(((ReviewEvent.ExecutionResumed) first.newest(ReviewEvent.ExecutionResumed.class).event()).cause()).isEqualTo("reviewed");
        assertThat(atTheChamber(first)).as("of the Prosecutor General too, and the act of the court with which the last stay ended").containsExactly(STAY, RESUME, "execution-stay", "execution-resumption", STAY, "resolution-cassation");
        assertThat(sees(FinedCase.chair(house, SUPREME), cassation)).isFalse();
    }

    /// Until the Supreme Court has reviewed the act (art. 454-3) the chamber gets the same: what the Chair resolves, the paper of the Prosecutor General with his signature, and the act of the court with which his stay ends.
    @Test
    void whatIsStayedUntilTheSupremeCourtReviewsComesToTheChamberToo() {
        Bench first = contested("erlan", "viktor");
        Bench supreme = toTheSupremeCourt(first, "viktor");
        supreme.byChair(SUPREME, new MatterDisposition.Execution("resolution-execution-stayed", true, "Взыскание до пересмотра необратимо."));
        loan.goOn(2);
        supreme.byChair(SUPREME, new MatterDisposition.Execution("resolution-execution-resumed", false, "Необходимость миновала."));
        supreme.act(new Submission("uniformity"), "Суды по-разному понимают статью 722 Гражданского кодекса.");
        general.files(supreme, "execution-stay", null);
        assertThat(first.file().executionStay()).get().extracting(ExecutionStay::by).isEqualTo("prosecutor");
        assertThat(atTheChamber(first)).containsExactly("resolution-execution-stayed", "resolution-execution-resumed", "execution-stay");
        FiledDocument paper = ((ReviewEvent.ExecutionStayed) supreme.newest(ReviewEvent.ExecutionStayed.class).event()).documents().getFirst();
        RecordedEvent taken = supreme.newest(BodyEvent.PaperDelivered.class);
        assertThat(((BodyEvent.PaperDelivered) taken.event()).paper()).isEqualTo(paper.id());
        assertThat(taken.basis()).hasToString("cpc 454-3");
        Map<String, Object> copy = house.bodies().acts().getLast();
        assertThat(copy).containsEntry("form", "torelik-paper/1").containsEntry("paper", paper.id().toString()).containsEntry("sha256", paper.sha256().toString()).containsEntry("after", "execution-stayed");
        assertThat(Base64.getDecoder().decode(String.valueOf(copy.get("signature")))).as("he signed it, not the house").isEqualTo(house.as(new Actor.Rule("scenario"), () -> house.content(house.get(Documents.class).find(Objects.requireNonNull(paper.signature())).orElseThrow())));
        general.heard(supreme, List.of(1, 2), true);
        house.as(supreme.judge(), () -> house.get(AnnouncingDecision.class).announce(supreme.id(), supreme.file().version(), "unchanged").orThrow());
        supreme.act(new Resolution("resolution-supreme", "unchanged", ""), "Нарушения единообразия не установлено.");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(atTheChamber(first)).as("the act with which the review ended the stay").containsExactly("resolution-execution-stayed", "resolution-execution-resumed", "execution-stay", "resolution-supreme");
        assertThat(((BodyEvent.ActDelivered) supreme.newest(BodyEvent.ActDelivered.class).event()).act()).isEqualTo(supreme.last("resolution-supreme").id());
    }

    /// The system of the chamber does not answer: the registrar of the court that sends the copy sees that it waits, that of the first instance does not, and he sends it at once.
    private static void theRegistrarOfTheSupremeCourtSendsTheCopyAgain(Bench supreme, Bench first) {
        Arrivals arrivals = house.get(Arrivals.class);
        house.bodies().beSilent(100);
        supreme.byChair(SUPREME, new MatterDisposition.Execution("resolution-execution-stayed", true, "Взыскание до пересмотра необратимо."));
        assertThat(atTheChamber(first)).isEmpty();
        house.bodies().beSilent(0);
        assertThat(arrivals.waiting(supreme.file().seat())).singleElement().satisfies(copy -> {
            assertThat(copy.caseNumber()).isEqualTo(supreme.file().number().toString());
            assertThat(copy.after()).isEqualTo("execution-stayed");
            assertThat(arrivals.sendNow(first.file().seat(), copy.caseId(), copy.eventSeq()).isYes()).as("another court").isFalse();
            assertThat(arrivals.sendNow(supreme.file().seat(), copy.caseId(), copy.eventSeq()).isYes()).isTrue();
        });
        assertThat(arrivals.waiting(first.file().seat())).isEmpty();
        assertThat(atTheChamber(first)).containsExactly("resolution-execution-stayed");
        assertThat(arrivals.waiting(supreme.file().seat())).isEmpty();
    }

    /// A petition that the Supreme Court gives back ends the stay too, and the act that says so comes to the chamber.
    @Test
    void aPetitionThatGoesBackEndsTheStayAtTheChamberToo() {
        Bench first = contested("daniyar", "aigul");
        Bench supreme = toTheSupremeCourt(first, "aigul");
        theRegistrarOfTheSupremeCourtSendsTheCopyAgain(supreme, first);
        supreme.act(new ComplaintReturn("cassation-return", supreme.file().complaints().getFirst().number(), "order-not-kept"), "");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(atTheChamber(first)).containsExactly("resolution-execution-stayed", "cassation-return");
        assertThat(((BodyEvent.ActDelivered) supreme.newest(BodyEvent.ActDelivered.class).event()).act()).isEqualTo(supreme.last("cassation-return").id());
    }
}
