package kz.torelik.chambers;

import kz.torelik.acts.SigningActs;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
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
    private final ActSigning one;

    SigningController(SigningActs signing, ActSigning one) {
        this.signing = signing;
        this.one = one;
    }

    @GetMapping("/desk/cases/{case}/acts/{act}/preview")
    @Asks("decide")
    ResponseEntity<byte[]> preview(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        return pdf(signing.read(act, one.draft(act).version()).map(RenderedDocument::pdf).orThrow());
    }

    @GetMapping("/desk/cases/{case}/acts/{act}/sign")
    @Asks("decide")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return one.show(id, act); }

    /// The file that waits for the signature.
    @GetMapping("/desk/cases/{case}/acts/{act}/shown")
    @Asks("decide")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return pdf(one.shown(act, version)); }

    @PostMapping("/desk/cases/{case}/acts/{act}/sign")
    @Asks("decide")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) { return one.sign(id, act, version, cms); }

    static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, "inline").header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(bytes);
    }
}
