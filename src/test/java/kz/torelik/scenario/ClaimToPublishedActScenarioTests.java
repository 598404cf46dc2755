package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.filing.Checking;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// How Aigul, a teacher, got her money back: from the evening on which she wrote her claim to the day on which anyone could read the decision.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimToPublishedActScenarioTests {

    private static House house;
    private static ClaimDraft claim;
    private static Submission submission;
    private static CaseId id;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// On the twelfth of January she tells what happened. She forgets the court and the paper, and the house says both before anything is sent.
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
    }

    /// She pays on the bank's page; with the money comes the number of the case.
    @Test
    @Order(3)
    void thePaidClaimBecomesACase() {
        submission = house.pay(house.citizen("aigul"), submission.id());
        assertThat(submission.state()).isEqualTo("registered");
        assertThat(submission.number()).isNotNull();
        assertThat(file().filedOn()).isEqualTo(LocalDate.of(2026, 1, 12));
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
        assertThat(acceptance.due()).isEqualTo(LocalDate.of(2026, 1, 19));
    }

    private static CaseFile file() { return house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(id)); }

    private static ClockReading clock(String rule) {
        List<ClockReading> clocks = house.get(Deadlines.class).of(file());
        return clocks.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow(() -> new AssertionError("No clock " + rule + " among " + clocks.stream().map(ClockReading::rule).toList()));
    }
}
