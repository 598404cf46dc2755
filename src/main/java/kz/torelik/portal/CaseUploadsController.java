package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// The file of a paper in a case comes in parts while its text is written: a motion, evidence, a response, a complaint. It becomes part of the paper when the form is sent.
@Controller
class CaseUploadsController {

    private static final String ALL = "/my/cases/{case}/file/{kind}/uploads";
    private static final String ONE = ALL + "/{upload}";

    private final CaseUploads cases;
    private final Uploads uploads;
    private final UploadWire wire;

    CaseUploadsController(CaseUploads cases, Uploads uploads, UploadWire wire) {
        this.cases = cases;
        this.uploads = uploads;
        this.wire = wire;
    }

    /// @param digest SHA-256 of the whole file in hexadecimal digits
    @PostMapping(ALL)
    @Asks("file-document")
    ResponseEntity<Void> begin(@PathVariable("case") String id, @PathVariable String kind, @RequestParam String name, @RequestParam long size, @RequestParam String digest) {
        UUID owner = cases.owner(id, kind);
        Upload begun = wire.begin(owner, name, "other", size, digest);
        uploads.list(owner).stream().filter(one -> !one.id().equals(begun.id())).forEach(one -> uploads.drop(owner, one.id()));
        return wire.state(ResponseEntity.created(URI.create("/my/cases/" + id + "/file/" + kind + "/uploads/" + begun.id())), begun);
    }

    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    @Asks("file-document")
    ResponseEntity<Void> state(@PathVariable("case") String id, @PathVariable String kind, @PathVariable String upload) { return wire.state(ResponseEntity.noContent(), wire.get(cases.owner(id, kind), upload)); }

    @PatchMapping(ONE)
    @Asks("file-document")
    ResponseEntity<Void> append(@PathVariable("case") String id, @PathVariable String kind, @PathVariable String upload, @RequestHeader(UploadWire.OFFSET) long offset, HttpServletRequest request) throws IOException {
        return wire.append(cases.owner(id, kind), upload, offset, request.getInputStream());
    }

    @PostMapping(ONE + "/cancel")
    @Asks("file-document")
    Screen cancel(@PathVariable("case") String id, @PathVariable String kind, @PathVariable String upload) {
        Upload found = wire.get(cases.owner(id, kind), upload);
        uploads.drop(found.owner(), found.id());
        return SeeOther.to("/my/cases/" + id + "/file/" + kind);
    }
}
