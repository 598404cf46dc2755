package kz.torelik.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.LetterStep;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters at the desk of a court: the chancery or the chair gives one to somebody, the chair extends the term with a reason, whoever has it answers with his signature; one that belongs into a
/// case goes there with an explanation. Who may not see a letter is told that there is none.
@Service
public class AppealDesk {

    private static final Actor RULE = new Actor.Rule("reception");
    private static final int LONGEST_WORDS = 2000;

    private final LetterRows rows;
    private final LetterPaper paper;
    private final LetterTerms terms;
    private final Told told;
    private final Court court;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    AppealDesk(LetterRows rows, LetterPaper paper, LetterTerms terms, Told told, Court court, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.paper = paper;
        this.terms = terms;
        this.told = told;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who works in the court, and its cases.
    @org.springframework.stereotype.Component
    record Court(Staff staff, People people, CaseFiles files, Signatures signatures, LawBook law, ActingWithin within) {}

    /// The letters that whoever acts may see, open ones first.
    public List<CourtLetter.Whole> list() { return transactions.execute(_ -> rows.ofCourt(officer().court()).stream().map(rows::whole).toList()); }

    public Optional<CourtLetter.Whole> find(PublicId id) { return transactions.execute(_ -> rows.find(id).filter(this::isHere).map(rows::whole)); }

    /// The letters that were sent into a case; whoever calls has asked whether the reader may see its documents.
    public List<CourtLetter.Whole> ofCase(CaseId caseId) { return court.within().as(RULE, () -> rows.ofCase(caseId).stream().map(rows::whole).toList()); }

    /// To whom a letter can be given.
    public List<Appointment> staff() { return court.staff().list(officer().court()); }

    /// Gives a letter to a member of the staff.
    ///
    /// @return the letter, or a refusal: `appeal-unknown`, `letter-closed`, `letter-not-yours`, `letter-nobody`
    public Answer<CourtLetter> assign(PublicId id, String to) {
        return open(id, letter -> {
            if (!leads(officer())) return Answer.no(Refusal.of("letter-not-yours"));
            Optional<Appointment> found = staff().stream().filter(one -> one.person().toString().equals(to)).findFirst();
            if (found.isEmpty()) return Answer.no(Refusal.of("letter-nobody"));
            rows.assign(id, found.get().person(), found.get().name().full());
            rows.step(id, LetterStep.LETTER_ASSIGNED, clock.today(), clock.instant(), name(), null, found.get().name().full());
            return Answer.yes(letter);
        });
    }

    /// Extends the term by a reasoned decision of the chair (APPC art. 76 part 3); the person is told at once.
    ///
    /// @return the letter, or a refusal: those of [#assign], `letter-extension-chair`, `letter-extended-already`, `letter-extension-day`, `letter-words`
    public Answer<CourtLetter> extend(PublicId id, LocalDate until, String reason) {
        return open(id, letter -> {
            if (officer().function() != kz.torelik.kernel.Function.CHAIR) return Answer.no(Refusal.of("letter-extension-chair").under("appc 76(3)"));
            CourtLetter.Whole whole = rows.whole(letter);
            if (whole.steps().stream().anyMatch(step -> step.word().equals(LetterStep.LETTER_EXTENDED.word()))) return Answer.no(Refusal.of("letter-extended-already").under("appc 76(3)"));
            LocalDate due = terms.answer(whole.steps()).map(reading -> reading.due()).orElseThrow();
            if (!until.isAfter(due) || until.isAfter(terms.longest())) return Answer.no(Refusal.of("letter-extension-day", due, terms.longest()).under("appc 76(3)"));
            if (reason.isBlank() || reason.length() > LONGEST_WORDS) return Answer.no(Refusal.of("letter-words", LONGEST_WORDS));
            rows.step(id, LetterStep.LETTER_EXTENDED, clock.today(), clock.instant(), name(), until, reason.strip());
            told.person(letter, "letter-extended", Map.of("words", reason.strip()));
            return Answer.yes(letter);
        });
    }

    /// Sets the answer as a document to be read and signed.
    ///
    /// @return the letter, or a refusal: those of [#assign], `letter-words`
    public Answer<CourtLetter> draft(PublicId id, String text) {
        return open(id, letter -> {
            if (!answers(letter)) return Answer.no(Refusal.of("letter-not-yours"));
            if (text.isBlank() || text.length() > WritingLetters.LONGEST_BODY) return Answer.no(Refusal.of("letter-words", WritingLetters.LONGEST_BODY));
            rows.drafted(id, paper.answer(letter, court.law().courts().get(letter.court()).title(), text, name(), clock.today()), text);
            return Answer.yes(rows.find(id).orElseThrow());
        });
    }

    /// Signs the answer with the own key and sends it.
    public Answer<CourtLetter> answer(PublicId id, byte[] cms) {
        return open(id, letter -> {
            DocumentId drafted = letter.course().answer();
            if (!answers(letter) || drafted == null) return Answer.no(Refusal.of("letter-not-yours"));
            Person.Natural person = (Person.Natural) court.people().find(officer().person()).orElseThrow();
            return court.signatures().accept(paper.content(drafted), cms, ExpectedSigner.person(person.iin())).map(accepted -> {
                rows.answered(id, paper.store(id, "signature", "application/pkcs7-signature", 0, accepted.signature()), accepted.signer().name());
                rows.step(id, LetterStep.LETTER_ANSWERED, clock.today(), clock.instant(), name(), null, null);
                told.person(letter, "letter-answered", Map.of());
                return letter;
            });
        });
    }

    /// Sends a letter into the case to which it belongs; the judge of the case reads it there, and the person is told why and how to write into a case.
    ///
    /// @return the letter, or a refusal: those of [#assign], `letter-case-unknown`, `letter-words`
    public Answer<CourtLetter> toCase(PublicId id, String number, String explanation) {
        return open(id, letter -> {
            if (!leads(officer())) return Answer.no(Refusal.of("letter-not-yours"));
            Optional<CaseFile> file = CaseNumber.find(number.strip()).flatMap(found -> court.within().as(RULE, () -> court.files().find(found)))
                    .filter(found -> found.judge().map(CaseFile.AssignedJudge::court).orElse(found.claim().court()).equals(letter.court()));
            if (file.isEmpty()) return Answer.no(Refusal.of("letter-case-unknown", number.strip()));
            if (explanation.isBlank() || explanation.length() > LONGEST_WORDS) return Answer.no(Refusal.of("letter-words", LONGEST_WORDS));
            rows.toCase(id, file.get().id(), file.get().number().toString());
            rows.step(id, LetterStep.LETTER_SENT_TO_CASE, clock.today(), clock.instant(), name(), null, explanation.strip());
            told.person(rows.find(id).orElseThrow(), "letter-to-case", Map.of("words", explanation.strip()));
            return Answer.yes(letter);
        });
    }

    /// Grounds on which the law lets a court give a letter back (APPC art. 64 part 7); one that cannot be mended does not come about here, the form asks for all that art. 63 wants.
    public static final List<String> RETURN_GROUNDS = List.of("identical", "abusive");

    /// Sends a letter on to the court or the body that has to consider it (APPC art. 65): another court gets it registered anew, and its term begins there; the person is told at once. It is
    /// not refused after three working days, the term of the law is missed then.
    ///
    /// @param to the code of a court, or empty for a body
    /// @param body the name of a body that is no court of the house, or empty
    /// @return the letter, or a refusal: those of [#assign], `letter-redirect-where`, `letter-words`
    public Answer<CourtLetter> redirect(PublicId id, String to, String body, String explanation) {
        return open(id, letter -> {
            if (!leads(officer())) return Answer.no(Refusal.of("letter-not-yours"));
            Optional<CourtCode> other = Optional.of(to).filter(code -> code.matches("\\d{4}")).map(CourtCode::of).filter(code -> !code.equals(letter.court()) && court.law().courts().find(code).isPresent());
            String name = body.strip();
            if (other.isEmpty() && (name.isEmpty() || name.length() > 200)) return Answer.no(Refusal.of("letter-redirect-where").under("appc 65(1)"));
            if (explanation.isBlank() || explanation.length() > LONGEST_WORDS) return Answer.no(Refusal.of("letter-words", LONGEST_WORDS));
            rows.redirected(id, other.map(CourtCode::digits).orElse(name));
            rows.step(id, LetterStep.LETTER_REDIRECTED, clock.today(), clock.instant(), name(), null, explanation.strip());
            other.ifPresent(code -> court.within().as(RULE, () -> arrive(letter, code)));
            told.person(rows.find(id).orElseThrow(), "letter-redirected", Map.of("words", explanation.strip(), "where", other.map(code -> court.law().courts().get(code).title().in(letter.language())).orElse(name)));
            return Answer.yes(letter);
        });
    }

    private boolean arrive(CourtLetter letter, CourtCode code) {
        LocalDate on = terms.registration(code, clock.instant());
        String roll = letter.person().equals(letter.author()) ? "ЖТ" : "ЗТ";
        PublicId id = PublicId.random();
        rows.arrive(id, letter, code, roll + "-" + code.digits() + "-" + on.getYear() + "-" + rows.next(code, on.getYear(), roll), on);
        rows.step(id, LetterStep.LETTER_REGISTERED, on, clock.instant(), null, null, null);
        told.person(rows.find(id).orElseThrow(), "letter-registered", Map.of());
        return true;
    }

    /// Gives a letter back within three working days, with its reason (APPC art. 64 part 7); that does not keep the person from writing again (part 8).
    ///
    /// @param ground one of [#RETURN_GROUNDS]
    /// @return the letter, or a refusal: those of [#assign], `letter-return-ground`, `letter-return-late`, `letter-words`
    public Answer<CourtLetter> giveBack(PublicId id, String ground, String reason) {
        return open(id, letter -> {
            if (!leads(officer())) return Answer.no(Refusal.of("letter-not-yours"));
            if (!RETURN_GROUNDS.contains(ground)) return Answer.no(Refusal.of("letter-return-ground").under("appc 64(7)"));
            LocalDate due = terms.giveBack(rows.whole(letter).steps()).map(reading -> reading.due()).orElseThrow();
            if (clock.today().isAfter(due)) return Answer.no(Refusal.of("letter-return-late", due).under("appc 64(7)"));
            if (reason.isBlank() || reason.length() > LONGEST_WORDS) return Answer.no(Refusal.of("letter-words", LONGEST_WORDS));
            rows.returned(id, ground);
            rows.step(id, LetterStep.LETTER_RETURNED, clock.today(), clock.instant(), name(), null, reason.strip());
            told.person(letter, "letter-returned", Map.of("words", reason.strip()));
            return Answer.yes(letter);
        });
    }

    /// The courts to which a letter can be sent on.
    public List<kz.torelik.law.Court> courts() { return court.law().courts().list().stream().filter(one -> !one.code().equals(officer().court())).toList(); }

    /// A document of a letter that whoever acts may see.
    public Optional<Document> document(CourtLetter.Whole whole, DocumentId wanted) {
        CourtLetter letter = whole.letter();
        boolean in = wanted.equals(letter.document()) || wanted.equals(letter.course().answer()) || whole.files().stream().anyMatch(file -> file.document().equals(wanted));
        return in ? Optional.of(paper.get(wanted)) : Optional.empty();
    }

    /// Whether whoever acts may answer a letter: it was given to him, or he is the chair.
    public boolean answers(CourtLetter letter) { return officer().person().equals(letter.course().assignee()) || officer().function() == kz.torelik.kernel.Function.CHAIR; }

    /// Whether whoever acts gives letters to others.
    public boolean leads() { return leads(officer()); }

    private static boolean leads(Actor.Staff officer) { return officer.function() == kz.torelik.kernel.Function.REGISTRAR || officer.function() == kz.torelik.kernel.Function.CHAIR; }

    private <T> Answer<T> open(PublicId id, Function<CourtLetter, Answer<T>> work) {
        return transactions.execute(_ -> {
            Optional<CourtLetter> found = rows.hold(id).filter(this::isHere);
            if (found.isEmpty()) return Answer.no(Refusal.of("appeal-unknown"));
            return found.get().isOpen() ? work.apply(found.get()) : Answer.no(Refusal.of("letter-closed"));
        });
    }

    private boolean isHere(CourtLetter letter) {
        Actor.Staff officer = officer();
        return letter.court().equals(officer.court()) && !letter.isPrepared() && (leads(officer) || officer.person().equals(letter.course().assignee()));
    }

    private String name() {
        PersonId person = officer().person();
        return court.staff().find(person).map(one -> one.name().full()).orElseThrow();
    }

    private static Actor.Staff officer() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new IllegalStateException("The desk of letters is for the staff of a court");
    }
}
