package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A claim on paper at the window of a court (CPC arts. 123, 133-1). The registrar enters it as the person would have written it, adds the scans, runs the same checks, and signs that the
/// scans agree with the paper; then it is a submission as any other, with the same ticket, receipt, duty and number. Who filed is known by his number in the register of persons, never by what
/// the page says.
@Component
public class AtTheWindow {

    /// The scan of the claim itself among the attachments.
    public static final String CLAIM = "claim-scan";
    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final int DAYS_TO_PAY = 10;

    private final Drafts drafts;
    private final Checking checking;
    private final Preparing preparing;
    private final People people;
    private final CertifiedCopy copy;
    private final WindowRows rows;
    private final Taking taking;

    AtTheWindow(Drafts drafts, Checking checking, Preparing preparing, People people, CertifiedCopy copy, WindowRows rows, Taking taking) {
        this.drafts = drafts;
        this.checking = checking;
        this.preparing = preparing;
        this.people = people;
        this.copy = copy;
        this.rows = rows;
        this.taking = taking;
    }

    /// What happens when the registrar has signed.
    @Component
    record Taking(Receiving receiving, Registering registering, Submissions submissions, CourtClock clock) {}

    /// A claim that lies at this window.
    public record AtWindow(Drafts.Draft draft, WindowEntry entry, Person filer) {}

    /// Begins to enter a claim.
    ///
    /// @param number the IIN or the BIN of whoever files it, from his document
    /// @return the draft with the plaintiff as the register knows him; a refusal when the register does not know the number, or the day cannot be
    @Transactional
    public Answer<Drafts.Draft> open(String number, WindowEntry entry, Language language) {
        Actor.Staff registrar = registrar();
        Optional<Refusal> fault = entry.fault(taking.clock().instant());
        if (fault.isPresent()) return Answer.no(fault.get());
        return known(number).then(filer -> {
            SubmissionId id = SubmissionId.random();
            ClaimDraft claim = ClaimDraft.empty(language).withParties("self", List.of(plaintiff(filer, language))).withCourt(registrar.court().digits(), "", false);
            drafts.beginFor(id, filer.id(), claim, registrar.court());
            rows.enter(id, registrar, entry);
            return Answer.yes(drafts.get(id));
        });
    }

    /// Somebody of the register by his number.
    ///
    /// @return a refusal when it is no number, or the register does not know it
    public Answer<Person> known(String number) {
        String digits = number.replaceAll("\\s", "");
        if (Iin.parse(digits) instanceof Answer.Yes<Iin>(Iin iin) && people.find(iin).isPresent()) return Answer.yes(people.find(iin).orElseThrow());
        if (Bin.parse(digits) instanceof Answer.Yes<Bin>(Bin bin) && people.find(bin).isPresent()) return Answer.yes(people.find(bin).orElseThrow());
        return Answer.no(Refusal.of("window-person-unknown", digits));
    }

    /// A claim at the window of this court.
    ///
    /// @throws Refused with `draft-not-found`
    @Transactional(readOnly = true)
    public AtWindow get(SubmissionId id) {
        Drafts.Draft draft = drafts.get(id);
        return new AtWindow(draft, entered(id).entry(), filer(draft.claim()));
    }

    /// What lies at the window of this court and is not registered yet.
    @Transactional(readOnly = true)
    public List<AtWindow> list() { return drafts.list().stream().filter(draft -> rows.find(draft.id()).isPresent()).map(draft -> get(draft.id())).toList(); }

    /// The claims that were registered at the window of this court, the newest first.
    @Transactional(readOnly = true)
    public List<Submission> submissions(int limit) { return taking.submissions().list(limit); }

    /// Saves what the registrar typed. The plaintiff stays who the register says he is.
    @Transactional
    public Answer<Drafts.Draft> save(SubmissionId id, int version, ClaimDraft claim) {
        Drafts.Draft before = drafts.get(id);
        DraftParty filer = before.claim().plaintiff().orElseThrow();
        List<DraftParty> parties = new ArrayList<>();
        for (DraftParty party : claim.parties()) parties.add(party.role().equals("plaintiff") && parties.isEmpty() ? reached(filer, party) : party);
        ClaimDraft typed = claim.withParties("self", parties).withAttachments(before.claim().attachments()).withCourt(registrar().court().digits(), "", false);
        return drafts.save(id, version, typed.withCourt(typed.court(), checking.courtRule(typed), false));
    }

    /// Everything that is missing before it can be registered: what the checks of every claim find, and the scan itself.
    public List<Finding> check(Drafts.Draft draft) {
        List<Finding> findings = new ArrayList<>(checking.check(draft));
        if (draft.claim().attachments().stream().noneMatch(one -> one.kind().equals(CLAIM))) findings.add(Finding.defect("scans", "cpc 133-1(4)", "window-no-scan"));
        draft.claim().attachments().stream().filter(one -> !isScan(one.mediaType())).findFirst().ifPresent(one -> findings.add(Finding.defect("scans", "cpc 133-1(4)", "window-not-a-scan", one.title())));
        return findings;
    }

    /// Sets the sheet that certifies the scans of this version.
    @Transactional
    public Answer<Document> certify(SubmissionId id) {
        Drafts.Draft draft = drafts.get(id);
        Optional<Document> ready = preparing.find(id, draft.version());
        if (ready.isPresent()) return Answer.yes(ready.get());
        long defects = check(draft).stream().filter(Finding::isDefect).count();
        if (defects > 0) return Answer.no(Refusal.of("submission-has-defects", defects));
        CertifiedCopy.Matter matter = matter(draft.claim(), entered(id));
        return Answer.yes(preparing.keep(draft, copy.title(matter), copy.sheet(matter, draft.claim().attachments().stream().map(one -> copy.attachment(draft.claim().language(), one)).toList())));
    }

