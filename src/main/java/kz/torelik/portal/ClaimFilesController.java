package kz.torelik.portal;

import java.io.IOException;
import java.util.Base64;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The files of a claim: attachments, and the text that is read and signed.
@Controller
class ClaimFilesController {

    private final Drafts drafts;
    private final Steps steps;
    private final Attaching attaching;
    private final Preparing preparing;
    private final Submitting submitting;
    private final Documents documents;

    ClaimFilesController(Drafts drafts, Steps steps, Attaching attaching, Preparing preparing, Submitting submitting, Documents documents) {
        this.drafts = drafts;
        this.steps = steps;
        this.attaching = attaching;
        this.preparing = preparing;
        this.submitting = submitting;
        this.documents = documents;
    }

    @PostMapping("/my/claims/{draft}/files")
    @Asks("citizen")
    Screen attach(@PathVariable String draft, @RequestParam int version, @RequestParam(defaultValue = "evidence") String kind, @RequestParam MultipartFile file, Says says) throws IOException {
        Drafts.Draft found = get(draft);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty()) return steps.files(found, says.fault(Form.EMPTY, "file", Refusal.of("no-file-chosen")), "", java.util.List.of());
        return switch (attaching.attach(found.id(), version, StepScreens.Files.kinds().contains(kind) ? kind : "other", name, file.getBytes())) {
            case Answer.No<Attaching.Attachment>(Refusal refusal) -> steps.files(found, says.fault(Form.EMPTY, "file", refusal), "", java.util.List.of());
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Rejected(var verdict)) -> steps.files(found, refused(verdict.findings(), says), name, verdict.findings());
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Taken _) -> SeeOther.to("/my/claims/" + draft + "/files");
        };
    }

    private static Form refused(java.util.List<Refusal> findings, Says says) {
        Form form = Form.EMPTY;
        for (Refusal finding : findings) form = says.fault(form, "file", finding);
        return form;
    }

    @PostMapping("/my/claims/{draft}/files/remove")
    @Asks("citizen")
    Answer<Screen> detach(@PathVariable String draft, @RequestParam int version, @RequestParam String document) {
        return attaching.detach(get(draft).id(), version, document(document)).map(_ -> SeeOther.to("/my/claims/" + draft + "/files"));
    }

    /// The text to read and sign; a draft with defects goes back to the dry run.
    @GetMapping("/my/claims/{draft}/sign")
    @Asks("citizen")
    Screen read(@PathVariable String draft) { return sign(get(draft), Form.EMPTY); }

    private Screen sign(Drafts.Draft draft, Form form) {
        return switch (preparing.prepare(draft.id())) {
            case Answer.No<Document> _ -> SeeOther.to("/my/claims/" + draft.id() + "/check");
            case Answer.Yes<Document>(Document paper) -> steps.sign(draft, form, paper);
        };
    }

    @GetMapping("/my/claims/{draft}/paper.pdf")
    @Asks("citizen")
    ResponseEntity<byte[]> paper(@PathVariable String draft) throws IOException {
        Drafts.Draft found = get(draft);
        return Downloads.inline(documents, preparing.find(found.id(), found.version()).orElseThrow(NothingHere::new));
    }

    @GetMapping("/my/claims/{draft}/files/{document}")
    @Asks("citizen")
    ResponseEntity<byte[]> attached(@PathVariable String draft, @PathVariable String document) throws IOException {
        DocumentId id = document(document);
        if (get(draft).claim().attachments().stream().noneMatch(one -> one.document().equals(id))) throw new NothingHere();
        return Downloads.attachment(documents, documents.find(id).orElseThrow(NothingHere::new));
    }

    @PostMapping("/my/claims/{draft}/sign")
    @Asks("citizen")
    Screen submit(@PathVariable String draft, @RequestParam int version, @RequestParam String cms, Says says) {
        Drafts.Draft found = get(draft);
        return switch (submitting.submit(found.id(), version, Base64.getMimeDecoder().decode(cms))) {
            case Answer.No<Submission>(Refusal refusal) -> sign(found, says.fault(Form.EMPTY, "sign", refusal));
            case Answer.Yes<Submission> _ -> SeeOther.to("/my/submissions/" + draft);
        };
    }

    private Drafts.Draft get(String draft) { return drafts.get(ClaimController.id(draft)); }

    private static DocumentId document(String text) { return kz.torelik.kernel.PublicId.find(text).map(found -> DocumentId.of(found.uuid())).orElseThrow(NothingHere::new); }
}
