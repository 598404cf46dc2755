package kz.torelik.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of act, drafted from the case, signed with a real certificate, and with its effect in the case.
class ActKindsTests {

    private static @TempDir Path folder;
    private static ActsHouse house;

    @BeforeAll
    static void open() throws IOException { house = new ActsHouse(folder); }

    @AfterAll
    static void close() { house.close(); }

    static List<String> groundsOfReturn() { return LawBook.load().grounds("return").grounds().stream().map(Grounds.Ground::code).toList(); }

    @ParameterizedTest
    @MethodSource("groundsOfReturn")
    void aClaimIsReturnedOnEveryGroundAndTheRulingSaysHowToCureIt(String ground) {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = house.judging(() -> house.get(ActDrafts.class).begin(file.id(), new Disposition.Return(ground))).orThrow();
        String operative = Passage.plain(draft.text().operative());
        assertThat(operative).startsWith("Иск возвратить.").contains(house.get(Sentences.class).say(Language.RU, "acts.cure.return." + ground)).contains("4\u00a0186 (четыре тысячи сто восемьдесят шесть)\u00a0тенге");
        assertThat(Passage.plain(draft.text().reasoning())).contains("Судья возвращает иск");
        assertThat(house.judging(() -> house.get(SigningActs.class).prepare(draft.id(), 1)).isYes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-civil", "res-judicata", "arbitral-award", "executive-inscription"})
    void acceptanceIsRefusedOnEveryGround(String ground) {
        CaseFile after = house.act(house.newCase("action", "7.03", Language.KK).id(), new Disposition.Refusal(ground), "").orThrow();
        assertThat(after.stage()).isEqualTo("refused");
        assertThat(words(after)).endsWith("act-signed", "claim-refused", "duty-refund-ordered");
    }

    @Test
    void aGroundOutsideTheListIsRefusedWithItsArticle() {
        Answer<CaseFile> answer = house.act(house.newCase("action", "7.03", Language.RU).id(), new Disposition.Return("bad-mood"), "");
        assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("act-ground-unknown");
            assertThat(String.valueOf(no.refusal().basis())).startsWith("cpc 152(1)");
        });
    }

    @Test
    void acceptanceMayBeginThePreparationInOneRuling() {
        CaseFile after = accepted("7.03", "Направить ответчику копию иска в течение трёх рабочих дней.");
        assertThat(after.stage()).isEqualTo("preparation");
        assertThat(words(after)).endsWith("act-signed", "claim-accepted", "preparation-begun");
        assertThat(after.language()).isEqualTo(Language.RU);
    }

    @Test
    void thePreparationIsBegunExtendedAndEnded() {
        CaseId id = accepted("7.03").id();
        assertThat(words(house.act(id, new Disposition.Preparation(List.of("Истцу представить договор.", "Ответчику представить отзыв.")), "").orThrow())).endsWith("act-signed", "preparation-begun");
        CaseFile extended = house.act(id, new Disposition.Extension(house.clock.today().plusDays(30), "Дело исключительно сложное: назначена экспертиза."), "").orThrow();
        assertThat(words(extended)).endsWith("act-signed", "preparation-extended");
        assertThat(house.act(id, new Disposition.SetForTrial(), "").orThrow().stage()).isEqualTo("scheduled");
    }

    @Test
    void thePreparationOfALabourCaseIsNotExtended() {
        Answer<CaseFile> answer = house.act(accepted("2.02").id(), new Disposition.Extension(house.clock.today().plusDays(30), "Сложное дело."), "");
        assertThat(code(answer)).isEqualTo("act-not-extendable");
    }

    @Test
    void aDisputeAboutAChildIsNotConsideredInWriting() {
        assertThat(code(house.act(house.newCase("action", "1.10", Language.RU).id(), new Disposition.Simplified(Language.RU), ""))).isEqualTo("act-not-simplified");
        assertThat(house.act(house.newCase("action", "1.05", Language.RU).id(), new Disposition.Simplified(Language.RU), "").orThrow().stage()).as("alimony may be").isEqualTo("simplified");
    }

