package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
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

/// The judge puts somebody out of the case who may not act in it for another: a relative of the other side, who was a witness or an expert before, who helped the opponent (CPC art. 59, CAO arts. 762, 763, CrPC art. 94).
@Controller
class RemovalController {

    private static final String PATH = "/desk/cases/{case}/removal";
    private static final Happening REMOVED = Happening.of("party-left:removed");

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final LawBook law;
    private final CourtClock clock;

    RemovalController(CaseFiles files, ActDrafts drafts, LawBook law, CourtClock clock) {
        this.files = files;
        this.drafts = drafts;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Asks("decide")
    Screen choose(@PathVariable("case") CaseId id, Says says) { return screen(files.get(id), Form.EMPTY, says); }

    @PostMapping(PATH)
    @Asks("decide")
    Screen remove(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Party> chosen = acting(file).stream().filter(party -> form.value("choice").equals(String.valueOf(party.number()))).findFirst();
        if (chosen.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("participants-not-representative").under(basis(file))), says);
        return switch (drafts.begin(id, new Disposition.Participants(new ParticipantChange.Removing(chosen.get().number(), basis(file)), form.value("reasons")))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().contains("reasons") ? "reasons" : "choice", refusal), says);
        };
    }

    static List<Party> acting(CaseFile file) { return file.parties().stream().filter(party -> party.actsFor() != null).toList(); }

    /// The article of this kind of proceedings.
    private LegalBasis basis(CaseFile file) {
        Standing standing = Standing.of(file, law, clock.today());
        return standing.procedure().find(standing.stage(), REMOVED).map(Procedure.Step::basis).orElseThrow(NothingHere::new);
    }

    private Screen screen(CaseFile file, Form form, Says says) {
        List<Choice> choices = acting(file).stream().map(party -> new Choice(String.valueOf(party.number()), party.subject().title(),
                says.t("chambers.removal.of", says.t("chambers.role." + party.role()), file.principal(party.number()).subject().title()), null)).toList();
        List<Phrase> told = choices.isEmpty() ? List.of(Phrase.of("chambers.removal.none")) : List.of();
        return new RulingScreen(CaseHead.of(file, law), "removal", choices, true, told, basis(file), choices.size() == 1 && form.value("choice").isEmpty() ? form.with("choice", choices.getFirst().value()) : form);
    }
}
