package kz.torelik.chambers;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.enforcement.ActsAbove;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
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

/// Issuing writs of execution.
@Controller
class WritController {

    private final CaseFiles files;
    private final IssuingWrits writs;
    private final KeyDrawer drawer;
    private final LawBook law;
    private final ActsAbove above;

    WritController(CaseFiles files, IssuingWrits writs, KeyDrawer drawer, LawBook law, ActsAbove above) {
        this.files = files;
        this.writs = writs;
        this.drawer = drawer;
        this.law = law;
        this.above = above;
    }

    @GetMapping("/desk/cases/{case}/writ")
    @Asks("decide")
    Screen fresh(@PathVariable("case") CaseId id) {
        CaseFile file = files.get(id);
        return new WritScreen(CaseHead.of(file, law), above(file), WritScreen.proposed(file, above(file)));
    }

    @PostMapping("/desk/cases/{case}/writ")
    @Asks("decide")
    Screen prepare(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int creditor, @RequestParam(defaultValue = "0") int debtor, Says says) {
        Form form = Form.typed(typed);
        Answer<IssuingWrits.ToSign> answer = ActId.find(form.value("act")).map(act -> writs.prepare(id, act, creditor, debtor)).orElseGet(() -> Answer.no(Refusal.of("act-choose-act")));
        CaseFile file = files.get(id);
        return switch (answer) {
            case Answer.Yes<IssuingWrits.ToSign>(IssuingWrits.ToSign shown) -> paper(file, shown);
            case Answer.No<IssuingWrits.ToSign>(Refusal refusal) -> new WritScreen(CaseHead.of(file, law), above(file), says.fault(form, "act", refusal));
        };
    }

    private List<CaseFile.ActInFile> above(CaseFile file) { return above.list(file).stream().map(ActsAbove.Above::act).toList(); }

    private Screen paper(CaseFile file, IssuingWrits.ToSign shown) {
        String here = "/desk/cases/" + file.id() + "/writ";
        String one = here + "/" + shown.writ().id();
        return new PaperScreen(CaseHead.of(file, law), "writ", one, one + "/sign", here, shown.pdf().rangeText(), drawer.mine().address());
    }

    @GetMapping("/desk/cases/{case}/writ/{writ}")
    @Asks("decide")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable String writ) { return SigningController.pdf(writs.shown(id, known(writ)).orThrow().pdf()); }

    @PostMapping("/desk/cases/{case}/writ/{writ}/sign")
    @Asks("decide")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable String writ, @RequestParam String cms) {
        writs.sign(known(writ), Base64.getMimeDecoder().decode(cms)).orThrow();
        return SeeOther.to("/desk/cases/" + id);
    }

    private static PublicId known(String text) { return PublicId.find(text).orElseThrow(() -> new Refused(Refusal.of("writ-not-previewed"))); }
}
