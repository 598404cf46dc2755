package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for this judge's signature, and signing several acts with one confirmation: each file is shown, each gets its own signature, each answers
/// for itself. A draft is visible to its author only, so these addresses name no case.
@Controller
class SigningManyController {

    /// More is not read before it is signed.
    private static final int MOST = 60;

    private final SigningActs signing;
    private final ActDrafts drafts;
    private final Drafted drafted;
    private final KeyDrawer drawer;

    SigningManyController(SigningActs signing, ActDrafts drafts, Drafted drafted, KeyDrawer drawer) {
        this.signing = signing;
        this.drafts = drafts;
        this.drafted = drafted;
        this.drawer = drawer;
    }

    @GetMapping("/desk/signing")
    @Asks("judge")
    Screen list() { return new SigningListScreen(drafted.list(), Form.EMPTY); }

    /// @param sent whether the list was sent; else somebody came here by the address alone
    @GetMapping("/desk/signing/many")
    @Asks("judge")
    Screen show(@RequestParam(defaultValue = "") List<ActId> act, @RequestParam(defaultValue = "false") boolean sent, Says says) {
        if (act.isEmpty() && !sent) return list();
        List<ActDraft> chosen = act.stream().distinct().limit(MOST).flatMap(id -> drafts.find(id).stream()).filter(draft -> draft.state() == ActDraft.State.OPEN).toList();
        if (chosen.isEmpty()) return new SigningListScreen(drafted.list(), says.fault(Form.EMPTY, "acts", Refusal.of("act-none-chosen")));
        List<Answer<PdfSigning.ToSign>> shown = signing.prepareAll(chosen);
        List<ManyScreen.Ready> ready = new ArrayList<>();
        List<ManyScreen.Refused> refused = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            DraftLine line = drafted.line(chosen.get(i));
            switch (shown.get(i)) {
                case Answer.Yes<PdfSigning.ToSign>(PdfSigning.ToSign file) -> ready.add(new ManyScreen.Ready(line, file.rangeText()));
                case Answer.No<PdfSigning.ToSign>(Refusal refusal) -> refused.add(new ManyScreen.Refused(line, refusal));
            }
        }
        return new ManyScreen(ready, refused, drawer.mine().address());
    }

    /// The file of a draft that waits for the signature.
    @GetMapping("/desk/signing/shown/{act}")
    @Asks("judge")
    ResponseEntity<byte[]> shown(@PathVariable ActId act, @RequestParam int version) { return SigningController.pdf(signing.shown(act, version).orThrow().pdf()); }

    /// @param act the acts that were shown; for each of them its version and its signature stand in `version-<act>` and `cms-<act>`
    @PostMapping("/desk/signing/many")
    @Asks("judge")
    Screen sign(@RequestParam(defaultValue = "") List<ActId> act, @RequestParam Map<String, String> typed, Says says) {
        List<ActDraft> chosen = act.stream().distinct().limit(MOST).flatMap(id -> drafts.find(id).stream()).toList();
        if (chosen.isEmpty()) return new SigningListScreen(drafted.list(), says.fault(Form.EMPTY, "acts", Refusal.of("act-none-chosen")));
        List<DraftLine> lines = chosen.stream().map(drafted::line).toList();
        List<Answer<CaseFile>> answers = signing.signAll(chosen.stream().map(draft -> signature(draft, typed)).toList());
        List<SignedManyScreen.Result> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            results.add(new SignedManyScreen.Result(lines.get(i), answers.get(i) instanceof Answer.No<CaseFile>(Refusal refusal) ? refusal : null));
        }
        return new SignedManyScreen(results, drafted.list().size());
    }

    private static SigningActs.Signature signature(ActDraft draft, Map<String, String> typed) {
        String version = typed.getOrDefault("version-" + draft.id(), "");
        return new SigningActs.Signature(draft.id(), version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0, Base64.getMimeDecoder().decode(typed.getOrDefault("cms-" + draft.id(), "")));
    }
}
