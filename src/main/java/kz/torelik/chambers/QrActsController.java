package kz.torelik.chambers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.SigningActs;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.entrance.QrDesk;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Acts and writs signed with a phone. Their signature lies inside the PDF, over everything around its place, and a file without its place is not shown by every phone: so the phone gets for each of them the
/// paper to read and beside it the bytes that are signed, and signs both with one confirmation. What it signed over the bytes is put into the place and judged as a signature of the page is.
@Controller
class QrActsController {

    private static final int MOST = 60;

    private final QrDesk desk;
    private final SigningActs signing;
    private final ActDrafts drafts;
    private final Drafted drafted;
    private final IssuingWrits writs;

    QrActsController(QrDesk desk, SigningActs signing, ActDrafts drafts, Drafted drafted, IssuingWrits writs) {
        this.desk = desk;
        this.signing = signing;
        this.drafts = drafts;
        this.drafted = drafted;
        this.writs = writs;
    }

    @PostMapping("/desk/cases/{case}/acts/{act}/sign/qr")
    @Asks("decide")
    Screen act(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, Says says, HttpServletRequest request) {
        PdfSigning.ToSign shown = signing.shown(act, version).orThrow();
        String here = "/desk/cases/" + id + "/acts/" + act + "/sign";
        String title = title(drafts.find(act).orElseThrow(NothingHere::new), says);
        return desk.begin(new QrDesk.Several(title, both(title, shown, "", says), here, here, Map.of("version", String.valueOf(version))), request);
    }

    /// Several acts that were shown, with one code and one confirmation: each has its own signature.
    ///
    /// @param act the acts; the version of each stands in `version-<act>`
    @PostMapping("/desk/signing/many/qr")
    @Asks("judge")
    Screen many(@RequestParam(defaultValue = "") List<ActId> act, @RequestParam Map<String, String> typed, Says says, HttpServletRequest request) {
        List<QrDesk.Several.One> documents = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> chosen = new ArrayList<>();
        for (ActId one : act.stream().distinct().limit(MOST).toList()) {
            String version = typed.getOrDefault("version-" + one, "");
            ActDraft draft = drafts.find(one).filter(_ -> version.matches("\\d{1,6}")).orElseThrow(NothingHere::new);
            if (!(signing.shown(one, Integer.parseInt(version)) instanceof Answer.Yes<PdfSigning.ToSign>(PdfSigning.ToSign shown))) continue;
            documents.addAll(both(title(draft, says), shown, "-" + one, says));
            fields.put("version-" + one, version);
            chosen.add(one.toString());
        }
        if (documents.isEmpty()) throw new NothingHere();
        fields.put("act", String.join(",", chosen));
        return desk.begin(new QrDesk.Several(says.t("chambers.many.title", chosen.size()), documents, "/desk/signing/many", "/desk/signing", fields), request);
    }

    @PostMapping("/desk/cases/{case}/writ/{writ}/qr")
    @Asks("decide")
    Screen writ(@PathVariable("case") CaseId id, @PathVariable String writ, Says says, HttpServletRequest request) {
        PublicId known = PublicId.find(writ).orElseThrow(NothingHere::new);
        PdfSigning.ToSign shown = writs.shown(id, known).orThrow();
        String here = "/desk/cases/" + id + "/writ";
        String title = says.t("chambers.step.writ");
        return desk.begin(new QrDesk.Several(title, both(title, shown, "", says), here + "/" + known + "/sign", here, Map.of()), request);
    }

    /// The paper to read, and the bytes to sign.
    ///
    /// @param field what follows the names of the fields of their signatures
    private static List<QrDesk.Several.One> both(String title, PdfSigning.ToSign shown, String field, Says says) {
        return List.of(new QrDesk.Several.One(title, shown.pdf(), "paper" + field), new QrDesk.Several.One(says.t("chambers.sign.bytes", title), shown.content(), "cms" + field));
    }

    private String title(ActDraft draft, Says says) {
        DraftLine line = drafted.line(draft);
        return line.kind().in(says.language()) + " · " + line.number();
    }
}
