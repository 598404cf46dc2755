package kz.torelik.chambers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Map;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.entrance.QrDesk;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.notices.TelephoneMessage;
import kz.torelik.notices.TelephoneMessages;
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

/// Reading and signing a telephone message, by key or with a phone.
@Controller
class TelephoneController {

    private static final String ONE = "/desk/cases/{case}/telephone/{message}";

    private final TelephoneMessages messages;
    private final CaseFiles files;
    private final LawBook law;
    private final KeyDrawer drawer;
    private final QrDesk qr;

    TelephoneController(TelephoneMessages messages, CaseFiles files, LawBook law, KeyDrawer drawer, QrDesk qr) {
        this.messages = messages;
        this.files = files;
        this.law = law;
        this.drawer = drawer;
        this.qr = qr;
    }

    @GetMapping(ONE)
    @Asks("send-notices")
    Screen read(@PathVariable("case") CaseId id, @PathVariable String message) { return screen(id, known(id, message), Form.EMPTY); }

    private Screen screen(CaseId id, TelephoneMessage message, Form form) { return new TelephoneScreen(CaseHead.of(files.get(id), law), message, form, drawer.mine().address()); }

    @GetMapping(ONE + "/text.pdf")
    @Asks("read-case")
    ResponseEntity<byte[]> text(@PathVariable("case") CaseId id, @PathVariable String message) { return SigningController.pdf(messages.content(known(id, message))); }

    @PostMapping(ONE + "/sign")
    @Asks("send-notices")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable String message, @RequestParam String cms, Says says) {
        TelephoneMessage found = known(id, message);
        return switch (messages.sign(id, found.id(), Base64.getMimeDecoder().decode(cms))) {
            case Answer.Yes<NoticeId> _ -> SeeOther.to("/desk/cases/" + id + "/notices");
            case Answer.No<NoticeId>(Refusal refusal) -> screen(id, found, says.fault(Form.EMPTY, "sign", refusal));
        };
    }

    @PostMapping(ONE + "/sign/qr")
    @Asks("send-notices")
    Screen byPhone(@PathVariable("case") CaseId id, @PathVariable String message, HttpServletRequest request) {
        TelephoneMessage found = known(id, message);
        String here = "/desk/cases/" + id + "/telephone/" + found.id();
        return qr.begin(new QrDesk.Waiting(found.document().title(), messages.content(found), here + "/sign", here, Map.of()), request);
    }

    private TelephoneMessage known(CaseId id, String message) { return PublicId.find(message).flatMap(one -> messages.find(id, one)).orElseThrow(NothingHere::new); }
}