    @Test
    void inWritingThereIsABriefDecisionAndItsWayOut() {
        CaseId id = house.act(house.newCase("action", "7.03", Language.RU).id(), new Disposition.Simplified(Language.RU), "").orThrow().id();
        assertThat(code(house.act(id, new Disposition.Decision("dismissed", List.of(), Disposition.Costs.NONE), "Не доказано."))).as("the general decision has its own way").isEqualTo("not-at-this-stage");
        assertThat(code(house.act(id, new Disposition.OnCancellation(1, true, "Не знал."), ""))).as("nobody asked").isEqualTo("act-motion-unknown");
        CaseFile decided = house.act(id, new Disposition.SimplifiedDecision("dismissed", List.of(), Disposition.Costs.NONE), "").orThrow();
        assertThat(decided.stage()).isEqualTo("simplified-decided");
        assertThat(words(decided)).endsWith("act-signed", "simplified-decision-issued");
    }

    @Test
    void theProceedingsAreStayedAndResumed() {
        CaseId id = accepted("7.03").id();
        CaseFile stayed = house.act(id, new Disposition.Stay("mediation"), "").orThrow();
        assertThat(stayed.isStayed()).isTrue();
        assertThat(stayed.history().getLast().basis().toString()).isEqualTo("cpc 272(1)(7)");
        assertThat(code(house.act(id, new Disposition.Stay("mediation"), ""))).isEqualTo("not-at-this-stage");
        CaseFile resumed = house.act(id, new Disposition.Resumption("Стороны соглашения не достигли."), "").orThrow();
        assertThat(resumed.isStayed()).isFalse();
        assertThat(resumed.stage()).isEqualTo("preparation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settlement", "withdrawal"})
    void terminationReturnsTheDutyOnlyOnTheGroundsOfTheLaw(String ground) {
        CaseFile accepted = accepted("7.03");
        if (ground.equals("settlement")) settled(accepted);
        CaseFile after = house.act(accepted.id(), new Disposition.Termination(ground), "").orThrow();
        assertThat(after.stage()).isEqualTo("terminated");
        assertThat(words(after).contains("duty-refund-ordered")).isEqualTo(ground.equals("settlement"));
    }

    /// Both sides sign one paper.
    private static void settled(CaseFile file) {
        FiledDocument paper = new FiledDocument(kz.torelik.kernel.DocumentId.random(), "settlement", "Мировое соглашение", "application/pdf", 1, 1, kz.torelik.kernel.Sha256.ofText("x"), null, null, null);
        house.record(new Actor.Citizen(house.plaintiff), file.id(), new MatterEvent.SettlementFiled(1, 1, "settlement", List.of("Ответчик платит в течение месяца."), List.of(paper)));
        house.record(new Actor.Citizen(house.defendant), file.id(), new MatterEvent.SettlementSigned(1, 2, List.of(paper)));
    }

    @Test
    void aClaimIsLeftWithoutConsideration() {
        assertThat(house.act(accepted("7.03").id(), new Disposition.Leaving("plaintiff-asks"), "").orThrow().stage()).isEqualTo("left");
    }

    @Test
    void aMotionIsDecidedByARuling() {
        CaseId id = accepted("7.03").id();
        assertThat(code(house.act(id, new Disposition.OnMotion(1, true, "Доводы обоснованны."), ""))).isEqualTo("act-motion-unknown");
        house.record(new Actor.Citizen(house.plaintiff), id, new FilingEvent.MotionFiled(1, 1, "obtain-evidence", List.of()));
        assertThat(house.act(id, new Disposition.OnMotion(1, true, "Доводы обоснованны."), "").orThrow().motions()).singleElement().extracting(CaseFile.MotionInFile::granted).isEqualTo(true);
    }

    @Test
    void theChairDecidesARecusalAndTheJudgeMayNot() {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        Disposition granted = new Disposition.Recusal(true, "Судья ранее был медиатором по этому спору.");
        assertThat(code(house.act(house.asChair, ActsHouse.CHAIR_IIN, file.id(), granted, ""))).isEqualTo("act-recusal-none");
        house.record(new Actor.Citizen(house.plaintiff), file.id(), new AllocationEvent.RecusalRequested(1, house.judge, "earlier-role", "Был медиатором."));
        CaseFile after = house.act(house.asChair, ActsHouse.CHAIR_IIN, file.id(), granted, "").orThrow();
        assertThat(after.stage()).isEqualTo("reallocation");
        assertThat(after.recused()).containsExactly(house.judge);
    }

