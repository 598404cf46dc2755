package kz.torelik.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A judge signs an act: what is needed for it, and what stops it.
class SigningActsTests {

    private static final Disposition RETURN = new Disposition.Return("not-this-court");
    private static @TempDir Path folder;
    private static ActsHouse house;
    private static ActDrafts drafts;
    private static SigningActs signing;

    @BeforeAll
    static void open() throws IOException {
        house = new ActsHouse(folder);
        drafts = house.get(ActDrafts.class);
        signing = house.get(SigningActs.class);
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void aSignedActIsInTheCaseTheLedgerAndTheRegisterAtOnce() throws Exception {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        CaseFile after = house.judging(() -> signing.sign(draft.id(), 1, house.cms(ActsHouse.JUDGE_IIN, shown))).orThrow();
        assertThat(after.stage()).isEqualTo("returned");
        CaseFile.ActInFile act = after.act(draft.id()).orElseThrow();
        assertThat(act.kind()).isEqualTo("ruling-return");
        assertThat(act.document().title()).isEqualTo("Определение о возвращении иска № " + file.number() + "(1)");
        assertThat(after.history().stream().skip(file.version()).map(recorded -> recorded.event().word())).containsExactly("act-signed", "claim-returned", "duty-refund-ordered");
        assertThat(after.history().get(file.version() + 1).basis().toString()).isEqualTo("cpc 152(1)(2)");
        house.settle();
        PublicAct known = house.get(Acts.class).find(draft.id()).orElseThrow();
        assertThat(known.sha256()).isEqualTo(act.document().sha256());
        assertThat(known.number()).isEqualTo(file.number() + "(1)");
        assertThat(house.get(Acts.class).list(file.number() + "(1)")).containsExactly(known);
        byte[] pdf = house.judging(() -> house.get(Acts.class).pdf(draft.id())).orThrow();
        assertThat(house.get(Acts.class).find(Sha256.of(pdf))).contains(known);
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> {
            assertThat(report.passed()).isTrue();
            assertThat(report.coversWholeDocument()).isTrue();
        });
        assertThat(house.get(Acts.class).pdf(draft.id())).isEqualTo(Answer.no(Refusal.of("act-unknown")));
        Ledger ledger = house.get(Ledger.class);
        Sha256 leaf = LedgerEntry.act(Sha256.of(pdf)).leafHash();
        assertThat(ledger.find(leaf).isPresent() || awaits(ledger, leaf)).isTrue();
    }

    private static boolean awaits(Ledger ledger, Sha256 leaf) throws Exception {
        return ledger.awaitSequenced(new kz.torelik.ledger.PendingLeaf(0, leaf), Duration.ofSeconds(20)).index() >= 0;
    }

