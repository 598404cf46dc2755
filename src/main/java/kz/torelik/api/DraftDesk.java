package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Preparing;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Drafts: written, shown, prepared for signing.
@RestController
@ForPrograms("filing")
@RequestMapping("/api/v1/drafts")
class DraftDesk {

    private final Drafts drafts;
    private final Preparing preparing;
    private final Documents documents;
    private final LawBook law;

    DraftDesk(Drafts drafts, Preparing preparing, Documents documents, LawBook law) {
        this.drafts = drafts;
        this.preparing = preparing;
        this.documents = documents;
        this.law = law;
    }

    record DraftView(SubmissionId id, int version, Instant createdAt, Instant changedAt, DraftBody claim, List<AttachmentView> attachments) {

        static DraftView of(Drafts.Draft draft) {
            return new DraftView(draft.id(), draft.version(), draft.createdAt(), draft.changedAt(), DraftBody.of(draft.claim()), draft.claim().attachments().stream().map(AttachmentView::of).toList());
        }
    }

    record AttachmentView(DocumentId document, String kind, String title, String mediaType, long size, int pages, String sha256) {

        static AttachmentView of(ClaimDraft.Attached one) {
            return new AttachmentView(one.document(), one.kind(), one.title(), one.mediaType(), one.size(), one.pages(), one.sha256().toString());
        }
    }

    /// @param sha256 of the PDF that is to be signed
    record PreparedView(DocumentId document, int version, long size, int pages, String sha256) {}

    @GetMapping
    @Asks("citizen")
    List<DraftView> list() { return drafts.list().stream().map(DraftView::of).toList(); }

    @PostMapping
    @Asks("citizen")
    ResponseEntity<DraftView> begin(HttpServletRequest request, @RequestBody(required = false) @Nullable DraftBody body) {
        if (body != null) body.onto(ClaimDraft.empty(Wording.language(request)), law); // what is refused begins nothing
        Drafts.Draft draft = drafts.begin(RepeatedCommands.number(request), Wording.language(request));
        if (body != null && draft.version() == 1) draft = drafts.save(draft.id(), draft.version(), body.onto(draft.claim(), law)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id())).eTag(Versions.tag(draft.version())).body(DraftView.of(draft));
    }

    @GetMapping("/{draft}")
    @Asks("citizen")
    ResponseEntity<DraftView> read(@PathVariable String draft) { return shown(drafts.get(id(draft))); }

    @PutMapping("/{draft}")
    @Asks("citizen")
    ResponseEntity<DraftView> replace(@PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody DraftBody body) {
        int seen = Versions.seen(ifMatch);
        Drafts.Draft before = drafts.get(id(draft));
        return shown(drafts.save(before.id(), seen, body.onto(before.claim(), law)).orThrow());
    }

    @DeleteMapping("/{draft}")
    @Asks("citizen")
    ResponseEntity<Void> discard(@PathVariable String draft) {
        drafts.discard(drafts.get(id(draft)).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{draft}/prepared")
    @Asks("citizen")
    PreparedView prepare(@PathVariable String draft) {
        Document document = preparing.prepare(id(draft)).orThrow();
        return new PreparedView(document.id(), drafts.get(id(draft)).version(), document.size(), document.pages(), document.sha256().toString());
    }

    @GetMapping("/{draft}/prepared")
    @Asks("citizen")
    ResponseEntity<byte[]> prepared(@PathVariable String draft) throws IOException {
        Drafts.Draft own = drafts.get(id(draft));
        Document document = preparing.find(own.id(), own.version()).orElseThrow(() -> new Refused(Refusal.of("claim-not-prepared")));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(Versions.tag(own.version())).contentType(MediaType.APPLICATION_PDF).body(documents.content(document));
    }

    static ResponseEntity<DraftView> shown(Drafts.Draft draft) { return ResponseEntity.ok().eTag(Versions.tag(draft.version())).body(DraftView.of(draft)); }

    static SubmissionId id(String draft) { return SubmissionId.find(draft).orElseThrow(() -> new Refused(Refusal.of("draft-not-found"))); }
}
