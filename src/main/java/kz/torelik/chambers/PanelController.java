package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.PanelAct;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Judges;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The judges of a panel sign their act (CPC arts. 36 part 3, 452 part 1): its author lays it before them, each signs with his own key, and whoever does not agree puts his opinion to it.
@Controller
class PanelController {

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final PanelSigning panel;
    private final SeparateOpinions opinions;
    private final Words words;
    private final Agenda agenda;

    /// What the pages say and with which key they sign.
    @Component
    record Words(LawBook law, Judges judges, KeyDrawer drawer) {}

    PanelController(CaseFiles files, ActDrafts drafts, PanelSigning panel, SeparateOpinions opinions, Words words, Agenda agenda) {
        this.files = files;
        this.drafts = drafts;
        this.panel = panel;
        this.opinions = opinions;
        this.words = words;
        this.agenda = agenda;
    }

    @GetMapping("/desk/cases/{case}/panel/{act}")
    @Asks("sign-panel")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return screen(id, act, Form.EMPTY); }

    /// The author lays his draft before the others.
    @PostMapping("/desk/cases/{case}/panel/{act}/lay")
    @Asks("sign-panel")
    Screen lay(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, Says says) {
        return switch (panel.lay(act, version)) {
            case Answer.Yes<PanelAct> _ -> SeeOther.to("/desk/cases/" + id + "/panel/" + act);
            case Answer.No<PanelAct>(Refusal refusal) -> screen(id, act, says.fault(Form.EMPTY, "form", refusal));
        };
    }

    /// The file that waits for the signature of this judge.
    @GetMapping("/desk/cases/{case}/panel/{act}/shown")
    @Asks("sign-panel")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act) { return SigningController.pdf(panel.shown(act).orThrow().pdf()); }

    @PostMapping("/desk/cases/{case}/panel/{act}/sign")
    @Asks("sign-panel")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam String cms, Says says) {
        return switch (panel.sign(act, Base64.getMimeDecoder().decode(cms))) {
            case Answer.Yes<PanelAct> _ -> SeeOther.to(agenda.after(id));
            case Answer.No<PanelAct>(Refusal refusal) -> screen(id, act, says.fault(Form.EMPTY, "form", refusal));
        };
    }

    /// A judge who does not agree puts his opinion to the act; it is sealed at once.
    @PostMapping("/desk/cases/{case}/panel/{act}/opinion")
    @Asks("sign-panel")
    Screen opinion(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return switch (opinions.add(act, form.value("opinion"))) {
            case Answer.Yes<SeparateOpinions.Opinion> _ -> SeeOther.to("/desk/cases/" + id + "/panel/" + act);
            case Answer.No<SeparateOpinions.Opinion>(Refusal refusal) -> screen(id, act, says.fault(form, "opinion", refusal));
        };
    }

    private Screen screen(CaseId id, ActId act, Form form) {
        CaseFile file = files.get(id);
        @Nullable ActDraft own = drafts.find(act).filter(draft -> draft.caseId().equals(id)).orElse(null);
        Optional<PanelAct> laid = panel.find(act).filter(one -> one.caseId().equals(id) && (own == null || own.version() == one.version()));
        if (own != null && own.state() != ActDraft.State.OPEN) return SeeOther.to("/desk/cases/" + id);
        if (own == null && laid.isEmpty()) throw new Refused(Refusal.of("act-draft-unknown"));
        PersonId me = Officer.now().person();
        boolean mine = laid.filter(one -> one.isTurnOf(me)).isPresent();
        if (own != null && mine && form.faults().isEmpty()) return SeeOther.to(Drafted.href(own) + "/sign");
        String kind = own != null ? own.disposition().kind() : laid.orElseThrow().kind();
        String turn = laid.isEmpty() ? "lay" : mine && own == null ? "sign" : "wait";
        String range = turn.equals("sign") ? range(act) : "";
        List<PanelScreen.Line> lines = laid.map(this::lines).orElseGet(() -> panel.signers(file, kind).stream().map(judge -> new PanelScreen.Line(name(judge), judge.equals(me), null)).toList());
        return new PanelScreen(CaseHead.of(file, words.law()), act, words.law().papers().actKind(kind).title(), lines, turn, own == null ? 0 : own.version(), range,
                range.isEmpty() ? null : words.drawer().mine().address(), opinions.own(act).orElse(null), form);
    }

    private String range(ActId act) {
        return switch (panel.prepare(act)) {
            case Answer.Yes<PdfSigning.ToSign>(PdfSigning.ToSign shown) -> shown.rangeText();
            case Answer.No<PdfSigning.ToSign>(Refusal refusal) -> throw new Refused(refusal);
        };
    }

    /// Who has signed and who has not, the author last.
    private List<PanelScreen.Line> lines(PanelAct act) {
        List<PersonId> order = new ArrayList<>(act.judges());
        order.remove(act.author());
        order.add(act.author());
        return order.stream().map(judge -> new PanelScreen.Line(name(judge), judge.equals(act.author()),
                act.signatures().stream().filter(one -> one.judge().equals(judge)).map(PanelAct.Signature::at).findFirst().orElse(null))).toList();
    }

    private String name(PersonId judge) { return words.judges().get(judge).name().full(); }
}
