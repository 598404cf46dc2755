package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.ProposingActs;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
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

/// Announcing the operative part and stepping back from a case: neither can be taken back, so both ask for a confirmation.
@Controller
class RulingController {

    private final CaseFiles files;
    private final AnnouncingDecision announcing;
    private final Recusing recusing;
    private final ActDrafts drafts;
    private final ProposingActs proposing;
    private final LawBook law;

    RulingController(CaseFiles files, AnnouncingDecision announcing, Recusing recusing, ActDrafts drafts, ProposingActs proposing, LawBook law) {
        this.files = files;
        this.announcing = announcing;
        this.recusing = recusing;
        this.drafts = drafts;
        this.proposing = proposing;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/announce")
    @Asks("decide")
    Screen announce(@PathVariable("case") CaseId id, Says says) { return announce(id, Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/announce")
    @Asks("decide")
    Screen announced(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return switch (ready(form, "act-choose-outcome").then(ready -> announcing.announce(id, version, ready.value("choice")))) {
            case Answer.Yes<CaseFile>(CaseFile file) -> SeeOther.to(decision(file));
            case Answer.No<CaseFile>(Refusal refusal) -> announce(id, says.fault(form, field(refusal), refusal), says);
        };
    }

    /// The decision in its final form comes next: its draft is there at once, unless the judge has first to say what part of the claim is satisfied.
    private String decision(CaseFile file) {
        String review = ReviewSteps.deciding(file, law);
        if (review != null) return "/desk/cases/" + file.id() + "/acts/new?kind=" + review;
        Optional<CourtPapers.ActKind> own = law.papers().actKinds(file.claim().procedure(), "decision-issued").stream().filter(kind -> kind.isOf(file.claim().category()) && file.outcome().flatMap(kind::findOutcome).isPresent()).findFirst();
        if (own.isPresent()) return "/desk/cases/" + file.id() + "/acts/new?kind=" + own.get().code();
        String fresh = "/desk/cases/" + file.id() + "/acts/new?kind=decision";
        if (file.outcome().orElse("").equals("partial") || Drafted.find(drafts.list(file.id()), file.id(), "decision").isPresent()) return fresh;
        return drafts.begin(file.id(), proposing.decision(file)) instanceof Answer.Yes<ActDraft>(ActDraft draft) ? Drafted.href(draft) : fresh;
    }

    private Screen announce(CaseId id, Form form, Says says) {
        CaseFile file = files.get(id);
        List<Choice> outcomes = announcing.outcomes(file).stream()
                .map(outcome -> new Choice(outcome.code(), says.t("chambers.outcome." + outcome.code()), file.language() == Language.KK ? outcome.kk() : outcome.ru(), null)).toList();
        return new RulingScreen(CaseHead.of(file, law), "announce", outcomes, false, List.of(), ReviewSteps.announcing(file), form);
    }

    @GetMapping("/desk/cases/{case}/step-back")
    @Asks("decide")
    Screen stepBack(@PathVariable("case") CaseId id, Says says) { return stepBack(id, Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/step-back")
    @Asks("decide")
    Screen steppedBack(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return switch (ready(form, "act-choose-ground").then(ready -> recusing.request(id, version, 0, ready.value("choice"), ready.value("reasons")))) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
            case Answer.No<CaseFile>(Refusal refusal) -> stepBack(id, says.fault(form, field(refusal), refusal), says);
        };
    }

    private Screen stepBack(CaseId id, Form form, Says says) {
        List<Choice> grounds = law.grounds("recusal").grounds().stream()
                .map(ground -> new Choice(ground.code(), says.sentences().write(says.language(), ground.title()), null, ground.basis())).toList();
        return new RulingScreen(CaseHead.of(files.get(id), law), "step-back", grounds, true, List.of(), LegalBasis.of("cpc 40"), form);
    }

    /// @param code of the refusal when nothing was chosen
    private static Answer<Form> ready(Form form, String code) {
        if (form.value("choice").isEmpty()) return Answer.no(Refusal.of(code));
        return form.value("sure").isEmpty() ? Answer.no(Refusal.of("step-not-confirmed")) : Answer.yes(form);
    }

    private static String field(Refusal refusal) { return refusal.code().contains("reasons") ? "reasons" : refusal.code().equals("step-not-confirmed") ? "sure" : "choice"; }
}
