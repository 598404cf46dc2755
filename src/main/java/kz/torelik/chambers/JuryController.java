package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.hearings.KeepingJury;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The steps of a jury, each at its stage.
@Controller
class JuryController {

    private final CaseFiles files;
    private final KeepingJury keeping;
    private final LawBook law;

    JuryController(CaseFiles files, KeepingJury keeping, LawBook law) {
        this.files = files;
        this.keeping = keeping;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/jury")
    @Asks("set-hearings")
    Screen show(@PathVariable("case") CaseId id) {
        CaseFile file = files.get(id);
        return screen(file, file.stage().equals("jury-selection") ? Form.EMPTY.with("count", String.valueOf(KeepingJury.CANDIDATES)) : Form.EMPTY);
    }

    @PostMapping("/desk/cases/{case}/jury/draw")
    @Asks("set-hearings")
    Screen draw(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return after(id, form, says, "listed", keeping.draw(id, version, number(form.value("listed")), number(form.value("count"))));
    }

    @PostMapping("/desk/cases/{case}/jury/form")
    @Asks("set-hearings")
    Screen form(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        List<Integer> lots = new ArrayList<>();
        for (int i = 1; i <= KeepingJury.JURORS + KeepingJury.SUBSTITUTES; i++) if (!form.value("lot-" + i).isBlank()) lots.add(number(form.value("lot-" + i)));
        return after(id, form, says, "lot-1", keeping.form(id, version, lots));
    }

    @PostMapping("/desk/cases/{case}/jury/ask")
    @Asks("set-hearings")
    Screen ask(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Map<String, List<String>> further = new LinkedHashMap<>();
        List<String> charges = charges(files.get(id));
        for (int i = 0; i < charges.size(); i++) further.put(charges.get(i), form.value("further-" + (i + 1)).lines().toList());
        return after(id, form, says, "further-1", keeping.ask(id, version, further));
    }

    @PostMapping("/desk/cases/{case}/jury/answer")
    @Asks("set-hearings")
    Screen answer(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        int questions = jury(files.get(id)).questions().size();
        List<Integer> yes = new ArrayList<>();
        for (int i = 1; i <= questions; i++) yes.add(form.value("yes-" + i).isBlank() ? -1 : number(form.value("yes-" + i)));
        Answer<CaseFile> answer = keeping.answer(id, version, yes);
        return after(id, form, says, answer instanceof Answer.No<CaseFile>(Refusal refusal) && refusal.code().equals("jury-votes") ? "yes-" + refusal.facts().getFirst() : "yes-1", answer);
    }

    @PostMapping("/desk/cases/{case}/jury/punish")
    @Asks("set-hearings")
    Screen punish(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        List<String> guilty = jury(files.get(id)).guilty();
        Answer<CaseFile> answer = keeping.punish(id, version, JuryBallots.read(form, guilty));
        return after(id, form, says, answer instanceof Answer.No<CaseFile>(Refusal refusal) ? JuryBallots.field(refusal, guilty) : "", answer);
    }

    @PostMapping("/desk/cases/{case}/jury/replace")
    @Asks("set-hearings")
    Screen replace(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return after(id, form, says, "juror", keeping.replace(id, version, number(form.value("juror")), form.value("cause")));
    }

    @PostMapping("/desk/cases/{case}/jury/dissolve")
    @Asks("set-hearings")
    Screen dissolve(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return after(id, form, says, "ground", keeping.dissolve(id, version, form.value("ground"), form.value("juror").isBlank() ? null : number(form.value("juror"))));
    }

    private Screen after(CaseId id, Form form, Says says, String field, Answer<CaseFile> answer) {
        return switch (answer) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id + "/jury");
            case Answer.No<CaseFile>(Refusal refusal) -> screen(files.get(id), says.fault(form, field, refusal));
        };
    }

    private Screen screen(CaseFile file, Form form) { return new JuryScreen(CaseHead.of(file, law), jury(file), law.penalties().crimes(), form); }

    private static Jury jury(CaseFile file) { return Jury.of(file).orElseThrow(() -> new Refused(Refusal.of("jury-none").under("crpc 634(1)"))); }

    static List<String> charges(CaseFile file) { return file.history().getFirst().event() instanceof BodyEvent.MaterialsReceived received ? received.materials().articles() : List.of(); }

    /// Anything that is no number counts as none; the use case refuses it with its words.
    static int number(String typed) { return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -2; }
}
