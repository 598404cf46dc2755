package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.HttpStatus;
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

    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String LIMIT = "Upload-Limit";

    private final Drafts drafts;
    private final Attaching attaching;
    private final Uploads uploads;
    private final Steps steps;

    UploadsController(Drafts drafts, Attaching attaching, Uploads uploads, Steps steps) {
        this.drafts = drafts;
        this.attaching = attaching;
        this.uploads = uploads;
        this.steps = steps;
    }

    /// @param digest SHA-256 of the whole file in hexadecimal digits
    @PostMapping("/my/claims/{draft}/uploads")
    @Asks("citizen")
    ResponseEntity<Void> begin(@PathVariable String draft, @RequestParam String name, @RequestParam(defaultValue = "evidence") String kind, @RequestParam long size, @RequestParam String digest) {
        if (!digest.matches("[0-9a-f]{64}")) throw new Refused(Refusal.of("upload-digest"));
        Upload begun = uploads.begin(owner(draft), name, StepScreens.Files.kinds().contains(kind) ? kind : "other", size, Sha256.parse(digest)).orThrow();
        return state(ResponseEntity.created(URI.create("/my/claims/" + draft + "/uploads/" + begun.id())), begun);
    }

    @RequestMapping(path = "/my/claims/{draft}/uploads/{upload}", method = RequestMethod.HEAD)
    @Asks("citizen")
    ResponseEntity<Void> state(@PathVariable String draft, @PathVariable String upload) { return state(ResponseEntity.noContent(), get(owner(draft), upload)); }

    /// Takes the next part. When the link drops in it, what has come of it stays.
    @PatchMapping("/my/claims/{draft}/uploads/{upload}")
    @Asks("citizen")
    ResponseEntity<Void> append(@PathVariable String draft, @PathVariable String upload, @RequestHeader(OFFSET) long offset, HttpServletRequest request) throws IOException {
        Upload before = get(owner(draft), upload);
        byte[] part = read(request.getInputStream());
        if (part.length > Uploads.LARGEST_PART) return state(ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE), before);
        return switch (uploads.append(before.owner(), before.id(), offset, part)) {
            case Answer.Yes<Upload>(Upload after) -> state(ResponseEntity.noContent(), after);
            case Answer.No<Upload> _ -> state(ResponseEntity.status(HttpStatus.CONFLICT), get(before.owner(), upload));
        };
    }

    /// Attaches what has come completely. What the check of files speaks against is told at the field, and the upload is over.
    @PostMapping("/my/claims/{draft}/uploads/{upload}/attach")
    @Asks("citizen")
    Screen attach(@PathVariable String draft, @PathVariable String upload, Says says) {
        Upload found = get(owner(draft), upload);
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
        Upload found = get(owner(draft), upload);
        uploads.drop(found.owner(), found.id());
        return SeeOther.to("/my/claims/" + draft + "/files");
    }

    private UUID owner(String draft) { return drafts.get(ClaimController.id(draft)).id().uuid(); }

    private Upload get(UUID owner, String upload) { return PublicId.find(upload).flatMap(id -> uploads.find(owner, id)).orElseThrow(NothingHere::new); }

    private ResponseEntity<Void> state(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        return answer.header(OFFSET, String.valueOf(upload.received())).header(COMPLETE, upload.isComplete() ? "?1" : "?0").header("Upload-Length", String.valueOf(upload.size()))
                .header(LIMIT, "max-size=" + uploads.largest() + ", max-append-size=" + Uploads.LARGEST_PART).header("Cache-Control", "no-store").build();
    }

    /// As much as comes, up to one byte more than a part may have; a link that drops ends the part.
    private static byte[] read(InputStream body) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        try {
            for (int n = body.read(piece); n >= 0 && part.size() <= Uploads.LARGEST_PART; n = body.read(piece)) part.write(piece, 0, n);
        } catch (IOException dropped) {
            // what has come is kept; nobody is left to be answered
        }
        return part.toByteArray();
    }
}
