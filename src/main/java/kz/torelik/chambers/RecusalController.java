package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PanelVotes;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The chair decides a recusal by a ruling (CPC arts. 41 part 2, 42): what he decides and why, the paper, his signature. A granted one repeats the draw.
/// The recusal of one judge of a panel is decided by the votes of the others (part 4); the one who presides among them votes last, writes the ruling, and all sign it.
@Controller
class RecusalController {

    private static final String KIND = "ruling-recusal";

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final ActSigning signing;
    private final LawBook law;
    private final PanelVotes votes;
    private final Agenda agenda;

    RecusalController(CaseFiles files, ActDrafts drafts, ActSigning signing, LawBook law, PanelVotes votes, Agenda agenda) {
        this.files = files;
        this.drafts = drafts;
        this.signing = signing;
        this.law = law;
        this.votes = votes;
        this.agenda = agenda;
    }

    @GetMapping("/desk/cases/{case}/recusal")
    @Asks("decide-recusal")
    Screen form(@PathVariable("case") CaseId id, Says says) {
        return form(id, begun(id).map(draft -> DispositionForm.write(draft.disposition())).map(form -> form.with("choice", form.value("outcome"))).orElse(Form.EMPTY), says);
    }

    private Optional<ActDraft> begun(CaseId id) { return drafts.list(id).stream().filter(draft -> draft.disposition().kind().equals(KIND)).findFirst(); }

    /// Sets the ruling anew from what was typed; a ruling that was begun before gives way.
    @PostMapping("/desk/cases/{case}/recusal")
    @Asks("decide-recusal")
    Screen write(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        String choice = form.value("choice");
        if (!choice.equals("granted") && !choice.equals("refused")) return form(id, says.fault(form, "choice", Refusal.of("act-choose-outcome")), says);
        CaseFile file = files.get(id);
        boolean writes = votes.deciding(file).isEmpty() || votes.deciding(file).getLast().equals(Officer.now().person());
        if (writes && form.value("reasons").isBlank()) return form(id, says.fault(form, "reasons", Refusal.of("act-reasons-missing")), says);
        Answer<Optional<Boolean>> outcome = votes.deciding(file).isEmpty() ? Answer.yes(Optional.of(choice.equals("granted"))) : votes.vote(file, choice.equals("granted"));
        if (outcome instanceof Answer.No<Optional<Boolean>>(Refusal refusal)) return form(id, says.fault(form, "choice", refusal), says);
        if (!writes) return SeeOther.to(agenda.after(id));
        begun(id).ifPresent(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        return switch (drafts.begin(id, new Disposition.Recusal(outcome.orThrow().orElse(choice.equals("granted")), form.value("reasons").strip()))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft) + "/sign");
            case Answer.No<ActDraft>(Refusal refusal) -> form(id, says.fault(form, "choice", refusal), says);
        };
    }

    private Screen form(CaseId id, Form form, Says says) {
        CaseFile file = files.get(id);
        List<Phrase> asked = file.history().stream().filter(recorded -> recorded.event() instanceof AllocationEvent.RecusalRequested)
                .flatMap(recorded -> new RiverWords(file, law).details(recorded.event()).stream()).toList();
        return new RulingScreen(CaseHead.of(file, law), votes.deciding(file).isEmpty() ? "recusal" : file.allAskedToRecuse().size() > 1 ? "recusal-vote-all" : "recusal-vote", outcomes(file, says), votes.deciding(file).isEmpty() || votes.deciding(file).getLast().equals(Officer.now().person()), asked.isEmpty() ? List.of() : List.of(asked.getLast()), votes.deciding(file).isEmpty() ? LegalBasis.of("cpc 41(2)") : votes.rule(file).basis(), form);
    }

    private List<Choice> outcomes(CaseFile file, Says says) {
        return law.papers().actKind(KIND).outcomes().stream().map(outcome -> new Choice(outcome.code(), says.t("chambers.outcome." + outcome.code()), file.language() == Language.KK ? outcome.kk() : outcome.ru(), null)).toList();
    }

    @GetMapping("/desk/cases/{case}/recusal/{act}")
    @Asks("decide-recusal")
    Screen edit(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        signing.draft(act);
        return SeeOther.to("/desk/cases/" + id + "/recusal");
    }

    @GetMapping("/desk/cases/{case}/recusal/{act}/sign")
    @Asks("decide-recusal")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return signing.show(id, act); }

    @GetMapping("/desk/cases/{case}/recusal/{act}/shown")
    @Asks("decide-recusal")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return SigningController.pdf(signing.shown(act, version)); }

    @PostMapping("/desk/cases/{case}/recusal/{act}/sign")
    @Asks("decide-recusal")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) { return signing.sign(id, act, version, cms); }
}
