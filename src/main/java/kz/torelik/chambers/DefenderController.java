package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.Defenders;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
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

/// The judge has a defender appointed for somebody who is charged and has none (CrPC art. 67 part 3).
@Controller
class DefenderController {

    private static final String PATH = "/desk/cases/{case}/defender";

    private final CaseFiles files;
    private final Defenders defenders;
    private final ActDrafts drafts;
    private final LawBook law;

    DefenderController(CaseFiles files, Defenders defenders, ActDrafts drafts, LawBook law) {
        this.files = files;
        this.defenders = defenders;
        this.drafts = drafts;
        this.law = law;
    }

    @GetMapping(PATH)
    @Asks("decide")
    Screen choose(@PathVariable("case") CaseId id, Says says) { return screen(files.get(id), Form.EMPTY, says); }

    @PostMapping(PATH)
    @Asks("decide")
    Screen appoint(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        int person = Defenders.undefended(file).stream().map(Party::number).filter(number -> form.value("person").equals(number.toString())).findFirst().orElse(0);
        if (person == 0) return screen(file, says.fault(form, "person", Refusal.of("defender-of-nobody")), says);
        return switch (defenders.find(person, form.value("advocate"))) {
            case Answer.No<Party>(Refusal refusal) -> screen(file, says.fault(form, "advocate", refusal), says);
            case Answer.Yes<Party>(Party advocate) -> switch (drafts.begin(id, new Disposition.Participants(new ParticipantChange.Defending(advocate, form.value("ground")), form.value("reasons")))) {
                case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
                case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().equals("defender-ground") ? "ground" : refusal.code().contains("reasons") ? "reasons" : "person", refusal), says);
            };
        };
    }

    /// What the case shows by itself is chosen already: the prosecutor who upholds the charge, somebody under age.
    private Screen screen(CaseFile file, Form form, Says says) {
        List<Choice> persons = Defenders.undefended(file).stream().map(party -> Choice.of(String.valueOf(party.number()), party.subject().title())).toList();
        List<Choice> grounds = law.defence().grounds().stream().map(ground -> new Choice(ground.code(), says.sentences().write(says.language(), ground.title()), null, ground.basis())).toList();
        Form known = persons.size() == 1 && form.value("person").isEmpty() ? form.with("person", persons.getFirst().value()) : form;
        return new DefenderScreen(CaseHead.of(file, law), persons, grounds, known.value("ground").isEmpty() ? known.with("ground", law.defence().signs(false).getFirst().code()) : known);
    }
}
