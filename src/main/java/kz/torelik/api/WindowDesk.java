package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.filing.WindowEntry;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The window of a court for programs of its registry, such as the one of a scanner: claims and papers that people bring on paper.
@RestController
@RequestMapping("/api/v1")
class WindowDesk {

    private static final Set<String> WAYS = Set.of("window", "post");
    private static final Set<String> SCANS = Set.of(AtTheWindow.CLAIM, "evidence", "power-of-attorney", "pretrial", "exemption", "calculation", "other");
    private static final Set<String> PAPERS = Set.of("response", "evidence", "motion", "objection", "appeal", "cure", "cassation", "exceptional-review", "execution-stay", "execution-resumption");

    private final AtTheWindow window;
    private final PapersAtTheWindow papers;
    private final Attaching attaching;
    private final Documents documents;
    private final LawBook law;

    WindowDesk(AtTheWindow window, PapersAtTheWindow papers, Attaching attaching, Documents documents, LawBook law) {
        this.window = window;
        this.papers = papers;
        this.attaching = attaching;
        this.documents = documents;
        this.law = law;
    }

    /// @param number the IIN or the BIN of whoever files
    /// @param way `window` or `post`
    /// @param postmark the day of the postmark, for `post` alone
    record EntryBody(@Nullable String number, @Nullable String way, @Nullable Instant handedAt, @Nullable LocalDate postmark) {

        WindowEntry entry() { return new WindowEntry(Fields.among("way", way, WAYS).equals("post") ? WindowEntry.Way.POST : WindowEntry.Way.WINDOW, Fields.given("handedAt", handedAt), postmark); }
    }

    /// @param content in Base64
    record ScanBody(@Nullable String kind, @Nullable String name, @Nullable String content) {}

    /// @param sum as a sum of money
    record ReceiptBody(@Nullable String receipt, @Nullable String sum, @Nullable LocalDate paidOn) {}

    /// @param sha256 of the sheet that the registrar signs
    record SheetView(String id, String title, long size, int pages, String sha256) {

        static SheetView of(String id, Document sheet) { return new SheetView(id, sheet.title(), sheet.size(), sheet.pages(), sheet.sha256().toString()); }
    }

    /// @param scans the paper first
    /// @param duty the receipt of the state duty of a cassation complaint
    /// @param exemptions what frees of it
    record OnPaperBody(@Nullable EntryBody entry, @Nullable String kind, @Nullable String motion, @Nullable String restore, @Nullable List<ScanBody> scans, @Nullable ReceiptBody duty, @Nullable List<String> exemptions) {}

    @PostMapping("/window/claims")
    @Asks("registrar")
    ResponseEntity<DraftDesk.DraftView> begin(HttpServletRequest request, @RequestBody EntryBody body) {
        Language language = Wording.language(request);
        Drafts.Draft draft = window.open(Fields.given("number", body.number()), body.entry(), language == Language.EN ? Language.KK : language).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/window/claims/" + draft.id())).eTag(Versions.tag(draft.version())).body(DraftDesk.DraftView.of(draft));
    }

    @GetMapping("/window/claims/{draft}")
    @Asks("registrar")
    ResponseEntity<DraftDesk.DraftView> read(@PathVariable String draft) { return DraftDesk.shown(window.get(DraftDesk.id(draft)).draft()); }

    @PutMapping("/window/claims/{draft}")
    @Asks("registrar")
    ResponseEntity<DraftDesk.DraftView> replace(@PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody DraftBody body) {
        int seen = Versions.seen(ifMatch);
        Drafts.Draft before = window.get(DraftDesk.id(draft)).draft();
        return DraftDesk.shown(window.save(before.id(), seen, body.onto(before.claim(), law)).orThrow());
    }

    @PostMapping("/window/claims/{draft}/scans")
    @Asks("registrar")
    ResponseEntity<DraftDesk.DraftView> scan(@PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody ScanBody body) {
        int seen = Versions.seen(ifMatch);
        SubmissionId id = window.get(DraftDesk.id(draft)).draft().id();
        Attaching.Attachment taken = attaching.attach(id, seen, Fields.among("kind", body.kind(), SCANS), Fields.given("name", body.name()), Fields.base64(body.content())).orThrow();
        return switch (taken) {
            case Attaching.Attachment.Rejected(var verdict) -> throw new Refused(verdict.findings().getFirst());
            case Attaching.Attachment.Taken(var saved, _) -> DraftDesk.shown(saved);
        };
    }

