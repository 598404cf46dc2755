package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What participants file in an existing case: set as a paper, read, signed, recorded.
@RestController
@ForPrograms("filing")
@RequestMapping("/api/v1/cases/{case}")
class FilingDesk {

    private static final Set<String> KINDS = Set.of("response", "evidence", "motion", "objection", "appeal", "cure", "cassation", "exceptional-review", "private-complaint", "additional-appeal", "settlement", "countersign", "execution-stay", "execution-resumption");

    private final CaseAccess access;
    private final FilingInCase filing;
    private final Recusing recusing;
    private final Documents documents;
    private final LawBook law;
    private final PayingForPapers paying;
    private final URI house;

    FilingDesk(CaseAccess access, FilingInCase filing, Recusing recusing, Documents documents, LawBook law, PayingForPapers paying, @Value("${torelik.address:http://localhost:8080}") URI house) {
        this.access = access;
        this.filing = filing;
        this.recusing = recusing;
        this.documents = documents;
        this.law = law;
        this.paying = paying;
        this.house = house;
    }

    /// @param party in whose name, or null for the only one that the caller is or represents
    /// @param motion the kind of a motion, for `motion` alone
    /// @param text the words, or null when a PDF is the paper itself
    /// @param exemptions what frees of the duty of a cassation complaint, codes of `law/fees/exemptions.yaml`
    /// @param restore why the term was missed, to ask that it be restored; null in time
    record PaperBody(@Nullable String kind, @Nullable Integer party, @Nullable String motion, @Nullable String text, @Nullable FileBody file, @Nullable String restore, @Nullable List<String> exemptions) {}

    /// @param content in Base64
    record FileBody(@Nullable String name, @Nullable String content) {}

    /// @param sha256 of the PDF that is to be signed
    record PaperView(String id, String kind, @Nullable String motion, int party, DocumentId document, String title, long size, int pages, String sha256, @Nullable DocumentId attachment) {

        static PaperView of(CasePaper paper) {
            Document text = paper.document();
            Document more = paper.attachment();
            return new PaperView(paper.id().toString(), paper.kind(), paper.motion(), paper.party(), text.id(), text.title(), text.size(), text.pages(), text.sha256().toString(), more == null ? null : more.id());
        }
    }

    /// @param ground a code of `law/grounds/recusal.yaml`
    /// @param seat of the judge in a panel: 0, or null, presides, then the others in their order
    /// @param seats several of them, or all, instead of one
    record RecusalBody(@Nullable Integer party, @Nullable Integer seat, @Nullable List<Integer> seats, @Nullable String ground, @Nullable String reasons) {}

    @PostMapping("/papers")
    @Asks("file-document")
    ResponseEntity<PaperView> prepare(@PathVariable("case") String id, @RequestBody PaperBody body) {
        String kind = Fields.among("kind", body.kind(), KINDS);
        String motion = kind.equals("motion") ? Fields.among("motion", body.motion(), law.papers().motionKinds().stream().map(CourtPapers.MotionKind::code).toList()) : kind.equals("settlement") ? Fields.among("motion", body.motion(), List.of("settlement", "mediation", "participatory")) : null;
        CaseAccess.Permit permit = permit(id);
        FileBody file = body.file();
        FilingInCase.Wanted wanted = new FilingInCase.Wanted(kind, motion, Fields.or(body.text(), ""), file == null ? "" : Fields.given("file.name", file.name()),
                file == null ? new byte[0] : Fields.base64(file.content())).late(Fields.or(body.restore(), "")).freed(Fields.list(body.exemptions()));
        CasePaper paper = filing.prepare(permit.file().id(), party(permit, body.party()), wanted).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/papers/" + paper.id())).body(PaperView.of(paper));
    }

    @GetMapping("/papers/{paper}")
    @Asks("file-document")
    PaperView read(@PathVariable("case") String id, @PathVariable String paper) { return PaperView.of(own(id, paper)); }

