package kz.torelik.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an act takes from its case: sums that are proposed, words that agree with them, the certificate of a refund, and who may decide a recusal.
class ActsFromTheCaseTests {

    private static ActsHouse house;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception { house = new ActsHouse(folder); }

    @AfterAll
    static void close() { house.close(); }

    private static ActDrafts drafts() { return house.get(ActDrafts.class); }

    @Test
    void aDecisionIsProposedFromTheClaimButNeverItsOutcome() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        Disposition.Decision proposed = house.get(ProposingActs.class).decision(file);
        assertThat(proposed.outcome()).isEmpty();
        assertThat(proposed.awards()).containsExactly(new Disposition.Award(1, 2, Tenge.of(418_600), ""));
        assertThat(proposed.costs().duty()).isEqualTo(Tenge.of(4186));
    }

    @Test
    void theDutyOfAClaimSatisfiedInPartIsInProportion() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        List<Disposition.Award> half = List.of(new Disposition.Award(1, 2, Tenge.of(209_300), ""));
        ProposingActs proposing = house.get(ProposingActs.class);
        assertThat(proposing.inProportion(file, half, proposing.decision(file).costs()).duty()).isEqualTo(Tenge.of(2093));
        Disposition.Costs own = new Disposition.Costs(Tenge.of(1000), Tenge.ZERO, Tenge.ZERO);
        assertThat(proposing.inProportion(file, half, own)).as("what the judge wrote himself stays").isEqualTo(own);
    }

    @Test
    void anOrderOnAlimonyIsProposedWithItsLawAndWithoutASum() {
        CaseFile file = house.newCase("court-order", "1.05", Language.RU);
        Disposition.CourtOrder proposed = house.get(ProposingActs.class).order(file);
        assertThat(proposed.awards()).isEmpty();
        assertThat(proposed.law()).contains("138, 139");
        assertThat(proposed.alimony()).isEqualTo(new Disposition.Alimony(List.of(), "1/4", file.filedOn(), "до совершеннолетия детей"));
        assertThat(code(house.act(file.id(), proposed, ""))).as("CPC 140 part 2 asks for each child").isEqualTo("act-order-children");
    }

    @Test
    void theMonthlyPaymentIsAShareOrASumInTheWordsOfTheOrder() {
        CaseFile file = house.newCase("court-order", "1.05", Language.RU);
        assertThat(operative(file, "1/3")).contains("в размере: 1/3 заработка и (или) иного дохода");
        assertThat(operative(file, "45000")).contains("в размере: 45 000 (сорок пять тысяч) тенге");
    }

    private static String operative(CaseFile file, String payment) {
        Disposition.Alimony alimony = new Disposition.Alimony(List.of(new Disposition.Child("Ахметов Тимур", LocalDate.of(2018, 5, 6))), payment, file.filedOn(), "до совершеннолетия");
        ActDraft draft = house.judging(() -> drafts().begin(file.id(), new Disposition.CourtOrder("ст. 139", List.of(), null, alimony, Disposition.Costs.NONE, null, null))).orThrow();
        return Passage.plain(draft.text().operative()).replace('\u00a0', ' ');
    }

    @Test
    void theOperativePartNamesTheSumsThatAWritWillBeMadeOf() {
        CaseFile file = house.newCase("court-order", "7.03", Language.RU);
        Disposition first = order(100_000);
        ActDraft draft = house.judging(() -> drafts().begin(file.id(), first)).orThrow();
        ActDraft changed = house.judging(() -> drafts().save(draft.id(), 1, order(150_000), draft.text())).orThrow();
        assertThat(code(house.judging(() -> house.get(SigningActs.class).prepare(changed.id(), 2)))).isEqualTo("act-operative-sum");
        ActDraft renewed = house.judging(() -> drafts().renew(draft.id(), 2, order(150_000), changed.text())).orThrow();
        assertThat(Passage.plain(renewed.text().operative())).contains("150\u00a0000");
        assertThat(house.judging(() -> house.get(SigningActs.class).prepare(renewed.id(), 3)).isYes()).isTrue();
    }

    private static Disposition order(long sum) {
        return new Disposition.CourtOrder("ст. 272 ГК", List.of(new Disposition.Award(1, 2, Tenge.of(sum), "")), null, null, Disposition.Costs.NONE, null, null);
    }

    @Test
    void aDraftThatWasThrownAwayComesBack() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = house.judging(() -> drafts().begin(file.id(), new Disposition.Return("form"))).orThrow();
        house.judging(() -> drafts().discard(draft.id(), 1)).orThrow();
        assertThat(house.judging(() -> drafts().list(file.id()))).isEmpty();
        assertThat(house.judging(() -> drafts().bringBack(draft.id())).orThrow().state()).isEqualTo(ActDraft.State.OPEN);
        assertThat(code(house.as(house.asChair, () -> drafts().bringBack(draft.id())))).as("only its author").isEqualTo("act-draft-unknown");
    }

    @Test
    void theCertificateOfRefundIsInTheFileUnderTheSealOfTheHouse() throws Exception {
        CaseFile after = house.act(house.newCase("action", "7.03", Language.RU).id(), new Disposition.Refusal("not-civil"), "").orThrow();
        FiledDocument certificate = after.documents().stream().map(CaseFile.InFile::document).filter(one -> one.kind().equals("refund-certificate")).findFirst().orElseThrow();
        byte[] pdf = house.judging(() -> {
            try {
                return house.get(Documents.class).content(house.get(Documents.class).find(certificate.id()).orElseThrow());
            } catch (java.io.IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
        Files.write(Files.createDirectories(Path.of("target", "acts")).resolve("refund-certificate.pdf"), pdf);
        assertThat(PdfText.extract(pdf).replaceAll("\\s+", " ")).contains("Справка о возврате государственной пошлины", "4 186 (четыре тысячи сто восемьдесят шесть) тенге", "Ахметова Динара Қайратқызы", after.number().toString());
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> {
            assertThat(report.passed()).isTrue();
            assertThat(report.coversWholeDocument()).isTrue();
        });
    }

    @Test
    void theUnconditionalSelfRecusalIsGrantedAndNobodyDecidesHisOwn() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        house.record(house.asJudge, file.id(), new AllocationEvent.RecusalRequested(0, house.judge, "kinship", "Ответчик – мой племянник."));
        assertThat(code(house.act(house.asJudge, ActsHouse.JUDGE_IIN, file.id(), new Disposition.Recusal(true, "Да."), ""))).isEqualTo("act-recusal-own");
        assertThat(code(house.act(house.asChair, ActsHouse.CHAIR_IIN, file.id(), new Disposition.Recusal(false, "Нет."), ""))).isEqualTo("act-recusal-unconditional");
        assertThat(house.act(house.asChair, ActsHouse.CHAIR_IIN, file.id(), new Disposition.Recusal(true, "Родство."), "").orThrow().stage()).isEqualTo("reallocation");
    }

    @Test
    void anotherJudgeOfTheCourtDecidesARecusalOfTheChair() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        house.record(new Actor.Citizen(house.plaintiff), file.id(), new AllocationEvent.RecusalRequested(1, house.judge, "interest", "Сомнения."));
        Actor.Staff colleague = new Actor.Staff(house.chair, ActsHouse.COURT, kz.torelik.kernel.Function.JUDGE);
        CaseFile after = house.act(colleague, ActsHouse.CHAIR_IIN, file.id(), new Disposition.Recusal(false, "Доводы не подтверждены."), "").orThrow();
        assertThat(after.stage()).isEqualTo("acceptance");
        house.record(new Actor.Citizen(house.plaintiff), file.id(), new FilingEvent.MotionFiled(1, 1, "other", List.of()));
        assertThat(house.as(colleague, () -> house.get(CaseFiles.class).find(file.id()))).as("when it is decided he sees the case no more").isEmpty();
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }
}
