package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.Acts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.Checking;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.verify.VerifyCommand;
import kz.torelik.notices.Cabinet;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.search.Question;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// How Aigul, a teacher, got her money back: from the evening on which she wrote her claim to the day on which anyone could read the decision.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimToPublishedActScenarioTests {

    private static House house;
    private static ClaimDraft claim;
    private static Submission submission;
    private static CaseId id;
    private static Bench bench;
    private static HearingId trial;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// On the eighth of June she tells what happened. She forgets the court and the paper, and the house says both before anything is sent.
    @Test
    @Order(1)
    void theDryRunNamesEveryDefectBeforeAnythingIsSent() {
        claim = Claims.loan(house);
        List<String> found = house.as(house.citizen("aigul"), () -> {
            Drafts.Draft draft = house.get(Drafts.class).begin(Language.KK);
            draft = house.get(Drafts.class).save(draft.id(), draft.version(), claim).orThrow();
            return house.get(Checking.class).check(draft).stream().map(finding -> finding.refusal().code()).toList();
        });
        assertThat(found).contains("claim-without-court", "claim-without-evidence");
        claim = Claims.inItsCourt(house, claim);
    }

    /// She attaches the receipt, reads her claim and signs it with her own key. The house answers with a ticket; the duty is one per cent.
    @Test
    @Order(2)
    void theSignedClaimIsReceivedAndTheDutyIsAskedFor() {
        byte[] receipt = Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, Сәрсенова Айгүл Маратқызынан 1 480 000 теңге алдым.", "2025 жылғы 3 наурыз");
        submission = house.file(house.character("aigul"), claim, receipt);
        assertThat(submission.awaitsPayment()).isTrue();
        assertThat(submission.duty()).isEqualTo(Tenge.of("14800"));
        assertThat(submission.signer()).contains("Сәрсенова");
        id = CaseId.of(submission.id().uuid());
        bench = new Bench(house, id);
    }

    /// She pays on the bank's page; with the money comes the number of the case.
    @Test
    @Order(3)
    void thePaidClaimBecomesACase() {
        submission = house.pay(house.citizen("aigul"), submission.id());
        assertThat(submission.state()).isEqualTo("registered");
        assertThat(submission.number()).isNotNull();
        assertThat(file().filedOn()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(file().duty()).hasValueSatisfying(duty -> assertThat(duty.paid()).isEqualTo(Tenge.of("14800")));
    }

    /// The judge is drawn by nobody: the draw can be computed again from its proof. From the filing the court has five working days.
    @Test
    @Order(4)
    void theJudgeIsDrawnAndTheTermOfAcceptanceRuns() {
        assertThat(file().stage()).isEqualTo("acceptance");
        CaseFile.AssignedJudge judge = file().judge().orElseThrow();
        DrawProof proof = DrawProof.parse(Objects.requireNonNull(house.get(Draws.class).list(id).getFirst().proof()).text());
        assertThat(proof.winner()).contains(judge.person());
        assertThat(house.get(Ledger.class).find(proof.entry().leafHash()).orElseThrow().index()).as("the input stands in the log at its place").isEqualTo(proof.leafIndex());
        ClockReading acceptance = clock("accept-claim");
        assertThat(acceptance.status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(acceptance.due()).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    /// On the tenth the judge accepts the claim by a ruling with his own signature; preparation takes up to twenty working days.
    @Test
    @Order(5)
    void theJudgeAcceptsAndTheDefendantIsTold() {
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        assertThat(file().stage()).isEqualTo("preparation");
        assertThat(clock("accept-claim").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.due("prepare-case")).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(house.as(house.citizen("erlan"), () -> house.get(Cabinet.class).list(id))).as("the copy of the claim is in the cabinet of Erlan").isNotEmpty();
    }

    /// Erlan opens the notice; from that day he has ten working days to answer, and he does.
    @Test
    @Order(6)
    void theDefendantReadsTheClaimAndResponds() {
        house.moveTo(LocalDateTime.of(2026, 6, 11, 19, 30));
        house.as(house.citizen("erlan"), () -> house.get(Cabinet.class).list(id).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        assertThat(bench.due("response")).isBetween(LocalDate.of(2026, 6, 24), LocalDate.of(2026, 6, 25));
        house.moveTo(LocalDateTime.of(2026, 6, 22, 20, 0));
        byte[] response = Claims.paper(house, Language.KK, "Талап қоюға пікір", "Борышты мойындамаймын, ақшаның бір бөлігін қайтардым.");
        bench.respond(house.citizen("erlan"), 2, bench.bring(house.citizen("erlan"), "response", "Талап қоюға пікір", response));
        assertThat(clock("response").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.due("forward-response")).isEqualTo(LocalDate.of(2026, 6, 25));
    }

    /// The case is ready; the trial is set for a day that leaves time for the notices, in a room that is free.
    @Test
    @Order(7)
    void theTrialIsSet() {
        house.moveTo(LocalDateTime.of(2026, 7, 7, 15, 0));
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(clock("prepare-case").status()).isEqualTo(ClockReading.Status.MET);
        trial = bench.setTrial();
        assertThat(file().stage()).isEqualTo("scheduled");
        assertThat(bench.due("consider-case")).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(LocalDate.ofInstant(bench.startOf(trial), CourtClock.COUNTRY)).isAfter(LocalDate.of(2026, 7, 12));
    }

    /// At the first session Erlan asks for time to bring the receipts that he speaks of; the second one ends with the court retiring to decide.
    @Test
    @Order(8)
    void theTrialIsAdjournedAndThenHeld() {
        sitUntil(trial);
        house.as(bench.judge(), () -> house.get(AdjourningHearing.class).adjourn(id, file().version(), trial, "evidence", "Жауапкер төлем құжаттарын ұсынуға уақыт сұрады").orThrow());
        bench.protocol(trial, "Жауапкер төлем құжаттарын ұсынуға уақыт сұрады.");
        assertThat(clock("sign-protocol").status()).isEqualTo(ClockReading.Status.MET);
        trial = bench.setTrial();
        sitUntil(trial);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(id, file().version(), trial, true).orThrow());
        bench.protocol(trial, "Тараптар өз талаптары мен қарсылықтарын қолдады.", "Сот кеңесу бөлмесіне кетті.");
        assertThat(file().stage()).isEqualTo("deliberation");
    }

    /// The operative part is announced at once; the decision itself is written and signed within five working days.
    @Test
    @Order(9)
    void theDecisionIsAnnouncedAndIssued() {
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(id, file().version(), "satisfied").orThrow());
        house.awaitQuiet();
        LocalDate due = bench.due("final-form");
        house.moveTo(due.atTime(16, 0));
        bench.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("1480000"), "")), new Disposition.Costs(Tenge.of("14800"), Tenge.ZERO, Tenge.ZERO)),
                "Азаматтық кодекстің 715-бабына сәйкес қарыз алушы алған ақшасын қайтаруға міндетті. Борыш қолхатпен дәлелденді, қайтарылғаны дәлелденген жоқ.");
        assertThat(clock("final-form").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(file().stage()).isEqualTo("appeal-period");
        assertThat(bench.due("appeal")).isAfterOrEqualTo(due.plusMonths(1));
    }

    /// Nobody appeals. On the day before the term ends nothing happens; on the day after it the decision is in force by the rule, not by a hand.
    @Test
    @Order(10)
    void theDecisionComesIntoForceByTheRuleOnItsDay() {
        LocalDate due = bench.due("appeal");
        house.moveTo(due.atTime(23, 50));
        house.get(Expiring.class).expire();
        assertThat(file().stage()).isEqualTo("appeal-period");
        house.moveTo(due.plusDays(1).atTime(0, 10));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(file().stage()).isEqualTo("in-force");
        CaseFile.ActInFile decision = decision();
        assertThat(decision.inForceFrom()).isEqualTo(due.plusDays(1));
        assertThat(file().history()).anySatisfy(recorded -> {
            assertThat(recorded.event().word()).isEqualTo("act-in-force");
            assertThat(recorded.actor()).isInstanceOf(Actor.Rule.class);
        });
    }

    /// The writ is signed by the judge; with it Aigul goes to the bailiff.
    @Test
    @Order(11)
    void theWritIsIssued() {
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusDays(2).withHour(12));
        IssuingWrits writs = house.get(IssuingWrits.class);
        house.as(bench.judge(), () -> {
            IssuingWrits.ToSign shown = writs.prepare(id, decision().id(), 1, 2).orThrow();
            return writs.sign(shown.writ().id(), bench.sign(file().judge().orElseThrow().person(), shown.pdf().content())).orThrow();
        });
        house.awaitQuiet();
        assertThat(file().stage()).isEqualTo("execution");
    }

    /// The signed act is intact, its hash stands in the public log, and one changed byte is noticed.
    @Test
    @Order(12)
    void anyoneCanVerifyTheAct() {
        byte[] pdf = house.as(house.citizen("aigul"), () -> house.get(Acts.class).pdf(decision().id())).orThrow();
        assertThat(house.get(Acts.class).find(Sha256.of(pdf))).isPresent();
        assertThat(house.get(Ledger.class).find(LedgerEntry.act(Sha256.of(pdf)).leafHash())).isPresent();
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> assertThat(report.passed()).isTrue());
        pdf[pdf.length / 3] ^= 1;
        assertThat(house.get(Acts.class).find(Sha256.of(pdf))).isEmpty();
    }

    /// The same night the text of the decision goes to the bank of acts: a new text in which nobody can be recognised, under a number of its own. A reader who
    /// knows nothing of Aigul finds it by a word and takes its PDF along.
    @Test
    @Order(13)
    void anyoneFindsTheDecisionWithoutItsPeople() {
        BankOfActs bank = house.get(BankOfActs.class);
        FindingActs acts = house.get(FindingActs.class);
        PublishedAct published = bank.find(decision().id()).orElseThrow();
        assertThat(published.ecli().toString()).startsWith("ECLI:KZ:");
        assertThat(acts.search(Question.of("қолхат")).hits()).extracting(FindingActs.Hit::act).contains(decision().id());
        assertThat(acts.search(Question.of("Сәрсенова")).hits()).as("her name leads nowhere").isEmpty();
        String words = published.text().orElseThrow().plain();
        assertThat(words).contains("борыш").doesNotContain("Сәрсен", "Айгүл", "Жұмабаев", "890314490012", "841102390017", "Кенесары", "Сейфуллин");
        assertThat(bank.pdf(published).orElseThrow()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /// Years later somebody holds the act, its proof and the keys of the log, and no house at all: the stand-alone verifier says that it is proven, and of
    /// an act with one other letter that it is not.
    @Test
    @Order(14)
    void theActIsProvenWithoutTheHouse(@TempDir Path home) throws IOException {
        byte[] pdf = house.as(house.citizen("aigul"), () -> house.get(Acts.class).pdf(decision().id())).orThrow();
        Path act = Files.write(home.resolve("act.pdf"), pdf);
        Ledger ledger = house.get(Ledger.class);
        long index = ledger.find(LedgerEntry.act(Sha256.of(pdf)).leafHash()).orElseThrow().index();
        Files.writeString(home.resolve("act.pdf.tlog-proof"), ledger.prove(index).toString());
        Files.writeString(home.resolve("ledger-keys.txt"), ledger.trust().toString());
        assertThat(VerifyCommand.run(new PrintStream(OutputStream.nullOutputStream()), act.toString())).isEqualTo(VerifyCommand.HOLDS);
        pdf[pdf.length / 3] ^= 1;
        Files.write(act, pdf);
        assertThat(VerifyCommand.run(new PrintStream(OutputStream.nullOutputStream()), act.toString())).isEqualTo(VerifyCommand.FAILS);
    }

    private static void sitUntil(HearingId hearing) {
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, file().version(), hearing, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing).plusSeconds(2400), CourtClock.COUNTRY));
    }

    private static CaseFile.ActInFile decision() { return file().acts().stream().filter(act -> act.kind().equals("decision")).findFirst().orElseThrow(); }

    private static CaseFile file() { return bench.file(); }

    private static ClockReading clock(String rule) { return bench.clock(rule); }
}
