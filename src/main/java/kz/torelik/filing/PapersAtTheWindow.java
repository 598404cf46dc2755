package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.signatures.AcceptedSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A paper in a running case that was brought to the window of the court or came by post: a response, evidence, a motion, an objection, an appeal. The registrar scans it, names the
/// participant by his number, and signs that the scans agree with the paper; it becomes the same event as if he had filed it himself, on the day that counts for him (CPC art. 123 part 5).
@Component
public class PapersAtTheWindow {

    private static final String ACTION = "register-paper";

    private final CaseAccess access;
    private final CaseFiles files;
    private final Documents documents;
    private final UploadCheck check;
    private final FilingInCase filing;
    private final Desk desk;

    PapersAtTheWindow(CaseAccess access, CaseFiles files, Documents documents, UploadCheck check, FilingInCase filing, Desk desk) {
        this.access = access;
        this.files = files;
        this.documents = documents;
        this.check = check;
        this.filing = filing;
        this.desk = desk;
    }

    /// What the registrar needs to certify.
    @Component
    record Desk(CertifiedCopy copy, WindowRows rows, Receiving receiving, People people, AtTheWindow window, CasePaperText text) {}

    /// A scanned file.
    public record Scan(String name, byte[] content) {
        public Scan { content = content.clone(); }

        @Override
        public byte[] content() { return content.clone(); }
    }

    /// What was brought.
    ///
    /// @param number the IIN or the BIN of the participant who files it
    /// @param kind `response`, `evidence`, `motion`, `objection`, `appeal`, `cure`, `cassation`, `exceptional-review`; of the Prosecutor General `execution-stay` or `execution-resumption`
    /// @param motion the kind of a motion, or null
    /// @param restore the reason why the term was missed, as the paper gives it; empty where it gives none
    /// @param scans the paper first, then what is attached to it
    /// @param duty what was shown of the state duty of a cassation complaint
    public record Wanted(String number, String kind, @Nullable String motion, WindowEntry entry, String restore, List<Scan> scans, ShownDuty duty) {
        public Wanted { scans = List.copyOf(scans); }

        /// A paper of which no duty is paid, or none is shown.
        public Wanted(String number, String kind, @Nullable String motion, WindowEntry entry, String restore, List<Scan> scans) { this(number, kind, motion, entry, restore, scans, ShownDuty.NOTHING); }
    }

    /// What is shown at the window of the duty of a complaint (CPC art. 441 part 5). Who shows nothing files all the same: the court returns such a complaint (art. 442 part 1 point 8).
    ///
    /// @param receipt of a bank, with its sum and its day; null where none is shown
    /// @param exemptions codes of `law/fees/exemptions.yaml` whose papers were shown
    public record ShownDuty(@Nullable Receipt receipt, List<String> exemptions) {
        public static final ShownDuty NOTHING = new ShownDuty(null, List.of());

        public ShownDuty { exemptions = List.copyOf(exemptions); }
    }

    public record Receipt(String number, Tenge sum, LocalDate paidOn) {}

    /// A paper that waits for the signature of the registrar.
    ///
    /// @param late the term that it missed and asks to restore, or null
    public record Prepared(PublicId id, CaseId caseId, int party, String kind, Document sheet, List<Document> scans, @Nullable String late) {
        public Prepared { scans = List.copyOf(scans); }
    }

    /// Takes the scans and sets the sheet that certifies them.
    ///
    /// @return the sheet to be read and signed; a refusal when nobody of the case has that number, the term is over and nobody asks to restore it, or a file is no scan
    @Transactional
    public Answer<Prepared> prepare(CaseId id, Wanted wanted) {
        return access.ask(id, ACTION).then(permit -> {
            CaseFile file = permit.file();
            Optional<Refusal> fault = wanted.entry().fault(desk.receiving().now());
            if (fault.isPresent()) return Answer.no(fault.get());
            if (wanted.scans().isEmpty()) return Answer.no(Refusal.of("window-no-scan").under("cpc 133-1(4)"));
            return party(file, wanted.number()).then(party -> {
                Optional<Refusal> untimely = (ProsecutorPapers.isAboutExecution(wanted.kind()) ? filing.closed(file, party.number(), wanted.kind(), null) : filing.closed(file, wanted.kind())).or(() -> filing.untimely(file, party.number(), wanted.kind(), wanted.motion())).or(() -> unpaid(file, party.number(), wanted));
                if (untimely.isPresent()) return Answer.no(untimely.get());
                Optional<ClockReading> over = filing.missed(file, party.number(), wanted.kind(), wanted.motion());
                Optional<ClockReading> missed = over.filter(one -> one.due() == null || wanted.entry().countsFrom().isAfter(one.due()));
                if (missed.isPresent() && wanted.restore().isBlank()) return Answer.no(Timeliness.late(missed.get()));
                for (Scan scan : wanted.scans()) {
                    Verdict verdict = check.check(scan.name(), scan.content());
                    if (!verdict.accepted()) return Answer.no(verdict.findings().getFirst());
                    if (!AtTheWindow.isScan(verdict.kind().orElseThrow().mediaType())) return Answer.no(Refusal.of("window-not-a-scan", scan.name()));
                }
                return Answer.yes(keep(file, party, wanted, missed.map(one -> new CasePaper.Restoration(one.rule(), wanted.restore().strip())).orElse(null)));
            });
        });
    }

