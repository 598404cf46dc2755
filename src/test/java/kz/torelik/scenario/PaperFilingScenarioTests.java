package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFormat;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.Document;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Finding;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.filing.Submission;
import kz.torelik.filing.WindowEntry;
import kz.torelik.hearings.ProofOfService;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.notices.PaperLetter;
import kz.torelik.notices.PaperLetters;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Aigul comes to the window of the court with her claim on paper; Erlan's neighbour, whom the register does not know, answers by post (CPC arts. 123, 127-133, 133-1).
class PaperFilingScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Official registrar(String court) {
        return house.get(Population.class).find(CourtCode.of(court)).orElseThrow().list(Function.REGISTRAR).getFirst();
    }

    private static Actor at(String court) { return new Actor.Staff(registrar(court).person().id(), CourtCode.of(court), Function.REGISTRAR); }

    private static byte[] sign(String court, Document sheet) { return house.sign(house.content(sheet), registrar(court).person().iin().digits()); }

    private static Instant at(LocalDate day, int hour) { return day.atTime(hour, 0).atZone(CourtClock.COUNTRY).toInstant(); }

    private static WindowEntry now() { return new WindowEntry(WindowEntry.Way.WINDOW, house.clock().instant(), null); }

    private static byte[] scan(String words) { return Claims.paper(house, Language.KK, "Қағаз", words); }

    /// Somebody who has neither a cabinet nor an e-mail, named with an address alone.
    private static DraftParty stranger() {
        DraftParty known = Claims.party("defendant", house.character("erlan").person());
        return new DraftParty("defendant", "individual", null, "Ыбырайқызы", "Рабиға", "", "", "", "", known.address(), known.kato(), "", "");
    }

    private static ClaimDraft loan(DraftParty defendant) {
        ClaimDraft claim = Claims.loan(house);
        DraftParty known = claim.parties().getFirst();
        DraftParty plaintiff = new DraftParty("plaintiff", known.kind(), null, known.surname(), known.given(), known.patronymic(), known.born(), "", known.number(), known.address(), known.kato(), known.phone(), "");
        return Claims.inItsCourt(house, claim.withParties("self", List.of(plaintiff, defendant)));
    }

    /// The registrar enters the claim as far as the signature.
    private static Drafts.Draft entered(ClaimDraft claim, WindowEntry entry) {
        AtTheWindow window = house.get(AtTheWindow.class);
        Drafts.Draft draft = window.open(house.character("aigul").person().iin().digits(), entry, claim.language()).orThrow();
        draft = window.save(draft.id(), draft.version(), claim).orThrow();
        draft = attached(draft, AtTheWindow.CLAIM, scan("Талап қою арызы"));
        return attached(draft, "evidence", scan("Қолхат"));
    }

    private static Drafts.Draft attached(Drafts.Draft draft, String kind, byte[] scan) {
        Attaching.Attachment taken = house.get(Attaching.class).attach(draft.id(), draft.version(), kind, "scan.pdf", scan).orThrow();
        return ((Attaching.Attachment.Taken) taken).draft();
    }

    private static Submission registered(ClaimDraft claim, WindowEntry entry) {
        return house.as(at(claim.court()), () -> {
            Drafts.Draft draft = entered(claim, entry);
            Document sheet = house.get(AtTheWindow.class).certify(draft.id()).orThrow();
            return house.get(AtTheWindow.class).register(draft.id(), draft.version(), sign(claim.court(), sheet)).orThrow();
        });
    }

    /// Aigul's claim, registered and paid by a receipt, drawn and accepted.
    private static Bench accepted(DraftParty defendant, String receipt, Disposition acceptance) {
        ClaimDraft claim = loan(defendant);
        Submission submission = registered(claim, now());
        house.as(at(claim.court()), () -> house.get(AtTheWindow.class).paid(submission.id(), receipt, submission.duty(), house.clock().today())).orThrow();
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(acceptance, "");
        return bench;
    }

    @Test
    void aClaimOnPaperBecomesTheVerySameElectronicCase() {
        ClaimDraft claim = loan(Claims.party("defendant", house.character("erlan").person()));
        AtTheWindow window = house.get(AtTheWindow.class);
        Actor registrar = at(claim.court());
        assertThat(house.as(registrar, () -> window.open("900101300811", now(), Language.KK))).as("the register knows nobody with that number").isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("window-person-unknown"));
        Drafts.Draft empty = house.as(registrar, () -> window.open(house.character("aigul").person().iin().digits(), now(), Language.KK)).orThrow();
        assertThat(empty.claim().plaintiff().orElseThrow().title()).as("who filed is whom the register names").isEqualTo(house.character("aigul").person().name().full());
        assertThat(house.as(registrar, () -> window.check(empty))).extracting(one -> one.refusal().code()).contains("claim-without-category", "claim-without-demands", "window-no-scan");
        assertThat(house.as(registrar, () -> window.certify(empty.id()))).isInstanceOf(Answer.No.class);
        Drafts.Draft draft = house.as(registrar, () -> entered(claim, now()));
        assertThat(house.as(registrar, () -> window.check(draft).stream().filter(Finding::isDefect).toList())).isEmpty();
        assertThat(house.as(house.citizen("aigul"), () -> house.get(Drafts.class).find(draft.id()))).as("she does not edit what lies at the window").isEmpty();
        Document sheet = house.as(registrar, () -> window.certify(draft.id())).orThrow();
        assertThat(house.as(registrar, () -> window.register(draft.id(), draft.version(), house.sign(house.content(sheet), house.character("aigul").person().iin().digits()))))
                .as("only the registrar certifies").isInstanceOf(Answer.No.class);
        Submission submission = house.as(registrar, () -> window.register(draft.id(), draft.version(), sign(claim.court(), sheet))).orThrow();
        assertThat(submission.awaitsPayment()).isTrue();
        assertThat(submission.ticket()).matches("26-\\d{5}-\\d{5}");
        assertThat(house.as(house.citizen("aigul"), () -> house.get(kz.torelik.filing.Submissions.class).find(submission.id()))).as("it is hers in the Judicial Account").isPresent();
        assertThat(house.as(registrar, () -> window.receipt(submission.id()))).startsWith("%PDF".getBytes());
        assertThat(house.as(registrar, () -> window.paid(submission.id(), "K-1", Tenge.of("100"), house.clock().today()))).as("too little").isInstanceOf(Answer.No.class);
        Submission paid = house.as(registrar, () -> window.paid(submission.id(), "K-1", submission.duty(), house.clock().today())).orThrow();
        assertThat(paid.number()).isNotNull();
        house.awaitQuiet();
        CaseFile file = new Bench(house, CaseId.of(submission.id().uuid())).file();
        assertThat(file.documents()).extracting(in -> in.document().kind()).containsExactly("claim", "attachment", "certified-copy");
        assertThat(file.documents().getLast().document().signer()).isEqualTo(registrar(claim.court()).person().name().full());
        assertThat(file.stage()).as("drawn as any other").isEqualTo("acceptance");
        assertThat(file.asking().getFirst().person()).isEqualTo(house.character("aigul").person().id());
        Submission second = registered(claim, now());
        assertThat(house.as(registrar, () -> window.paid(second.id(), "K-1", second.duty(), house.clock().today()))).isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).as("a receipt counts once").isEqualTo("window-receipt-used"));
        String other = house.get(Population.class).courts().stream().map(one -> one.court().code().digits()).filter(code -> !code.equals(claim.court())).findFirst().orElseThrow();
        assertThat(house.as(at(other), () -> house.get(kz.torelik.filing.Submissions.class).find(second.id()))).as("another court does not see it").isEmpty();
    }

    /// For the person the day of the postmark counts, for the court the day on which the letter came.
    @Test
    void aClaimByPostCountsFromItsPostmark() {
        ClaimDraft claim = loan(Claims.party("defendant", house.character("erlan").person()));
        LocalDate posted = house.clock().today().minusDays(4);
        AtTheWindow window = house.get(AtTheWindow.class);
        assertThat(house.as(at(claim.court()), () -> window.open(house.character("aigul").person().iin().digits(), new WindowEntry(WindowEntry.Way.POST, house.clock().instant(), null), Language.KK)))
                .as("a letter has a postmark").isInstanceOf(Answer.No.class);
        Submission submission = registered(claim, new WindowEntry(WindowEntry.Way.POST, house.clock().instant(), posted));
        Submission paid = house.pay(house.citizen("aigul"), submission.id());
        assertThat(paid.number()).as("paid later on the page of the bank").isNotNull();
        CaseFile file = new Bench(house, CaseId.of(submission.id().uuid())).file();
        FilingEvent.ClaimFiled filed = (FilingEvent.ClaimFiled) file.history().getFirst().event();
        assertThat(LocalDate.ofInstant(filed.receivedAt(), CourtClock.COUNTRY)).isEqualTo(posted);
        assertThat(file.filedOn()).isEqualTo(house.clock().today());
    }

    /// Erlan's response comes by post after its term, with a postmark of the last day: it is in time. A day later it is not.
    @Test
    void aResponseByPostMeetsItsTermByThePostmark() {
        Bench bench = accepted(Claims.party("defendant", house.character("erlan").person()), "K-2", new Disposition.Simplified(Language.KK));
        CourtCode seat = bench.file().judge().orElseThrow().court();
        Actor registrar = at(seat.digits());
        PapersAtTheWindow papers = house.get(PapersAtTheWindow.class);
        String erlan = house.character("erlan").person().iin().digits();
        house.as(house.citizen("erlan"), () -> house.get(kz.torelik.notices.Cabinet.class).list(bench.id()).stream().map(notice -> house.get(kz.torelik.notices.Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        LocalDate last = bench.due("simplified-response");
        house.moveTo(last.plusDays(3).atTime(11, 0));
        assertThat(house.as(registrar, () -> papers.prepare(bench.id(), wanted("900101300811", "response", last)))).as("nobody of the case").isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("window-not-of-the-case"));
        assertThat(house.as(registrar, () -> papers.prepare(bench.id(), wanted(erlan, "response", last.plusDays(1))))).isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("paper-late"));
        PapersAtTheWindow.Prepared prepared = house.as(registrar, () -> papers.prepare(bench.id(), wanted(erlan, "response", last))).orThrow();
        assertThat(prepared.late()).isNull();
        CaseFile file = house.as(registrar, () -> papers.file(prepared.id(), sign(seat.digits(), prepared.sheet()))).orThrow();
        assertThat(file.history().getLast().event()).isInstanceOfSatisfying(FilingEvent.ResponseFiled.class, filed -> assertThat(filed.party()).isEqualTo(2));
        assertThat(file.history().getLast().occurredOn()).isEqualTo(last);
        assertThat(file.history().getLast().actor()).as("the registrar recorded it").isEqualTo(registrar);
        assertThat(bench.clock("simplified-response").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(house.as(house.citizen("erlan"), () -> papers.find(prepared.id()))).isEmpty();
        assertThat(CaseFormat.of(bench.file())).as("as the plaintiff filed").isEqualTo(CaseFormat.PAPER);
        bench.file(house.character("erlan"), 2, "motion", "change-format", "Істі электрондық форматта жүргізуді сұраймын.");
        bench.act(new Disposition.OnMotion(1, true, "Тараптар электрондық форматқа келіседі."), "");
        assertThat(CaseFormat.of(bench.file())).as("a ruling changed it").isEqualTo(CaseFormat.ELECTRONIC);
    }

    private static PapersAtTheWindow.Wanted wanted(String number, String kind, LocalDate postmark) {
        return new PapersAtTheWindow.Wanted(number, kind, null, new WindowEntry(WindowEntry.Way.POST, house.clock().instant(), postmark), "", List.of(new PapersAtTheWindow.Scan("pikir.pdf", scan("Пікір"))));
    }

    /// The defendant has no electronic contact. Nothing proves that she knows of the session until the letter has left; when it comes back unfetched the proof is gone, when she refuses it, it stands.
    @Test
    void aHearingWaitsForTheLetterAndWhatBecomesOfItCounts() {
        Bench bench = accepted(stranger(), "K-3", new Disposition.Acceptance(Language.KK, List.of()));
        CourtCode seat = bench.file().judge().orElseThrow().court();
        PaperLetters letters = house.get(PaperLetters.class);
        bench.act(new Disposition.Preparation(List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId trial = bench.setTrial();
        List<PaperLetters.Line> owed = house.as(at(seat.digits()), () -> letters.list(50)).stream().filter(line -> line.letter().caseId().equals(bench.id())).toList();
        assertThat(owed).filteredOn(line -> line.letter().party() == 2).extracting(line -> line.letter().about()).contains("hearing-set");
        assertThat(owed).as("who filed on paper without an e-mail gets letters too").anyMatch(line -> line.letter().party() == 1);
        PaperLetter letter = owed.stream().filter(line -> line.letter().party() == 2 && line.letter().about().equals("hearing-set")).findFirst().orElseThrow().letter();
        assertThat(house.as(at(seat.digits()), () -> letters.pdf(letter.id())).orThrow()).startsWith("%PDF".getBytes());
        Actor registrar = at(seat.digits());
        assertThat(proof(bench, trial).verdict()).isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        house.as(registrar, () -> letters.printed(letter.id())).orThrow();
        assertThat(house.as(registrar, () -> letters.received(letter.id(), house.clock().instant()))).as("nothing that was not sent arrives").isInstanceOf(Answer.No.class);
        assertThat(house.as(registrar, () -> letters.posted(letter.id(), house.clock().instant(), " "))).isInstanceOf(Answer.No.class);
        house.as(registrar, () -> letters.posted(letter.id(), house.clock().instant(), "KZ100200300")).orThrow();
        assertThat(proof(bench, trial).verdict()).as("sent to the last known address").isEqualTo(ProofOfService.Verdict.PROPER);
        house.as(registrar, () -> letters.returned(letter.id(), house.clock().instant(), PaperLetter.Cause.NOT_COLLECTED)).orThrow();
        assertThat(proof(bench, trial).verdict()).as("it came back").isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        PaperLetter claimCopy = owed.stream().filter(line -> line.letter().party() == 2 && line.letter().term() != null).findFirst().orElseThrow().letter();
        house.as(registrar, () -> letters.handedOver(claimCopy.id(), house.clock().instant())).orThrow();
        house.awaitQuiet();
        assertThat(bench.clock("response").status()).as("the term of the response begins with the letter").isEqualTo(ClockReading.Status.RUNNING);
        assertThat(house.as(at(other(seat)), () -> letters.find(letter.id()))).as("letters of another court").isEmpty();
    }

    private static String other(CourtCode seat) {
        return house.get(Population.class).courts().stream().map(one -> one.court().code()).filter(code -> !code.equals(seat)).findFirst().orElseThrow().digits();
    }

    private static ProofOfService.Finding proof(Bench bench, HearingId trial) {
        CaseFile file = bench.file();
        Party party = file.party(2);
        return house.as(bench.judge(), () -> house.get(ProofOfService.class).find(file, trial, party));
    }
}