    @Test
    void aDecisionIsAnnouncedAndThenIssuedWithTheSameOutcome() throws Exception {
        CaseFile file = deliberating();
        house.judging(() -> house.get(AnnouncingDecision.class).announce(file.id(), file.version(), "partial")).orThrow();
        List<Disposition.Award> awards = List.of(new Disposition.Award(1, 2, Tenge.of("418600.50"), "ущерб"));
        Disposition.Costs costs = new Disposition.Costs(Tenge.of(4186), Tenge.ZERO, Tenge.ZERO);
        assertThat(code(house.act(file.id(), new Disposition.Decision("satisfied", awards, costs), "Доказано."))).isEqualTo("act-outcome-differs");
        CaseFile after = house.act(file.id(), new Disposition.Decision("partial", awards, costs), "Суд установил факт затопления.").orThrow();
        assertThat(after.stage()).isEqualTo("appeal-period");
        assertThat(after.outcome()).contains("partial");
        assertThat(after.acts().getLast().outcome()).isEqualTo("partial");
        house.settle();
        String text = PdfText.extract(house.judging(() -> house.get(Acts.class).pdf(after.acts().getLast().id())).orThrow()).replaceAll("\\s+", " ");
        assertThat(text).contains("ИМЕНЕМ РЕСПУБЛИКИ КАЗАХСТАН", "РЕШЕНИЕ", "Иск удовлетворить частично.", "418 600 (четыреста восемнадцать тысяч шестьсот) тенге 50 тиын",
                "апелляционная жалоба", "В. О. Ким", "Ахметова Динара Қайратқызы", "torelik.kz/verify/" + after.acts().getLast().id());
    }