    /// Registers it with the registrar's signature under the sheet. Sending it again gives the same submission.
    ///
    /// @param version the version that was certified
    @Transactional
    public Answer<Submission> register(SubmissionId id, int version, byte[] cms) {
        Actor.Staff registrar = registrar();
        Optional<Submission> before = taking.submissions().find(id);
        if (before.isPresent()) return Answer.yes(before.get());
        Drafts.Draft draft = drafts.get(id);
        if (draft.version() != version) return Answer.no(Refusal.of("draft-changed"));
        long defects = check(draft).stream().filter(Finding::isDefect).count();
        if (defects > 0) return Answer.no(Refusal.of("submission-has-defects", defects));
        AtWindow lies = get(id);
        return preparing.find(id, version).<Answer<Document>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("claim-not-prepared")))
                .then(sheet -> taking.receiving().receive(draft, new Receiving.Brought(lies.filer().id(), lies.entry().handedAt(), registrar.court()), sheet, cms, checking.duty(draft.claim()), DAYS_TO_PAY))
                .map(submission -> {
                    drafts.close(id);
                    return submission.awaitsPayment() ? submission : taking.registering().register(id);
                });
    }

    /// The duty was paid at a bank, and the person shows the receipt.
    ///
    /// @return the registered submission; a refusal when the sum is too small, the receipt was used, or nothing is awaited any more
    @Transactional
    public Answer<Submission> paid(SubmissionId id, String receipt, Tenge sum, LocalDate paidOn) {
        Actor.Staff registrar = registrar();
        Submission submission = taking.submissions().get(id);
        if (!submission.awaitsPayment()) return Answer.no(Refusal.of("duty-not-awaited", submission.ticket()));
        if (receipt.isBlank()) return Answer.no(Refusal.of("window-receipt-empty"));
        if (sum.compareTo(submission.duty()) < 0) return Answer.no(Refusal.of("window-receipt-small", sum, submission.duty()).under(submission.dutyBasis()));
        if (paidOn.isAfter(taking.clock().today())) return Answer.no(Refusal.of("window-in-future"));
        if (!rows.take(id, receipt.strip(), sum, paidOn, registrar.person())) return Answer.no(Refusal.of("window-receipt-used", receipt.strip()));
        return Answer.yes(taking.registering().paidByReceipt(id, receipt.strip(), sum));
    }

    /// A registered claim as the window knows it.
    ///
    /// @throws Refused with `submission-not-found`
    @Transactional(readOnly = true)
    public Submission submission(SubmissionId id) { return taking.submissions().get(id); }

    /// The receipt to print for the person.
    @Transactional(readOnly = true)
    public byte[] receipt(SubmissionId id) {
        Submission submission = taking.submissions().get(id);
        @Nullable String pay = submission.awaitsPayment() && submission.lapsesAt() != null ? copy.untilWhen(submission) : null;
        return copy.receipt(matter(submission.claim(), entered(id)), submission, pay);
    }

    private WindowRows.Entered entered(SubmissionId id) { return rows.find(id).orElseThrow(() -> new Refused(Refusal.of("draft-not-found"))); }

    private Person filer(ClaimDraft claim) { return people.find(java.util.Objects.requireNonNull(claim.plaintiff().orElseThrow().person())).orElseThrow(); }

    private CertifiedCopy.Matter matter(ClaimDraft claim, WindowRows.Entered entered) {
        DraftParty plaintiff = claim.plaintiff().orElseThrow();
        return new CertifiedCopy.Matter(claim.language(), entered.court(), preparing.title(claim), plaintiff.title() + ", " + plaintiff.number(), entered.entry(),
                people.find(entered.registrar()).map(Person::title).orElseThrow(), plaintiff.title());
    }

    /// What the register says of him; how he can be reached may be told at the window.
    private static DraftParty reached(DraftParty known, DraftParty typed) {
        return new DraftParty("plaintiff", known.kind(), known.person(), known.surname(), known.given(), known.patronymic(), known.born(), known.organisation(), known.number(),
                typed.address(), typed.kato(), typed.phone(), typed.email());
    }

    private static DraftParty plaintiff(Person filer, Language language) {
        Person.Contact contact = filer.contact();
        String kato = contact.kato() == null ? "" : contact.kato();
        String phone = contact.phone() == null ? "" : contact.phone().e164();
        return switch (filer) {
            case Person.Natural one -> new DraftParty("plaintiff", "individual", one.id(), one.name().surname(), one.name().given(), one.name().patronymic() == null ? "" : one.name().patronymic(),
                    one.born().toString(), "", one.iin().digits(), contact.address(), kato, phone, "");
            case Person.Organisation one -> new DraftParty("plaintiff", "entity", one.id(), "", "", "", "", one.name(), one.bin().digits(), contact.address(), kato, phone, "");
        };
    }

    /// Whether a kind of file is what a scanner makes.
    static boolean isScan(String mediaType) { return SCANS.contains(mediaType); }

    static Actor.Staff registrar() {
        if (Acting.now() instanceof Actor.Staff staff && staff.function() == Function.REGISTRAR) return staff;
        throw new Refused(Refusal.of("closed"));
    }
}