    @Test
    void anotherJudgesSignatureIsRefusedAndNothingIsRecorded() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 1, house.cms(ActsHouse.CHAIR_IIN, shown))))).isEqualTo("signature-other-person");
        unchanged(file, draft);
    }

    @Test
    void aSignatureOverAnAlteredFileIsRefused() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        byte[] altered = shown.pdf();
        altered[40] ^= 1;
        byte[] cms = house.cms(ActsHouse.JUDGE_IIN, new PdfSigning.ToSign(altered, shown.range(), shown.digest()));
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 1, cms)))).isEqualTo("signature-altered-document");
        unchanged(file, draft);
    }

    @Test
    void onlyTheVersionThatWasShownCanBeSigned() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        byte[] cms = house.cms(ActsHouse.JUDGE_IIN, shown);
        house.judging(() -> drafts.save(draft.id(), 1, RETURN, draft.text())).orThrow();
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 1, cms)))).isEqualTo("act-draft-changed");
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 2, cms)))).isEqualTo("act-not-previewed");
        assertThat(code(house.judging(() -> drafts.save(draft.id(), 1, RETURN, draft.text())))).isEqualTo("act-draft-changed");
        unchanged(file, draft);
    }

    @Test
    void whatHappenedInTheCaseAfterThePreviewMakesItOld() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        house.record(new kz.torelik.kernel.Actor.Citizen(house.plaintiff), file.id(), new kz.torelik.casefile.events.FilingEvent.MotionFiled(1, 1, "other", List.of()));
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 1, house.cms(ActsHouse.JUDGE_IIN, shown))))).isEqualTo("case-changed");
        PdfSigning.ToSign again = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        assertThat(house.judging(() -> signing.sign(draft.id(), 1, house.cms(ActsHouse.JUDGE_IIN, again))).isYes()).isTrue();
    }

    @Test
    void anActIsSignedOnceOnly() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        PdfSigning.ToSign shown = house.judging(() -> signing.prepare(draft.id(), 1)).orThrow();
        byte[] cms = house.cms(ActsHouse.JUDGE_IIN, shown);
        assertThat(house.judging(() -> signing.sign(draft.id(), 1, cms)).isYes()).isTrue();
        assertThat(code(house.judging(() -> signing.sign(draft.id(), 1, cms)))).isEqualTo("act-already-signed");
    }

    @Test
    void theStageRefusesWithTheArticleAndWhatIsAllowed() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft decision = house.judging(() -> drafts.begin(file.id(), new Disposition.Decision("dismissed", List.of(), Disposition.Costs.NONE))
                .then(draft -> house.written(draft, "Истец не доказал."))).orThrow();
        Answer<PdfSigning.ToSign> answer = house.judging(() -> signing.prepare(decision.id(), decision.version()));
        assertThat(code(answer)).isEqualTo("not-at-this-stage");
        Refusal refusal = ((Answer.No<PdfSigning.ToSign>) answer).refusal();
        assertThat(refusal.basis()).isNotNull();
        assertThat(refusal.reasons()).extracting(reason -> reason.key()).contains("casefile.event.claim-accepted", "casefile.event.claim-returned");
    }

    @Test
    void anActWithoutItsPartsIsNotShownForSigning() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        house.judging(() -> drafts.save(draft.id(), 1, RETURN, new ActText(List.of(), draft.text().reasoning(), List.of()))).orThrow();
        Answer<PdfSigning.ToSign> missing = house.judging(() -> signing.prepare(draft.id(), 2));
        assertThat(code(missing)).isEqualTo("act-part-missing");
        assertThat(((Answer.No<PdfSigning.ToSign>) missing).refusal().facts().getFirst()).isEqualTo("operative");
        house.judging(() -> drafts.save(draft.id(), 2, RETURN, ActText.parse("", "Иск не подсуден.", "Иск принять."))).orThrow();
        assertThat(code(house.judging(() -> signing.prepare(draft.id(), 3)))).isEqualTo("act-operative-phrase");
    }

    @Test
    void nobodyButItsAuthorSeesADraft() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = draft(file, RETURN);
        assertThat(house.as(house.asChair, () -> drafts.find(draft.id()))).isEmpty();
        assertThat(house.as(new kz.torelik.kernel.Actor.Rule("anything"), () -> drafts.find(draft.id()))).isEmpty();
        assertThat(code(house.as(house.asChair, () -> signing.prepare(draft.id(), 1)))).isEqualTo("act-draft-unknown");
        assertThat(code(house.as(new kz.torelik.kernel.Actor.Citizen(house.plaintiff), () -> drafts.begin(file.id(), RETURN)))).isEqualTo("act-only-judges");
        assertThat(house.judging(() -> drafts.versions(draft.id()))).hasSize(1);
    }

    @Test
    void aDraftOfAnotherJudgeIsRefusedByTheProcedure() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = house.as(house.asChair, () -> drafts.begin(file.id(), RETURN)).orThrow();
        assertThat(code(house.as(house.asChair, () -> signing.prepare(draft.id(), 1)))).isEqualTo("not-by-you-at-this-stage");
    }

    @Test
    void severalActsAreSignedInOneGoAndARefusedOneHoldsUpNobody() {
        List<ActDraft> many = List.of(draft(house.newCase("action", "7.03", Language.RU), RETURN), draft(house.newCase("action", "7.03", Language.KK), RETURN),
                draft(house.newCase("court-order", "1.05", Language.RU), new Disposition.OrderReturn("no-proof")));
        List<SigningActs.Signature> signatures = house.judging(() -> many.stream().map(draft -> {
            PdfSigning.ToSign shown = signing.prepare(draft.id(), 1).orThrow();
            return new SigningActs.Signature(draft.id(), 1, house.cms(draft == many.get(1) ? ActsHouse.CHAIR_IIN : ActsHouse.JUDGE_IIN, shown));
        }).toList());
        assertThat(house.judging(() -> signing.signAll(signatures))).extracting(Answer::isYes).containsExactly(true, false, true);
    }

    private static ActDraft draft(CaseFile file, Disposition disposition) { return house.judging(() -> drafts.begin(file.id(), disposition)).orThrow(); }

    private static void unchanged(CaseFile file, ActDraft draft) {
        CaseFile now = house.judging(() -> house.get(CaseFiles.class).get(file.id()));
        assertThat(now.version()).isEqualTo(file.version());
        assertThat(now.documents()).isEmpty();
        assertThat(house.judging(() -> drafts.find(draft.id()))).get().extracting(ActDraft::state).isEqualTo(ActDraft.State.OPEN);
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }
}