    @Test
    void aCourtOrderNamesEverythingThatTheArticleAsks() throws Exception {
        CaseId id = house.newCase("court-order", "1.05", Language.RU, new kz.torelik.casefile.events.Party.Subject.Natural(name("Ахметова"), kz.torelik.kernel.Iin.of("900101300811"), LocalDate.of(1990, 1, 1), false),
                new kz.torelik.casefile.events.Party.Subject.Natural(name("Ахметов"), kz.torelik.kernel.Iin.of("010101600018"), LocalDate.of(2001, 1, 1), false)).id();
        Disposition.CourtOrder order = new Disposition.CourtOrder("статьи 138, 139 Кодекса «О браке (супружестве) и семье»", List.of(), new Disposition.Penalty(Tenge.of(1200), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)),
                new Disposition.Alimony(List.of(new Disposition.Child("Ахметов Тимур", LocalDate.of(2018, 5, 6))), "1/4 заработка и (или) иного дохода", LocalDate.of(2026, 10, 1), "до совершеннолетия"),
                new Disposition.Costs(Tenge.ZERO, Tenge.ZERO, Tenge.of(2163)), "KZ12 3456 7890 1234 5678", "ТОО «Завод»");
        CaseFile after = house.act(id, order, "").orThrow();
        assertThat(after.stage()).isEqualTo("objection-period");
        house.settle();
        String text = PdfText.extract(house.judging(() -> house.get(Acts.class).pdf(after.acts().getLast().id())).orThrow()).replaceAll("\\s+", " ");
        assertThat(text).contains("СУДЕБНЫЙ ПРИКАЗ", "900101300811", "010101600018", "1 января 1990 года", "Завод", "KZ12 3456 7890 1234 5678", "статьи 138, 139 Кодекса", "Ахметов Тимур", "6 мая 2018 года",
                "1/4 заработка", "1 200 (одна тысяча двести) тенге", "2 163", "ПРИКАЗЫВАЮ:", "10 рабочих дней", "возражение");
        CaseFile cancelled = cancelled(after.id());
        house.settle();
        PublicAct known = house.get(Acts.class).find(after.acts().getLast().id()).orElseThrow();
        assertThat(known.cancelledBy()).isEqualTo(cancelled.acts().getLast().id());
    }

    private static kz.torelik.kernel.PersonName name(String surname) { return new kz.torelik.kernel.PersonName(surname, "Динара", "Қайратқызы"); }

    private static CaseFile cancelled(CaseId id) {
        house.record(new Actor.Citizen(house.defendant), id, new FilingEvent.ObjectionFiled(2, List.of()));
        CaseFile cancelled = house.act(id, new Disposition.OrderCancelled(), "").orThrow();
        assertThat(cancelled.stage()).isEqualTo("cancelled");
        assertThat(words(cancelled)).doesNotContain("duty-refund-ordered");
        return cancelled;
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-in-list", "debtor-abroad", "no-proof", "dispute-visible", "form", "duty-unpaid", "not-this-court"})
    void anApplicationForACourtOrderIsReturnedOnItsOwnGroundsAndThoseOfAClaim(String ground) {
        CaseFile after = house.act(house.newCase("court-order", "1.05", Language.KK).id(), new Disposition.OrderReturn(ground), "").orThrow();
        assertThat(after.stage()).isEqualTo("returned");
    }

    @Test
    void aCorrectionKeepsTheOldActAndPointsToTheNewOne() {
        CaseFile file = accepted("7.03", "Направить копию иска.");
        ActId old = file.acts().getLast().id();
        CaseFile after = house.act(file.id(), new Disposition.Correction(old, "Принять иск в производство", "Принять иск к производству"), "").orThrow();
        ActId by = after.acts().getLast().id();
        assertThat(after.act(old).orElseThrow().replacedBy()).isEqualTo(by);
        assertThat(after.documents()).hasSize(2);
        house.settle();
        assertThat(house.get(Acts.class).find(old).orElseThrow().replacedBy()).isEqualTo(by);
        assertThat(house.get(Acts.class).find(by).orElseThrow().replacedBy()).isNull();
        assertThat(house.judging(() -> house.get(Acts.class).pdf(old)).isYes()).isTrue();
        assertThat(code(house.act(file.id(), new Disposition.Correction(ActId.random(), "а", "б"), ""))).isEqualTo("act-unknown");
        assertThat(code(house.act(file.id(), new Disposition.Correction(old, "ТОО «Куат Курылыс»", "ТОО «Қуат Құрылыс»"), ""))).as("words that the act does not have").isEqualTo("act-wrong-words");
    }

    @Test
    void thePassagesOfATypedTextKeepEveryWord() {
        List<Passage> passages = Passage.parse("Первый абзац\nв две строки.\n\nСуд учитывает:\n1) договор;\nот 1 марта;\n2. акт.\n\n\n  Конец. ");
        assertThat(passages).containsExactly(new Passage.Paragraph("Первый абзац в две строки."), new Passage.Paragraph("Суд учитывает:"), new Passage.Points(List.of("договор; от 1 марта;", "акт.")),
                new Passage.Paragraph("Конец."));
        assertThat(Passage.parse(Passage.plain(passages))).isEqualTo(passages);
        assertThat(Passage.parse("1) один\n\n2) два\n\n5) пять")).containsExactly(new Passage.Points(List.of("один", "два")), new Passage.Paragraph("5) пять"));
        assertThat(Passage.parse(" \n\n ")).isEmpty();
    }

    private static CaseFile accepted(String category, String... steps) {
        return house.act(house.newCase("action", category, Language.RU).id(), new Disposition.Acceptance(Language.RU, List.of(steps)), "").orThrow();
    }

    static CaseFile deliberating() { return deliberating(house, "7.03", Language.RU); }

    static CaseFile deliberating(ActsHouse house, String category, Language language, kz.torelik.casefile.events.Party.Subject... subjects) {
        CaseId id = house.act(house.newCase("action", category, language, subjects).id(), new Disposition.Acceptance(language, List.of("Талап қоюдың көшірмесі жіберілсін.")), "").orThrow().id();
        house.act(id, new Disposition.SetForTrial(), "").orThrow();
        HearingId hearing = HearingId.random();
        Instant now = house.clock.instant();
        return house.record(house.asJudge, id, new HearingEvent.HearingSet(hearing, "trial", now, 60, "1", null), new HearingEvent.HearingOpened(hearing, now, List.of(1, 2)),
                new HearingEvent.HearingClosed(hearing, now, true));
    }

    private static List<String> words(CaseFile file) { return file.history().stream().map(recorded -> recorded.event().word()).toList(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }
}
