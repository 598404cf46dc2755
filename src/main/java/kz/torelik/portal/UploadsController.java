package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// A large attachment that comes in parts: HEAD says how much has come, PATCH adds the next part, in the headers of draft-ietf-httpbis-resumable-upload. When all of it is there, it is attached as if
/// the plain form had brought it.
@Controller
class UploadsController {

    private final Drafts drafts;
    private final Attaching attaching;
    private final Uploads uploads;
    private final UploadWire wire;
    private final Steps steps;

    UploadsController(Drafts drafts, Attaching attaching, Uploads uploads, UploadWire wire, Steps steps) {
        this.drafts = drafts;
        this.attaching = attaching;
        this.uploads = uploads;
        this.wire = wire;
        this.steps = steps;
    }

    /// @param digest SHA-256 of the whole file in hexadecimal digits
    @PostMapping("/my/claims/{draft}/uploads")
    @Asks("citizen")
    ResponseEntity<Void> begin(@PathVariable String draft, @RequestParam String name, @RequestParam(defaultValue = "evidence") String kind, @RequestParam long size, @RequestParam String digest) {
        Upload begun = wire.begin(owner(draft), name, StepScreens.Files.kinds().contains(kind) ? kind : "other", size, digest);
        return wire.state(ResponseEntity.created(URI.create("/my/claims/" + draft + "/uploads/" + begun.id())), begun);
    }

    @RequestMapping(path = "/my/claims/{draft}/uploads/{upload}", method = RequestMethod.HEAD)
    @Asks("citizen")
    ResponseEntity<Void> state(@PathVariable String draft, @PathVariable String upload) { return wire.state(ResponseEntity.noContent(), wire.get(owner(draft), upload)); }

    /// Takes the next part. When the link drops in it, what has come of it stays.
    @PatchMapping("/my/claims/{draft}/uploads/{upload}")
    @Asks("citizen")
    ResponseEntity<Void> append(@PathVariable String draft, @PathVariable String upload, @RequestHeader(UploadWire.OFFSET) long offset, HttpServletRequest request) throws IOException {
        return wire.append(owner(draft), upload, offset, request.getInputStream());
    }

    /// Attaches what has come completely. What the check of files speaks against is told at the field, and the upload is over.
    @PostMapping("/my/claims/{draft}/uploads/{upload}/attach")
    @Asks("citizen")
    Screen attach(@PathVariable String draft, @PathVariable String upload, Says says) {
        Upload found = wire.get(owner(draft), upload);
        return switch (uploads.content(found.owner(), found.id())) {
            case Answer.No<byte[]>(Refusal refusal) -> {
                if (found.isComplete()) uploads.drop(found.owner(), found.id()); // it can never become the file that was announced
                yield refused(draft, found, List.of(refusal), says);
            }
            case Answer.Yes<byte[]>(byte[] content) -> attached(draft, found, content, says);
        };
    }

    private Screen attached(String draft, Upload upload, byte[] content, Says says) {
        Drafts.Draft found = drafts.get(ClaimController.id(draft));
        return switch (attaching.attach(found.id(), found.version(), upload.kind(), upload.name(), content)) {
            case Answer.No<Attaching.Attachment>(Refusal refusal) -> refused(draft, upload, List.of(refusal), says);
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Rejected(var verdict)) -> {
                uploads.drop(upload.owner(), upload.id());
                yield refused(draft, upload, verdict.findings(), says);
            }
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Taken _) -> {
                uploads.drop(upload.owner(), upload.id());
                yield SeeOther.to("/my/claims/" + draft + "/files");
            }
        };
    }

    private Screen refused(String draft, Upload upload, List<Refusal> findings, Says says) {
        Form form = Form.EMPTY;
        for (Refusal finding : findings) form = says.fault(form, "file", finding);
        return steps.files(drafts.get(ClaimController.id(draft)), form, upload.name(), findings);
    }

    @PostMapping("/my/claims/{draft}/uploads/{upload}/cancel")
    @Asks("citizen")
    Screen cancel(@PathVariable String draft, @PathVariable String upload) {
        Upload found = wire.get(owner(draft), upload);
        uploads.drop(found.owner(), found.id());
        return SeeOther.to("/my/claims/" + draft + "/files");
    }

    private UUID owner(String draft) { return drafts.get(ClaimController.id(draft)).id().uuid(); }
}
