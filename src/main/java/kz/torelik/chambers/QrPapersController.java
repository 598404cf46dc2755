package kz.torelik.chambers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.QrDesk;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Papers of a court that are signed whole, with a phone: the protocol of a session and the sheet that certifies scans. Acts and writs, whose signature lies inside the
/// PDF, are signed by [QrActsController].
@Controller
class QrPapersController {

    private final QrDesk desk;
    private final Documents documents;
    private final AtTheWindow window;

    QrPapersController(QrDesk desk, Documents documents, AtTheWindow window) {
        this.desk = desk;
        this.documents = documents;
        this.window = window;
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/protocol/qr")
    @Asks("keep-protocol")
    Screen protocol(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam DocumentId document, @RequestParam int version, HttpServletRequest request) throws IOException {
        Document paper = documents.find(document).filter(one -> one.owner().equals(id.uuid())).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        String here = "/desk/cases/" + id + "/hearings/" + hearing + "/protocol";
        return desk.begin(new QrDesk.Waiting(paper.title(), documents.content(paper), here + "/sign", here, Map.of("version", String.valueOf(version))), request);
    }

    @PostMapping("/desk/window/{claim}/sign/qr")
    @Asks("registrar")
    Screen sheet(@PathVariable String claim, @RequestParam int version, HttpServletRequest request) throws IOException {
        SubmissionId id = SubmissionId.find(claim).orElseThrow(NothingHere::new);
        Document sheet = window.certify(id).orThrow();
        String here = "/desk/window/" + id + "/sign";
        return desk.begin(new QrDesk.Waiting(sheet.title(), documents.content(sheet), here, here, Map.of("version", String.valueOf(version))), request);
    }
}