    /// Sets the sheet that certifies the scans; refused while the claim has defects.
    @PostMapping("/window/claims/{draft}/sheet")
    @Asks("registrar")
    SheetView certify(@PathVariable String draft) { return SheetView.of(draft, window.certify(DraftDesk.id(draft)).orThrow()); }

    @GetMapping("/window/claims/{draft}/sheet")
    @Asks("registrar")
    ResponseEntity<byte[]> sheet(@PathVariable String draft) throws IOException { return pdf(documents.content(window.certify(DraftDesk.id(draft)).orThrow())); }

    @PostMapping("/window/claims/{draft}/signature")
    @Asks("registrar")
    SubmissionDesk.SubmissionView register(@PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody SubmissionDesk.Signed signed) {
        return SubmissionDesk.SubmissionView.of(window.register(DraftDesk.id(draft), Versions.seen(ifMatch), Fields.base64(signed.cms())).orThrow());
    }

    @PostMapping("/window/claims/{draft}/payment")
    @Asks("registrar")
    SubmissionDesk.SubmissionView paid(@PathVariable String draft, @RequestBody ReceiptBody body) {
        return SubmissionDesk.SubmissionView.of(window.paid(DraftDesk.id(draft), Fields.given("receipt", body.receipt()), Fields.sum("sum", body.sum()), Fields.given("paidOn", body.paidOn())).orThrow());
    }

    @GetMapping("/window/claims/{draft}/receipt")
    @Asks("registrar")
    ResponseEntity<byte[]> receipt(@PathVariable String draft) { return pdf(window.receipt(DraftDesk.id(draft))); }

    @PostMapping("/cases/{case}/on-paper")
    @Asks("register-paper")
    ResponseEntity<SheetView> prepare(@PathVariable("case") CaseId id, @RequestBody OnPaperBody body) {
        EntryBody entry = Fields.given("entry", body.entry());
        String kind = Fields.among("kind", body.kind(), PAPERS);
        List<PapersAtTheWindow.Scan> scans = Fields.list(body.scans()).stream().map(one -> new PapersAtTheWindow.Scan(Fields.given("scans.name", one.name()), Fields.base64(one.content()))).toList();
        PapersAtTheWindow.Prepared prepared = papers.prepare(id, new PapersAtTheWindow.Wanted(Fields.given("entry.number", entry.number()), kind, kind.equals("motion") ? Fields.given("motion", body.motion()) : null,
                entry.entry(), Fields.or(body.restore(), ""), scans, shown(body))).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/on-paper/" + prepared.id())).body(SheetView.of(prepared.id().toString(), prepared.sheet()));
    }

    @GetMapping("/cases/{case}/on-paper/{paper}/sheet")
    @Asks("register-paper")
    ResponseEntity<byte[]> paperSheet(@PathVariable("case") CaseId id, @PathVariable String paper) throws IOException { return pdf(documents.content(known(id, paper).sheet())); }

    @PostMapping("/cases/{case}/on-paper/{paper}/signature")
    @Asks("register-paper")
    ResponseEntity<Recorded> file(@PathVariable("case") CaseId id, @PathVariable String paper, @RequestBody SubmissionDesk.Signed signed) {
        return Recorded.after(papers.file(known(id, paper).id(), Fields.base64(signed.cms())).orThrow());
    }

    private static PapersAtTheWindow.ShownDuty shown(OnPaperBody body) {
        ReceiptBody receipt = body.duty();
        return new PapersAtTheWindow.ShownDuty(receipt == null ? null : new PapersAtTheWindow.Receipt(Fields.given("duty.receipt", receipt.receipt()), Fields.sum("duty.sum", receipt.sum()), Fields.given("duty.paidOn", receipt.paidOn())), Fields.list(body.exemptions()));
    }

    private PapersAtTheWindow.Prepared known(CaseId id, String paper) {
        return PublicId.find(paper).flatMap(papers::find).filter(one -> one.caseId().equals(id)).orElseThrow(() -> new Refused(Refusal.of("paper-not-found")));
    }

    static ResponseEntity<byte[]> pdf(byte[] content) { return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF).body(content); }
}