    /// A receipt that is too small, of a day to come, or used before.
    private Optional<Refusal> unpaid(CaseFile file, int party, Wanted wanted) {
        Receipt receipt = wanted.duty().receipt();
        if (receipt == null) return Optional.empty();
        Optional<DutyAnswer> duty = filing.duty(file, party, wanted.kind(), wanted.duty().exemptions());
        if (duty.isEmpty()) return Optional.of(Refusal.of("window-no-duty"));
        if (receipt.number().isBlank()) return Optional.of(Refusal.of("window-receipt-empty"));
        if (receipt.sum().compareTo(duty.get().sum()) < 0) return Optional.of(Refusal.of("window-receipt-small", receipt.sum(), duty.get().sum()).under(duty.get().basis()));
        if (receipt.paidOn().isAfter(LocalDate.ofInstant(desk.receiving().now(), CourtClock.COUNTRY))) return Optional.of(Refusal.of("window-in-future"));
        return desk.rows().isUsed(receipt.number().strip()) ? Optional.of(Refusal.of("window-receipt-used", receipt.number().strip())) : Optional.empty();
    }

    /// Who of the case has that number: by the register of persons, or as the claim names him.
    private Answer<Party> party(CaseFile file, String number) {
        String digits = number.replaceAll("\\s", "");
        Optional<Person> known = desk.window().known(digits) instanceof Answer.Yes<Person>(Person person) ? Optional.of(person) : Optional.empty();
        return file.parties().stream().filter(party -> known.map(person -> person.id().equals(party.person())).orElse(false) || hasNumber(party, digits)).findFirst()
                .<Answer<Party>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("window-not-of-the-case", digits, file.number())));
    }

    private static boolean hasNumber(Party party, String digits) {
        return switch (party.subject()) {
            case Party.Subject.Natural natural -> natural.iin() != null && natural.iin().digits().equals(digits);
            case Party.Subject.Legal legal -> legal.bin() != null && legal.bin().digits().equals(digits);
        };
    }

    private Prepared keep(CaseFile file, Party party, Wanted wanted, CasePaper.@Nullable Restoration restoration) {
        Actor.Staff registrar = AtTheWindow.registrar();
        String name = desk.text().name(file, wanted.kind(), wanted.motion());
        List<Document> scans = new ArrayList<>();
        for (Scan scan : wanted.scans()) {
            Verdict verdict = check.check(scan.name(), scan.content());
            scans.add(store(file.id(), scans.isEmpty() ? name : scan.name(), verdict.kind().orElseThrow().mediaType(), verdict.pages(), scan.content()));
        }
        CertifiedCopy.Matter matter = new CertifiedCopy.Matter(file.language(), registrar.court(), name, party.subject().title(), wanted.entry(),
                desk.people().find(registrar.person()).map(Person::title).orElseThrow(), file.number().toString());
        var rendered = desk.copy().sheet(matter, scans.stream().map(one -> new Block.Attachment(one.title(), desk.copy().kind(file.language()), one.size(), one.pages(), one.sha256())).toList());
        Document sheet = store(file.id(), desk.copy().title(matter), "application/pdf", rendered.pages(), rendered.pdf());
        PublicId own = PublicId.random();
        desk.rows().keep(new WindowRows.Paper(own, file.id(), party.number(), wanted.kind(), wanted.motion(), restoration, wanted.entry(), scans.stream().map(Document::id).toList(), sheet.id(), wanted.duty()), registrar);
        return new Prepared(own, file.id(), party.number(), wanted.kind(), sheet, scans, restoration == null ? null : restoration.rule());
    }

    /// A paper of this window that is not signed yet.
    @Transactional(readOnly = true)
    public Optional<Prepared> find(PublicId id) {
        return desk.rows().paper(id).map(paper -> new Prepared(id, paper.caseId(), paper.party(), paper.kind(), document(paper.sheet()), paper.scans().stream().map(this::document).toList(),
                paper.restoration() == null ? null : paper.restoration().rule()));
    }

    /// Files it with the registrar's signature under the sheet.
    ///
    /// @return the case with it. A paper that was posted in time but came after the act entered into force asks to restore the term by its postmark
    @Transactional
    public Answer<CaseFile> file(PublicId id, byte[] cms) {
        Optional<WindowRows.Paper> found = desk.rows().paper(id);
        if (found.isEmpty()) return Answer.no(Refusal.of("paper-not-found"));
        WindowRows.Paper paper = found.get();
        return access.ask(paper.caseId(), ACTION).then(permit -> desk.receiving().acceptOfRegistrar(document(paper.sheet()), cms)
                .then(accepted -> files.record(paper.caseId(), CaseFiles.ANY_VERSION, happenings(paper, permit.file(), filed(paper, accepted)))))
                .map(file -> {
                    desk.rows().filed(id);
                    return file;
                });
    }

    private List<Happening> happenings(WindowRows.Paper paper, CaseFile file, List<FiledDocument> all) {
        if (paper.kind().equals(DutyOfPapers.CASSATION)) return List.of(Happening.of(new ReviewEvent.ReviewAsked(paper.party(), paper.kind(), all, settled(paper, file)), paper.entry().countsFrom()));
        List<Happening> happenings = filing.happenings(casePaper(paper, paper.restoration()), file, all, paper.entry().countsFrom());
        if (paper.restoration() != null || paper.entry().postmark() == null || files.rehearse(paper.caseId(), happenings).isYes()) return happenings;
        Optional<ClockReading> over = filing.missed(file, paper.party(), paper.kind(), paper.motion());
        return over.map(one -> filing.happenings(casePaper(paper, new CasePaper.Restoration(one.rule(), desk.copy().postedInTime(file.language(), paper.entry().postmark()))), file, all, paper.entry().cameOn()))
                .orElse(happenings);
    }

    /// How the duty of a complaint on paper was settled; null where nothing was shown of it, or none is paid (in cases of crimes and offences).
    private ReviewEvent.ReviewAsked.@Nullable Settled settled(WindowRows.Paper paper, CaseFile file) {
        DutyAnswer duty = filing.duty(file, paper.party(), paper.kind(), paper.duty().exemptions()).orElse(null);
        if (duty == null) return null;
        if (duty.state() == DutyAnswer.State.EXEMPT) return new ReviewEvent.ReviewAsked.Settled("exempt", Tenge.ZERO, null, duty.basis(), null);
        Receipt receipt = paper.duty().receipt();
        return receipt == null ? null : new ReviewEvent.ReviewAsked.Settled("paid", receipt.sum(), receipt.number(), duty.basis(), null);
    }

    private CasePaper casePaper(WindowRows.Paper paper, CasePaper.@Nullable Restoration restoration) {
        return new CasePaper(paper.id(), paper.caseId(), paper.party(), paper.kind(), paper.motion(), document(paper.scans().getFirst()), null, restoration, null, List.of());
    }

    private List<FiledDocument> filed(WindowRows.Paper paper, AcceptedSignature accepted) {
        Document signature = desk.receiving().keep(paper.caseId().uuid(), accepted);
        List<FiledDocument> all = new ArrayList<>();
        for (DocumentId scan : paper.scans()) all.add(document(document(scan), all.isEmpty() ? paper.kind() : "attachment"));
        Document sheet = document(paper.sheet());
        all.add(new FiledDocument(sheet.id(), CertifiedCopy.KIND, sheet.title(), sheet.mediaType(), sheet.size(), sheet.pages(), sheet.sha256(), signature.id(), accepted.signer().name(), accepted.signedAt()));
        return all;
    }

    private static FiledDocument document(Document one, String kind) {
        return new FiledDocument(one.id(), kind, one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), null, null, null);
    }

    private Document document(DocumentId id) { return documents.find(id).orElseThrow(); }

    private Document store(CaseId id, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(id.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
