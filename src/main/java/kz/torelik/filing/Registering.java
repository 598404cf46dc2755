package kz.torelik.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.ForOthers;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a case of a submission whose duty is settled: it gets its number, and the claim and the settled duty become the first two events.
@Component
class Registering {

    private static final Actor.Rule RULE = new Actor.Rule("registration");

    private final Submissions submissions;
    private final CaseFiles files;
    private final Documents documents;
    private final People people;
    private final LawBook law;
    private final ActingWithin rules;
    private final CourtClock clock;
    private final WindowRows rows;

    Registering(Rows rows, CaseFiles files, Documents documents, People people, LawBook law, ActingWithin rules, CourtClock clock) {
        this.submissions = rows.submissions();
        this.rows = rows.window();
        this.files = files;
        this.documents = documents;
        this.people = people;
        this.law = law;
        this.rules = rules;
        this.clock = clock;
    }

    /// What was submitted, and what of it came on paper.
    @Component
    record Rows(Submissions submissions, WindowRows window) {}

    /// Registers a submission that has nothing to pay.
    Submission register(SubmissionId id) { return register(id, null, Tenge.ZERO); }

    /// Registers a submission whose duty was paid. A payment for something else than a submission is not ours.
    void paid(SubmissionId id, String receipt, Tenge paid) {
        if (rules.as(RULE, () -> submissions.find(id).isPresent())) register(id, receipt, paid);
    }

    /// Registers a submission whose duty was paid at a bank and shown by its receipt.
    Submission paidByReceipt(SubmissionId id, String receipt, Tenge paid) { return register(id, receipt, paid); }

    /// Whether a submission had lapsed before this was paid.
    boolean isTooLate(SubmissionId id, Instant paidAt) {
        return rules.as(RULE, () -> submissions.lock(id).filter(found -> found.hasLapsed() && found.lapsesAt() != null && paidAt.isAfter(found.lapsesAt())).isPresent());
    }

    /// Registers a submission; doing it again changes nothing.
    private Submission register(SubmissionId id, @Nullable String receipt, Tenge paid) {
        return rules.as(RULE, () -> {
            Submission submission = submissions.lock(id).orElseThrow();
            if (submission.number() != null) return submission;
            String manner = receipt == null ? submission.dutyState() : "paid";
            ClaimDraft draft = submission.claim();
            CaseNumber number = files.nextNumber(CourtCode.of(draft.court()), law.procedure(draft.procedure()).numberKind());
            LocalDate day = LocalDate.ofInstant(submission.receivedAt(), CourtClock.COUNTRY);
            Instant counts = rows.find(id).map(WindowRows.Entered::entry).filter(entry -> entry.postmark() != null).map(entry -> entry.countsFrom().atStartOfDay(CourtClock.COUNTRY).toInstant()).orElse(submission.receivedAt());
            FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, submission.ticket(), counts, claim(draft), parties(draft, submission), filedDocuments(submission));
            FilingEvent.DutySettled settled = new FilingEvent.DutySettled(manner, submission.duty(), paid, receipt, LegalBasis.of(submission.dutyBasis()));
            files.open(CaseId.of(id.uuid()), List.of(Happening.of(filed, day), Happening.of(settled, clock.today()))).orThrow();
            submissions.registered(id, number, manner);
            return submissions.get(id);
        });
    }

    private Claim claim(ClaimDraft draft) {
        Category category = law.categories().get(draft.category());
        Tenge price = draft.demand().price().isBlank() ? Tenge.ZERO : Amounts.parse(draft.demand().price()).orThrow();
        return new Claim(draft.procedure(), draft.category(), draft.language(), price, draft.demand().demands(), CourtCode.of(draft.court()),
                LegalBasis.of(draft.courtRule()), draft.nationalDraw(), category.is(Category.Flag.CLOSED) ? "closed" : "open", draft.places().decided().map(CaseNumber::toString).orElse(null), draft.demand().children(), draft.places().voting().orElse(null), draft.places().results().orElse(null),
                law.forOthers().stated(draft.procedure(), draft.exemptions()).map(ForOthers.Line::code).orElse(null));
    }

    private List<Party> parties(ClaimDraft draft, Submission submission) {
        List<Party> parties = new ArrayList<>();
        for (DraftParty party : draft.parties()) {
            int number = parties.size() + 1;
            boolean representative = party.role().equals("representative");
            @Nullable PersonId known = person(party, submission);
            parties.add(party.toParty(number, representative && defends(draft, known) ? Defenders.DEFENDER : law.procedure(draft.procedure()).role(party.role()), known, representative ? 1 : null));
        }
        return parties;
    }

    /// An advocate who files for somebody where the law lets a defender begin the case (CrPC art. 106 part 1).
    private boolean defends(ClaimDraft draft, @Nullable PersonId person) {
        return law.procedure(draft.procedure()).begins().by().contains(Procedure.By.DEFENDER) && person != null && people.find(person).filter(Defenders::isAdvocate).isPresent();
    }

    private @Nullable PersonId person(DraftParty party, Submission submission) {
        if (party.person() != null) return party.person();
        if (party.number().isBlank()) return null;
        Optional<? extends Person> known = party.isEntity() ? people.find(Bin.parse(party.number()).orThrow()) : people.find(Iin.parse(party.number()).orThrow());
        return known.map(Person::id).orElse(null);
    }

    private List<FiledDocument> filedDocuments(Submission submission) {
        if (rows.find(submission.id()).isPresent()) return certified(submission);
        List<FiledDocument> all = new ArrayList<>();
        Document claim = documents.find(submission.document()).orElseThrow();
        all.add(new FiledDocument(claim.id(), "claim", claim.title(), claim.mediaType(), claim.size(), claim.pages(), claim.sha256(), submission.signature(), submission.signer(), submission.signedAt()));
        for (ClaimDraft.Attached one : submission.claim().attachments()) {
            all.add(new FiledDocument(one.document(), "attachment", one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), null, null, null));
        }
        return all;
    }

    /// What came on paper: the scan of the claim, the other scans, and the sheet by which the registrar certified them all.
    private List<FiledDocument> certified(Submission submission) {
        List<FiledDocument> all = new ArrayList<>();
        List<ClaimDraft.Attached> scans = new ArrayList<>(submission.claim().attachments());
        scans.sort(java.util.Comparator.comparing((ClaimDraft.Attached one) -> !one.kind().equals(AtTheWindow.CLAIM)));
        for (ClaimDraft.Attached one : scans) {
            all.add(new FiledDocument(one.document(), one.kind().equals(AtTheWindow.CLAIM) ? "claim" : "attachment", one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), null, null, null));
        }
        Document sheet = documents.find(submission.document()).orElseThrow();
        all.add(new FiledDocument(sheet.id(), CertifiedCopy.KIND, sheet.title(), sheet.mediaType(), sheet.size(), sheet.pages(), sheet.sha256(), submission.signature(), submission.signer(), submission.signedAt()));
        return all;
    }
}
