package kz.torelik.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.LetterStep;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters to courts for whoever is signed in: written, read as the document that the court will get, signed or confirmed, registered with a number, and withdrawn (APPC arts. 62-64). A letter
/// cannot be refused at the door (art. 64 part 1).
@Service
public class WritingLetters {

    public static final List<String> KINDS = List.of("application", "complaint", "request", "proposal", "message", "response");
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_BODY = 8000;
    public static final int MOST_FILES = 5;

    private final LetterRows rows;
    private final LetterPaper paper;
    private final LetterTerms terms;
    private final Checks checks;
    private final People people;
    private final Told told;
    private final CourtClock clock;

    WritingLetters(LetterRows rows, LetterPaper paper, LetterTerms terms, Checks checks, People people, Told told, CourtClock clock) {
        this.rows = rows;
        this.paper = paper;
        this.terms = terms;
        this.checks = checks;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    /// What looks at files, signatures and visits.
    @org.springframework.stereotype.Component
    record Checks(UploadCheck uploads, Signatures signatures, LawBook law, VisitRows visits) {}

    /// A file as it was chosen.
    public record Chosen(String name, byte[] content) {
        public Chosen { content = content.clone(); }

        @Override
        public byte[] content() { return content.clone(); }
    }

    /// What a person wants to write.
    ///
    /// @param visit his visit that ended with a matter to be put in writing, or null
    public record Wanted(CourtCode court, String kind, String subject, String body, Language language, List<Chosen> files, @Nullable PublicId visit) {
        public Wanted { files = List.copyOf(files); }

        public Wanted(CourtCode court, String kind, String subject, String body, Language language, List<Chosen> files) { this(court, kind, subject, body, language, files, null); }
    }

    /// Sets a letter as the document that the court will get; it is not sent yet.
    ///
    /// @return the letter, or a refusal: `letter-kind`, `letter-subject`, `letter-body`, `letter-files`, or what the check of a file found
    @Transactional
    public Answer<CourtLetter> prepare(Wanted wanted) {
        if (!Set.copyOf(KINDS).contains(wanted.kind())) return Answer.no(Refusal.of("letter-kind"));
        String subject = wanted.subject().strip();
        String body = wanted.body().strip();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) return Answer.no(Refusal.of("letter-subject", LONGEST_SUBJECT));
        if (body.isEmpty() || body.length() > LONGEST_BODY) return Answer.no(Refusal.of("letter-body", LONGEST_BODY));
        if (wanted.files().size() > MOST_FILES) return Answer.no(Refusal.of("letter-files", MOST_FILES));
        if (wanted.visit() != null) {
            Optional<Visit> visit = toWrite(wanted.visit());
            if (visit.isEmpty()) return Answer.no(Refusal.of("letter-visit").under("appc 90(4)"));
            if (!visit.get().court().equals(wanted.court())) return Answer.no(Refusal.of("letter-visit").under("appc 90(4)"));
        }
        PublicId id = PublicId.random();
        List<Verdict> verdicts = wanted.files().stream().map(file -> checks.uploads().check(file.name(), file.content())).toList();
        Optional<Refusal> found = verdicts.stream().flatMap(verdict -> verdict.findings().stream()).findFirst();
        if (found.isPresent()) return Answer.no(found.get());
        List<CourtLetter.Attached> files = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            files.add(new CourtLetter.Attached(paper.store(id, verdict.name(), verdict.kind().orElseThrow().mediaType(), verdict.pages(), wanted.files().get(i).content()), verdict.name()));
        }
        Actor.Citizen citizen = citizen();
        Person person = people.find(citizen.subject()).orElseThrow();
        CourtLetter letter = new CourtLetter(id, null, wanted.court(), wanted.kind(), person.id(), citizen.person(), people.find(citizen.person()).orElseThrow().title(), wanted.language(), subject, body, "prepared",
                DocumentId.random(), CourtLetter.Course.ofVisit(wanted.visit()));
        DocumentId document = paper.letter(letter, person, checks.law().courts().get(wanted.court()).title(), files, clock.today());
        CourtLetter set = new CourtLetter(id, null, letter.court(), letter.kind(), letter.person(), letter.author(), letter.authorName(), letter.language(), subject, body, "prepared", document, letter.course());
        rows.prepare(set, files, clock.instant());
        return Answer.yes(set);
    }

    /// A visit of whoever acts that ended with a matter to be put in writing and of which no letter was sent yet (APPC art. 90 part 4).
    @Transactional(readOnly = true)
    public Optional<Visit> toWrite(PublicId visit) {
        return checks.visits().find(visit).filter(one -> one.person().equals(citizen().subject()) && "written".equals(one.course().result()) && rows.ofVisit(visit).isEmpty());
    }

    /// The letter that was sent about a visit of whoever acts.
    @Transactional(readOnly = true)
    public Optional<CourtLetter> ofVisit(PublicId visit) { return rows.ofVisit(visit).filter(this::isOwn); }

    /// What became of a letter of whoever acts in the court to which it was redirected.
    @Transactional(readOnly = true)
    public Optional<CourtLetter> next(PublicId letter) { return rows.arrivedFrom(letter).filter(this::isOwn); }

    /// Sends a prepared letter with a detached signature of its author over the document.
    @Transactional
    public Answer<CourtLetter> sign(PublicId id, byte[] cms) {
        return prepared(id).then(letter -> checks.signatures().accept(paper.content(letter.document()), cms, signer()).then(accepted ->
                register(letter, paper.store(id, "signature", "application/pkcs7-signature", 0, accepted.signature()))));
    }

    /// Sends a prepared letter, confirmed by whoever has signed in; a rule of the house beside the signature of art. 63 part 2.
    @Transactional
    public Answer<CourtLetter> confirm(PublicId id) { return prepared(id).then(letter -> register(letter, null)); }

    /// Takes a letter back before it is answered (APPC art. 64 part 9).
    @Transactional
    public Answer<CourtLetter> withdraw(PublicId id) {
        Optional<CourtLetter> found = rows.hold(id).filter(this::isOwn);
        if (found.isEmpty()) return Answer.no(Refusal.of("appeal-unknown"));
        if (!found.get().isOpen()) return Answer.no(Refusal.of("letter-closed").under("appc 64(9)"));
        rows.withdrawn(id);
        rows.step(id, LetterStep.LETTER_WITHDRAWN, clock.today(), clock.instant(), found.get().authorName(), null, null);
        return Answer.yes(found.get());
    }

    /// The letters of whoever acts, the newest first.
    @Transactional(readOnly = true)
    public List<CourtLetter> list() { return rows.ofPerson(citizen().subject()); }

    /// A letter of whoever acts.
    @Transactional(readOnly = true)
    public Optional<CourtLetter.Whole> find(PublicId id) { return rows.find(id).filter(this::isOwn).map(rows::whole); }

    /// A document that lies in a letter, by its number; nothing for one that does not.
    public Optional<Document> document(CourtLetter.Whole whole, DocumentId wanted) {
        CourtLetter letter = whole.letter();
        boolean answer = letter.isAnswered() && (wanted.equals(letter.course().answer()) || wanted.equals(letter.course().answerSignature()));
        return wanted.equals(letter.document()) || answer || whole.files().stream().anyMatch(file -> file.document().equals(wanted)) ? Optional.of(paper.get(wanted)) : Optional.empty();
    }

    private Answer<CourtLetter> prepared(PublicId id) {
        Optional<CourtLetter> found = rows.hold(id).filter(this::isOwn);
        if (found.isEmpty()) return Answer.no(Refusal.of("appeal-unknown"));
        return found.get().isPrepared() ? Answer.yes(found.get()) : Answer.no(Refusal.of("letter-sent"));
    }

    private Answer<CourtLetter> register(CourtLetter letter, @Nullable DocumentId signature) {
        var now = clock.instant();
        var on = terms.registration(letter.court(), now);
        String roll = letter.person().equals(letter.author()) ? "ЖТ" : "ЗТ";
        String number = roll + "-" + letter.court().digits() + "-" + on.getYear() + "-" + rows.next(letter.court(), on.getYear(), roll);
        rows.register(letter.id(), number, signature, now, on);
        rows.step(letter.id(), LetterStep.LETTER_REGISTERED, on, now, letter.authorName(), null, null);
        CourtLetter sent = rows.find(letter.id()).orElseThrow();
        told.person(sent, "letter-registered", Map.of());
        return Answer.yes(sent);
    }

    private ExpectedSigner signer() {
        Actor.Citizen citizen = citizen();
        Person.Natural person = (Person.Natural) people.find(citizen.person()).orElseThrow();
        if (citizen.organisation() == null) return ExpectedSigner.person(person.iin());
        return ExpectedSigner.organisation(person.iin(), ((Person.Organisation) people.find(citizen.organisation()).orElseThrow()).bin());
    }

    private boolean isOwn(CourtLetter letter) { return letter.person().equals(citizen().subject()); }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new IllegalStateException("Only a person of the Judicial Account writes to a court");
    }
}
