package kz.torelik.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.acts.Acts;
import kz.torelik.acts.ActsHouse;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a writ of execution may be issued, and what stands on it.
class IssuingWritsTests {

    private static @TempDir Path folder;
    private static ActsHouse house;
    private static IssuingWrits writs;

    @BeforeAll
    static void open() throws IOException {
        house = new ActsHouse(folder);
        writs = house.get(IssuingWrits.class);
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void beforeTheActIsInForceTheLawRefusesAndAfterwardsTheWritIsSignedAndRecorded() throws Exception {
        CaseFile file = decided("7.03", "satisfied");
        ActId act = file.acts().getLast().id();
        Answer<IssuingWrits.ToSign> early = house.judging(() -> writs.prepare(file.id(), act, 1, 2));
        assertThat(code(early)).isEqualTo("writ-not-in-force");
        assertThat(((Answer.No<IssuingWrits.ToSign>) early).refusal().basis()).hasToString("cpc 241(1)");
        LocalDate today = house.clock.today();
        house.record(new Actor.Rule("entry-into-force"), file.id(), new DecisionEvent.ActInForce(act, "decision", today));
        assertThat(code(house.as(house.asChair, () -> writs.prepare(file.id(), act, 1, 2)))).isEqualTo("writ-only-judge");
        assertThat(code(house.judging(() -> writs.prepare(file.id(), act, 1, 7)))).isEqualTo("writ-party-unknown");
        IssuingWrits.ToSign shown = house.judging(() -> writs.prepare(file.id(), act, 1, 2)).orThrow();
        assertThat(shown.writ().sum()).isEqualTo(Tenge.of(422_786));
        assertThat(shown.writ().inForceFrom()).isEqualTo(today);
        assertThat(code(house.judging(() -> writs.sign(shown.writ().id(), house.cms(ActsHouse.CHAIR_IIN, shown.pdf()))))).isEqualTo("signature-other-person");
        CaseFile after = house.judging(() -> writs.sign(shown.writ().id(), house.cms(ActsHouse.JUDGE_IIN, shown.pdf()))).orThrow();
        assertThat(after.stage()).isEqualTo("execution");
        assertThat(after.history().getLast().event()).isInstanceOfSatisfying(DecisionEvent.WritIssued.class, writ -> {
            assertThat(writ.number()).isEqualTo(shown.writ().number()).matches("7110-\\d\\d/\\d{6}");
            assertThat(writ.creditor()).isEqualTo(1);
        });
        byte[] pdf = pdf(after);
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> assertThat(report.passed()).isTrue());
        assertThat(PdfText.extract(pdf).replaceAll("\\s+", " ")).contains("ИСПОЛНИТЕЛЬНЫЙ ЛИСТ", "422 786 (четыреста двадцать две тысячи семьсот восемьдесят шесть) тенге", "Иск удовлетворить.",
                "Ахметова Динара Қайратқызы", "900101300811", file.number().toString());
        assertThat(code(house.judging(() -> writs.sign(shown.writ().id(), new byte[1])))).isEqualTo("writ-not-previewed");
        assertThat(code(house.judging(() -> writs.prepare(file.id(), act, 1, 2)))).isEqualTo("writ-issued-already");
    }

    private static byte[] pdf(CaseFile file) throws IOException {
        Documents documents = house.get(Documents.class);
        return documents.content(documents.find(file.documents().getLast().document().id()).orElseThrow());
    }

    @Test
    void wagesAreExecutedAtOnce() {
        CaseFile file = decided("2.02", "satisfied");
        IssuingWrits.ToSign shown = house.judging(() -> writs.prepare(file.id(), file.acts().getLast().id(), 1, 2)).orThrow();
        assertThat(shown.writ().isImmediate()).isTrue();
        assertThat(shown.writ().basis()).hasToString("cpc 241(3)");
        assertThat(house.judging(() -> writs.sign(shown.writ().id(), house.cms(ActsHouse.JUDGE_IIN, shown.pdf()))).orThrow().stage()).isEqualTo("appeal-period");
    }

    @Test
    void nothingIsExecutedOnADismissedClaimOrOnAnotherAct() {
        CaseFile file = decided("7.03", "dismissed");
        assertThat(code(house.judging(() -> writs.prepare(file.id(), file.acts().getLast().id(), 1, 2)))).isEqualTo("writ-not-executable");
        assertThat(code(house.judging(() -> writs.prepare(file.id(), file.acts().getFirst().id(), 1, 2)))).isEqualTo("writ-not-executable");
        assertThat(code(house.judging(() -> writs.prepare(file.id(), ActId.random(), 1, 2)))).isEqualTo("act-unknown");
        assertThat(code(house.judging(() -> house.get(Acts.class).pdf(ActId.random())))).isEqualTo("act-unknown");
    }

    private static CaseFile decided(String category, String outcome) {
        CaseId id = house.act(house.newCase("action", category, Language.RU).id(), new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "").orThrow().id();
        CaseFile set = house.act(id, new Disposition.SetForTrial(), "").orThrow();
        HearingId hearing = HearingId.random();
        CaseFile heard = house.record(house.asJudge, set.id(), new HearingEvent.HearingSet(hearing, "trial", house.clock.instant(), 60, "1", null),
                new HearingEvent.HearingOpened(hearing, house.clock.instant(), List.of(1, 2)), new HearingEvent.HearingClosed(hearing, house.clock.instant(), true));
        house.judging(() -> house.get(AnnouncingDecision.class).announce(id, heard.version(), outcome)).orThrow();
        List<Disposition.Award> awards = outcome.equals("dismissed") ? List.of() : List.of(new Disposition.Award(1, 2, Tenge.of(418_600), ""));
        return house.act(id, new Disposition.Decision(outcome, awards, new Disposition.Costs(Tenge.of(4186), Tenge.ZERO, Tenge.ZERO)), "Суд установил.").orThrow();
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }
}
