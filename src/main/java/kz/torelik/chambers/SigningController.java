package kz.torelik.chambers;

import java.util.Base64;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reading a draft as paper, and signing it: the page shows the very file that the judge's key signs.
@Controller
class SigningController {

    private final SigningActs signing;
    private final ActDrafts drafts;
    private final Drafted drafted;
    private final CaseFiles files;
    private final KeyDrawer drawer;
    private final LawBook law;

    SigningController(SigningActs signing, ActDrafts drafts, Drafted drafted, CaseFiles files, KeyDrawer drawer, LawBook law) {
        this.signing = signing;
        this.drafts = drafts;
        this.drafted = drafted;
        this.files = files;
        this.drawer = drawer;
        this.law = law;
    }

    /// Everything that waits for this judge's signature.
    @GetMapping("/desk/signing")
    @Asks("judge")
    Screen list() { return new SigningListScreen(drafted.list()); }

    @GetMapping("/desk/cases/{case}/acts/{act}/preview")
    @Asks("decide")
    ResponseEntity<byte[]> preview(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        return pdf(signing.read(act, get(act).version()).map(RenderedDocument::pdf).orThrow());
    }

    @GetMapping("/desk/cases/{case}/acts/{act}/sign")
    @Asks("decide")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        ActDraft draft = get(act);
        CaseFile file = files.get(id);
        return switch (signing.prepare(act, draft.version())) {
            case Answer.Yes<PdfSigning.ToSign>(PdfSigning.ToSign shown) -> new SignScreen(CaseHead.of(file, law), drafted.line(draft), shown.rangeText(), drawer.mine().address(), null);
            case Answer.No<PdfSigning.ToSign>(Refusal refusal) -> new SignScreen(CaseHead.of(file, law), drafted.line(draft), "", null, refusal);
        };
    }

    /// The file that waits for the signature.
    @GetMapping("/desk/cases/{case}/acts/{act}/shown")
    @Asks("decide")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return pdf(signing.shown(act, version).orThrow().pdf()); }

    @PostMapping("/desk/cases/{case}/acts/{act}/sign")
    @Asks("decide")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) {
        ActDraft draft = get(act);
        return switch (signing.sign(act, version, Base64.getMimeDecoder().decode(cms))) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
            case Answer.No<CaseFile>(Refusal refusal) -> new SignScreen(CaseHead.of(files.get(id), law), drafted.line(draft), "", null, refusal);
        };
    }

    private ActDraft get(ActId act) { return drafts.find(act).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown"))); }

    static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, "inline").header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(bytes);
    }
}