    /// The bytes that are signed.
    @GetMapping("/papers/{paper}/text")
    @Asks("file-document")
    ResponseEntity<byte[]> text(@PathVariable("case") String id, @PathVariable String paper) throws IOException {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF).body(documents.content(own(id, paper).document()));
    }

    /// @param state `awaiting-payment`, `filed`, or `refused` when the case took it no more and the money went back
    record DutyView(String paper, String state, String sum, String basis) {

        static DutyView of(PayingForPapers.Duty duty) {
            return new DutyView(duty.id().toString(), duty.filed() ? "filed" : duty.refused() ? "refused" : "awaiting-payment", duty.sum().toString(), duty.basis().toString());
        }
    }

    /// The duty of a cassation complaint that is signed; it is filed with the money.
    @GetMapping("/papers/{paper}/duty")
    @Asks("file-document")
    DutyView duty(@PathVariable("case") String id, @PathVariable String paper) { return DutyView.of(signed(id, paper)); }

    /// Asking again gives the same order.
    @PostMapping("/papers/{paper}/payment-order")
    @Asks("file-document")
    SubmissionDesk.PaymentView order(HttpServletRequest request, @PathVariable("case") String id, @PathVariable String paper) {
        PayingForPapers.Duty duty = signed(id, paper);
        return SubmissionDesk.PaymentView.of(paying.order(duty.id(), house.resolve("/my/cases/" + id + "/papers/" + duty.id() + "/duty?from=bank"), Wording.language(request)).orThrow());
    }

    private PayingForPapers.Duty signed(String id, String paper) {
        permit(id);
        return PublicId.find(paper).flatMap(paying::find).filter(found -> found.caseId().toString().equals(id)).orElseThrow(() -> new Refused(Refusal.of("paper-not-found")));
    }

    /// When this has answered, paper and signature are durable, and so is the event unless a duty is paid first.
    @PostMapping("/papers/{paper}/signature")
    @Asks("file-document")
    ResponseEntity<Recorded> sign(@PathVariable("case") String id, @PathVariable String paper, @RequestBody SubmissionDesk.Signed signed) {
        return Recorded.after(filing.file(own(id, paper).id(), Fields.base64(signed.cms())).orThrow());
    }

    @PostMapping("/recusal-requests")
    @Asks("file-document")
    ResponseEntity<Recorded> recuse(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody RecusalBody body) {
        int seen = Versions.seen(ifMatch);
        String ground = Fields.among("ground", body.ground(), law.grounds("recusal").grounds().stream().map(kz.torelik.law.Grounds.Ground::code).toList());
        CaseAccess.Permit permit = permit(id);
        return Recorded.after(recusing.request(permit.file().id(), seen, party(permit, body.party()), seated(permit.file(), body), ground, Fields.or(body.reasons(), "")).orThrow());
    }

    private static List<kz.torelik.kernel.PersonId> seated(kz.torelik.casefile.CaseFile file, RecusalBody body) {
        List<Integer> seats = body.seats() == null || body.seats().isEmpty() ? body.seat() == null ? List.of() : List.of(body.seat()) : body.seats();
        return seats.isEmpty() ? List.of() : Recusing.listSeated(file, seats.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(",")));
    }

    private static int party(CaseAccess.Permit permit, @Nullable Integer said) {
        int party = said != null ? said : permit.parties().stream().sorted().findFirst().orElseThrow(() -> new Refused(Refusal.of("not-your-party")));
        if (!permit.parties().contains(party)) throw new Refused(Refusal.of("not-your-party"));
        return party;
    }

    private CasePaper own(String id, String paper) {
        return PublicId.find(paper).flatMap(filing::find).filter(found -> found.caseId().toString().equals(id)).orElseThrow(() -> new Refused(Refusal.of("paper-not-found")));
    }

    private CaseAccess.Permit permit(String id) { return access.ask(CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))), "file-document").orThrow(); }
}
