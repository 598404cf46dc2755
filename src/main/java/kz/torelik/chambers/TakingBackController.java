package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.publication.Reviews;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking a published text back from the bank of acts: something in it should not be read by everybody. The act itself stays as it is, a tombstone stays
/// where the text was.
@Controller
class TakingBackController {

    private final CaseFiles files;
    private final Reviews reviews;
    private final LawBook law;

    TakingBackController(CaseFiles files, Reviews reviews, LawBook law) {
        this.files = files;
        this.reviews = reviews;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/take-back")
    @Asks("decide")
    Screen choose(@PathVariable("case") CaseId id, Says says) { return screen(id, Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/take-back")
    @Asks("decide")
    Screen takeBack(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        if (form.value("sure").isEmpty()) return screen(id, says.fault(form, "sure", Refusal.of("step-not-confirmed")), says);
        ActId act = ActId.find(form.value("choice")).orElse(null);
        if (act == null) return screen(id, says.fault(form, "choice", Refusal.of("act-choose-text")), says);
        return switch (reviews.withdraw(id, act, form.value("reasons"))) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
            case Answer.No<CaseFile>(Refusal refusal) -> screen(id, says.fault(form, refusal.code().equals("publication-without-reasons") ? "reasons" : "choice", refusal), says);
        };
    }

    private Screen screen(CaseId id, Form form, Says says) {
        CaseFile file = files.get(id);
        List<Choice> published = file.acts().stream().filter(act -> act.ecli() != null)
                .map(act -> new Choice(act.id().toString(), says.sentences().write(says.language(), law.papers().actKind(act.kind()).title()), act.ecli(), null)).toList();
        if (published.isEmpty()) throw new Refused(Refusal.of("publication-not-there"));
        return new RulingScreen(CaseHead.of(file, law), "take-back", published, true, List.of(), LegalBasis.of("cpc 19(9)"), form);
    }
}
