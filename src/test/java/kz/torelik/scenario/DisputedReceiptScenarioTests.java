package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.documents.paper.Vera;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.hearings.MovingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.ledger.Ledger;
import kz.torelik.signatures.PdfSig;
import kz.torelik.simulator.population.LeadingCharacter;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The second chapter: how Viktor, a pensioner, sued Daniyar over a receipt. The first judge has to go, an expert needs forty days, the decision is long,
/// and one date in it is wrong.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisputedReceiptScenarioTests {

    private static final Path PAPERS = Path.of("target", "scenario");
    private static final String WRONG = "2 марта 2024 года";
    private static final String RIGHT = "2 марта 2025 года";
    private static House house;
    private static LeadingCharacter viktor;
    private static LeadingCharacter daniyar;
    private static CaseId id;
    private static Bench bench;
    private static PersonId first;
    private static HearingId trial;
    private static byte[] decision;

    @BeforeAll
    static void openTheHouse() throws IOException {
        Files.createDirectories(PAPERS);
        house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0));
        viktor = house.character("viktor");
        daniyar = house.character("daniyar");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// Viktor files his claim and pays; the draw gives him a judge. He knows her: she is the cousin of Daniyar.
    @Test
    @Order(1)
    void aPartyAsksForAnotherJudge() {
        bench = registered(Claims.disputedLoan(house), Language.RU);
        id = bench.id();
        first = file().judge().orElseThrow().person();
        house.moveTo(LocalDateTime.of(2026, 4, 7, 9, 30));
        house.as(house.citizen("viktor"), () -> house.get(Recusing.class).request(id, file().version(), 1, "kinship", "Судья – двоюродная сестра ответчика, они вместе выросли.").orThrow());
        house.awaitQuiet();
        assertThat(file().askedToRecuse()).contains(first);
        assertThat(bench.due("decide-recusal")).as("the chair has one working day").isEqualTo(LocalDate.of(2026, 4, 8));
    }

    /// The judge cannot decide about herself. The chair grants the recusal by a ruling with his own signature, and the draw is repeated: its proof holds, it
    /// stands at its place in the log, and the first judge was not among those who could be drawn.
    @Test
    @Order(2)
    void theChairGrantsItAndTheSecondDrawLeavesTheFirstJudgeOut() throws Exception {
        Answer<?> own = house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(id, new Disposition.Recusal(false, "Родства нет.")).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version())));
        assertThat(own.isYes()).as("nobody decides his own recusal").isFalse();
        bench.inPlaceOfTheJudge(new Disposition.Recusal(true, "Родство подтверждается записями актов гражданского состояния."), "");
        assertThat(bench.clock("decide-recusal").status()).isEqualTo(ClockReading.Status.MET);
        PersonId second = file().judge().orElseThrow().person();
        assertThat(second).isNotEqualTo(first);
        assertThat(file().stage()).as("back to where the case stood").isEqualTo("acceptance");
        List<Draws.Draw> draws = house.get(Draws.class).list(id);
        assertThat(draws).hasSize(2);
        String text = Objects.requireNonNull(draws.getLast().proof()).text();
        DrawProof proof = DrawProof.parse(text);
        assertThat(proof.check().winner()).contains(second);
        assertThat(proof.input().attempt()).isEqualTo(2);
        assertThat(proof.input().judges()).extracting(entrant -> entrant.judge()).doesNotContain(first).contains(second);
        assertThat(proof.input().excluded()).anySatisfy(one -> {
            assertThat(one.judge()).isEqualTo(first);
            assertThat(one.code()).isEqualTo("recused");
        });
        assertThat(house.get(Ledger.class).find(proof.entry().leafHash()).orElseThrow().index()).isEqualTo(proof.leafIndex());
        DrawProof bent = DrawProof.parse(text.replace("attempt 2", "attempt 1"));
        assertThat(bent.check().winner()).as("another input does not have this proof").isEmpty();
        assertThat(Vera.faults(house.as(bench.judge(), () -> house.get(kz.torelik.acts.Acts.class).pdf(bench.last("ruling-recusal").id())).orThrow())).isEmpty();
    }

    /// The second judge accepts the claim. Daniyar says that the receipt is not in his hand and asks for an expert; Viktor brings the letters in which Daniyar
    /// admits the debt, and asks for a witness, whom the judge does not need.
    @Test
    @Order(3)
    void bothSidesFileAndTheJudgeDecides() {
        house.moveTo(LocalDateTime.of(2026, 4, 9, 11, 0));
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        house.moveTo(LocalDateTime.of(2026, 4, 14, 18, 0));
        bench.file(daniyar, 2, "motion", "expertise", "Прошу назначить судебную почерковедческую экспертизу: подпись на расписке мне не принадлежит.");
        bench.file(viktor, 1, "evidence", null, "Представляю распечатку переписки, в которой ответчик признаёт долг и просит об отсрочке.");
        bench.file(viktor, 1, "motion", "witness", "Прошу вызвать свидетелем соседа, который видел передачу денег в марте 2025 года.");
        assertThat(file().motions()).extracting(CaseFile.MotionInFile::granted).containsExactly(null, null);
        house.moveTo(LocalDateTime.of(2026, 4, 16, 15, 0));
        bench.act(new Disposition.OnMotion(1, true, "Довод о подложности подписи требует специальных знаний."), "");
        bench.act(new Disposition.OnMotion(2, false, "Передача денег не может подтверждаться одними свидетельскими показаниями."), "");
        assertThat(file().motions()).extracting(CaseFile.MotionInFile::party, CaseFile.MotionInFile::granted).containsExactly(org.assertj.core.groups.Tuple.tuple(2, true), org.assertj.core.groups.Tuple.tuple(1, false));
        assertThat(file().documents()).extracting(in -> in.document().kind()).contains("evidence", "motion");
        assertThat(file().documents()).filteredOn(in -> List.of("evidence", "motion").contains(in.document().kind())).allSatisfy(in -> assertThat(in.document().signer()).isNotBlank());
    }

    /// While the expert works the case stands still, and so does the time of the court: not a day of the two months is lost, not a day is won.
    @Test
    @Order(4)
    void theClocksStandStillWhileTheExpertWorks() {
        house.moveTo(LocalDateTime.of(2026, 4, 20, 12, 0));
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.due("consider-case")).isEqualTo(LocalDate.of(2026, 6, 22));
        house.moveTo(LocalDateTime.of(2026, 4, 22, 12, 0));
        bench.act(new Disposition.Stay("expertise"), "");
        assertThat(file().stage()).isEqualTo("stayed");
        assertThat(bench.clock("consider-case").status()).isEqualTo(ClockReading.Status.PAUSED);
        assertThat(bench.clock("consider-case").due()).as("no day while it stands still").isNull();
        house.moveTo(LocalDateTime.of(2026, 7, 6, 10, 0));
        assertThat(bench.clock("consider-case").status()).as("the day on which it would have run out is long over").isEqualTo(ClockReading.Status.PAUSED);
        bench.act(new Disposition.Resumption("Заключение эксперта поступило."), "");
        assertThat(file().stage()).isEqualTo("scheduled");
        ClockReading again = bench.clock("consider-case");
        assertThat(again.status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(again.pausedDays()).as("from 22 April to 6 July").isEqualTo(75);
        assertThat(again.due()).as("20 June and the 75 days").isEqualTo(LocalDate.of(2026, 9, 3));
    }

    /// The trial is set and then moved by a day; the calendar of Daniyar reads both, and knows that the second is the same session.
    @Test
    @Order(5)
    void aCalendarProgramReadsTheSessionAndItsMove() throws Exception {
        trial = bench.setTrial();
        Component before = entry();
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("0");
        ProposingSlots.Proposal later = house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(id, "trial", 60, 3).orThrow().getLast());
        house.as(bench.judge(), () -> house.get(MovingHearing.class).move(id, file().version(), trial, later.slot(), "Зал занят под другое заседание", "Стороны уведомлены").orThrow());
        house.awaitQuiet();
        Component after = entry();
        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(after, Property.DTSTART)).isNotEqualTo(value(before, Property.DTSTART)).isEqualTo(later.slot().startsAt().toString().replaceAll("[-:]", ""));
        assertThat(value(after, Property.SUMMARY).replace('\u2011', '-')).contains(file().number().toString()).doesNotContain(viktor.person().name().surname());
    }

    /// The decision has several thousand words. It is a valid archive file, other people's programs find its signature whole, and one altered byte broken.
    @Test
    @Order(6)
    void theLongDecisionIsSignedAndStandsTheTestsOfOthers() throws Exception {
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(trial).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, file().version(), trial, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(trial).plusSeconds(3000), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(id, file().version(), trial, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(id, file().version(), "satisfied").orThrow());
        house.awaitQuiet();
        assertThat(bench.clock("consider-case").status()).isEqualTo(ClockReading.Status.MET);
        String reasoning = "Расписка датирована " + WRONG + ".\n\n" + Prose.of(Language.RU, 1, 4000);
        decision = decided(bench, "23500", "2350000", reasoning, "decision-ru.pdf");
        assertThat(PdfText.extract(decision).replaceAll("\\s+", " ")).contains(WRONG, "РЕШИЛ");
    }

    /// The year of the receipt is wrong. A ruling corrects what stands in the decision, and nothing else: words that are not in it are refused. Whoever
    /// checks the old file learns that it is genuine, that it was corrected, and by what.
    @Test
    @Order(7)
    void theCorrectedDecisionPointsToItsCorrection() throws Exception {
        CaseFile.ActInFile old = bench.last("decision");
        Disposition stranger = new Disposition.Correction(old.id(), "3 марта 1999 года", RIGHT);
        Answer<?> refused = house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(id, stranger).then((ActDraft draft) -> house.get(SigningActs.class).prepare(draft.id(), draft.version())));
        assertThat(refused.isYes()).as("words that the decision does not have").isFalse();
        bench.file(daniyar, 2, "motion", "correct-error", "В решении неверно указан год расписки: следует читать 2025 вместо 2024.");
        assertThat(bench.clock("correct-act").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.act(new Disposition.OnMotion(3, true, "Описка очевидна и не затрагивает существа решения."), "");
        bench.act(new Disposition.Correction(old.id(), WRONG, RIGHT), "");
        CaseFile.ActInFile ruling = bench.last("ruling-correction");
        assertThat(file().act(old.id()).orElseThrow().replacedBy()).isEqualTo(ruling.id());
        String said = post("/api/v1/verification", decision);
        assertThat(said).contains("\"genuine\":true", "\"replacedBy\":\"" + ruling.id() + "\"");
        assertThat(get("/verify/" + old.id(), "ru")).contains("Этот акт исправлен", "/verify/" + ruling.id());
        assertThat(get("/verify/" + old.id(), "kk")).contains("Бұл акт түзетілген");
        assertThat(get("/verify/" + ruling.id(), "ru")).doesNotContain("Этот акт исправлен");
        byte[] corrected = bench.pdf(ruling);
        assertThat(post("/api/v1/verification", corrected)).contains("\"genuine\":true", "\"replacedBy\":null");
        assertThat(PdfText.extract(corrected).replaceAll("\\s+", " ")).contains(WRONG, RIGHT);
        intact(corrected, "correction-ru.pdf");
    }

    /// The same in Kazakh, by the shorter way: what can be decided at the preliminary session is.
    @Test
    @Order(8)
    void aLongDecisionInKazakhStandsTheSameTests() throws Exception {
        house.moveTo(house.clock().today().plusDays(8L - house.clock().today().getDayOfWeek().getValue()).atTime(10, 0));
        Bench other = registered(Claims.loan(house), Language.KK);
        other.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.as(other.judge(), () -> house.get(AnnouncingDecision.class).announce(other.id(), other.file().version(), "satisfied").orThrow());
        house.awaitQuiet();
        byte[] pdf = decided(other, "14800", "1480000", Prose.of(Language.KK, 2, 4000), "decision-kk.pdf");
        assertThat(PdfText.extract(pdf).replaceAll("\\s+", " ")).contains("қолхатты қарыз алушы", "ШЕШТІ");
    }

    private static Bench registered(kz.torelik.filing.ClaimDraft claim, Language language) {
        LeadingCharacter plaintiff = language == Language.KK ? house.character("aigul") : viktor;
        byte[] proof = Claims.paper(house, language, language == Language.KK ? "Қолхат" : "Расписка", plaintiff.person().name().full());
        Submission submission = house.file(plaintiff, Claims.inItsCourt(house, claim), proof);
        house.pay(house.citizen(plaintiff.key()), submission.id());
        Bench court = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(court.file().judge()).isPresent();
        return court;
    }

    private static byte[] decided(Bench court, String duty, String debt, String reasoning, String name) throws Exception {
        court.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of(debt), "")), new Disposition.Costs(Tenge.of(duty), Tenge.ZERO, Tenge.ZERO)), reasoning);
        assertThat(court.file().stage()).isEqualTo("appeal-period");
        byte[] pdf = court.pdf(court.last("decision"));
        assertThat(PdfText.extract(pdf).split("\\s+")).hasSizeGreaterThan(4000);
        assertThat(court.last("decision").document().pages()).isGreaterThan(10);
        intact(pdf, name);
        return pdf;
    }

    private static void intact(byte[] pdf, String name) throws Exception {
        assertThat(Vera.faults(pdf)).as("veraPDF on " + name).isEmpty();
        assertThat(PdfSig.says(Files.write(PAPERS.resolve(name), pdf))).as("pdfsig").contains("Signature is Valid").contains("Total document signed");
        byte[] altered = pdf.clone();
        altered[altered.length / 3] ^= 1;
        assertThat(PdfSig.says(Files.write(PAPERS.resolve("altered-" + name), altered))).as("one altered byte").contains("Signature Validation").doesNotContain("Signature is Valid");
    }

    private static Component entry() throws IOException, ParserException {
        String feed = house.as(house.citizen("daniyar"), () -> house.get(HearingCalendar.class).feed(Language.RU));
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        calendar.validate();
        return calendar.getComponents().stream().map(Component.class::cast).filter(one -> one.getName().equals("VEVENT")).reduce((one, two) -> { throw new AssertionError("two entries for one session"); }).orElseThrow();
    }

    private static String value(Component entry, String property) { return ((Property) entry.getProperty(property).orElseThrow()).getValue(); }

    private static String get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(house.address().resolve(path)).header("Accept-Language", language));
    }

    private static String post(String path, byte[] content) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(house.address().resolve(path)).header("Content-Type", "application/pdf").POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static CaseFile file() { return bench.file(); }
}
