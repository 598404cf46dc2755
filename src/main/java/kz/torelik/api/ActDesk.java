package kz.torelik.api;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SigningActs;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Asks;
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

/// Acts of the judge: begun from the case, written, read as paper, shown for signing, signed with his own key. A draft is there for its author alone.
@RestController
@RequestMapping("/api/v1/cases/{case}/act-drafts")
class ActDesk {

    private final ActDrafts drafts;
    private final SigningActs signing;
    private final LawBook law;

    ActDesk(ActDrafts drafts, SigningActs signing, LawBook law) {
        this.drafts = drafts;
        this.signing = signing;
        this.law = law;
    }

    /// @param text as a judge types it: a blank line ends a paragraph; null where the house fills it in from the case
    record ActBody(@Nullable Decides decides, @Nullable TextBody text) {

        Decides what() { return Fields.given("decides", decides); }
    }

    record TextBody(@Nullable String descriptive, @Nullable String reasoning, @Nullable String operative) {

        static TextBody of(ActText text) { return new TextBody(Passage.plain(text.descriptive()), Passage.plain(text.reasoning()), Passage.plain(text.operative())); }

        ActText toText() { return ActText.parse(Fields.or(descriptive, ""), Fields.or(reasoning, ""), Fields.or(operative, "")); }
    }

    /// @param state `open`, `signed` or `discarded`
    record ActDraftView(ActId id, CaseId caseId, int version, String kind, String language, String state, Instant savedAt, Decides decides, TextBody text) {

        static ActDraftView of(ActDraft draft) {
            return new ActDraftView(draft.id(), draft.caseId(), draft.version(), draft.disposition().kind(), draft.language().tag(), draft.state().name().toLowerCase(java.util.Locale.ROOT), draft.savedAt(),
                    Decides.of(draft.disposition()), TextBody.of(draft.text()));
        }
    }

    /// A PDF that waits for its signature: the signature is over the bytes in the range, without the place between its two parts.
    ///
    /// @param range start and length before the place, start and length after it
    /// @param digest SHA-256 of the bytes in the range
    record ToSignView(String document, int size, List<Integer> range, Sha256 digest) {

        static ToSignView of(String document, PdfSigning.ToSign shown) {
            return new ToSignView(document, shown.pdf().length, Arrays.stream(shown.range()).boxed().toList(), shown.digest());
        }
    }

    @GetMapping
    @Asks("decide")
    List<ActDraftView> list(@PathVariable("case") String id) { return drafts.list(caseId(id)).stream().map(ActDraftView::of).toList(); }

    @PostMapping
    @Asks("decide")
    ResponseEntity<ActDraftView> begin(@PathVariable("case") String id, @RequestBody ActBody body) {
        ActDraft draft = drafts.begin(caseId(id), body.what().toDisposition(law)).orThrow();
        if (body.text() != null) draft = drafts.save(draft.id(), draft.version(), draft.disposition(), body.text().toText()).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/act-drafts/" + draft.id())).eTag(Versions.tag(draft.version())).body(ActDraftView.of(draft));
    }

    @GetMapping("/{act}")
    @Asks("decide")
    ResponseEntity<ActDraftView> read(@PathVariable("case") String id, @PathVariable String act) { return shown(own(id, act)); }

    @PutMapping("/{act}")
    @Asks("decide")
    ResponseEntity<ActDraftView> replace(@PathVariable("case") String id, @PathVariable String act, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                         @RequestBody ActBody body) {
        int seen = Versions.seen(ifMatch);
        ActDraft before = own(id, act);
        return shown(drafts.save(before.id(), seen, body.what().toDisposition(law), body.text() == null ? before.text() : body.text().toText()).orThrow());
    }

    @DeleteMapping("/{act}")
    @Asks("decide")
    ResponseEntity<Void> discard(@PathVariable("case") String id, @PathVariable String act, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        int seen = Versions.seen(ifMatch);
        drafts.discard(own(id, act).id(), seen).orThrow();
        return ResponseEntity.noContent().build();
    }

    /// As paper, without a question and without codes.
    @GetMapping("/{act}/preview")
    @Asks("decide")
    ResponseEntity<byte[]> preview(@PathVariable("case") String id, @PathVariable String act) {
        ActDraft draft = own(id, act);
        return pdf(signing.read(draft.id(), draft.version()).map(RenderedDocument::pdf).orThrow());
    }

    @PostMapping("/{act}/prepared")
    @Asks("decide")
    ToSignView prepare(@PathVariable("case") String id, @PathVariable String act, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        int seen = Versions.seen(ifMatch);
        ActDraft draft = own(id, act);
        return ToSignView.of(draft.id().toString(), signing.prepare(draft.id(), seen).orThrow());
    }

    @GetMapping("/{act}/prepared")
    @Asks("decide")
    ResponseEntity<byte[]> prepared(@PathVariable("case") String id, @PathVariable String act) {
        ActDraft draft = own(id, act);
        return pdf(signing.shown(draft.id(), draft.version()).orThrow().pdf());
    }

    @PostMapping("/{act}/signature")
    @Asks("decide")
    ResponseEntity<Recorded> sign(@PathVariable("case") String id, @PathVariable String act, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                  @RequestBody SubmissionDesk.Signed signed) {
        int seen = Versions.seen(ifMatch);
        return Recorded.after(signing.sign(own(id, act).id(), seen, Fields.base64(signed.cms())).orThrow());
    }

    static ResponseEntity<byte[]> pdf(byte[] bytes) { return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF).body(bytes); }

    private static ResponseEntity<ActDraftView> shown(ActDraft draft) { return ResponseEntity.ok().eTag(Versions.tag(draft.version())).body(ActDraftView.of(draft)); }

    private ActDraft own(String id, String act) {
        return ActId.find(act).flatMap(drafts::find).filter(draft -> draft.caseId().toString().equals(id)).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown")));
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
