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
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.Defenders;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The judge admits somebody who is no advocate as the representative of a victim (CrPC art. 76 part 1).
@Controller
class AdmissionController {

    private static final String PATH = "/desk/cases/{case}/admission";
    private static final LegalBasis BASIS = LegalBasis.of("crpc 76(1)");

    private final CaseFiles files;
    private final Defenders people;
    private final ActDrafts drafts;
    private final LawBook law;
    private final CourtClock clock;

    AdmissionController(CaseFiles files, Defenders people, ActDrafts drafts, LawBook law, CourtClock clock) {
        this.files = files;
        this.people = people;
        this.drafts = drafts;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Asks("decide")
    Screen choose(@PathVariable("case") CaseId id) { return screen(files.get(id), Form.EMPTY); }

    @PostMapping(PATH)
    @Asks("decide")
    Screen admit(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Party> victim = victims(file).stream().filter(party -> form.value("choice").equals(String.valueOf(party.number()))).findFirst();
        if (victim.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("representative-of-nobody").under(BASIS)));
        return switch (people.representing(victim.get().number(), form.value("iin"), clock.today())) {
            case Answer.No<Party>(Refusal refusal) -> screen(file, says.fault(form, "iin", refusal));
            case Answer.Yes<Party>(Party representative) -> switch (drafts.begin(id, new Disposition.Participants(new ParticipantChange.Admitting(representative), form.value("reasons")))) {
                case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
                case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().contains("reasons") ? "reasons" : "iin", refusal));
            };
        };
    }

    static List<Party> victims(CaseFile file) { return file.parties("victim").stream().filter(party -> party.actsFor() == null).toList(); }

    private Screen screen(CaseFile file, Form form) {
        List<Choice> choices = victims(file).stream().map(party -> Choice.of(String.valueOf(party.number()), party.subject().title())).toList();
        List<Phrase> asked = file.motions().stream().filter(motion -> motion.kind().equals(ParticipantChange.Admitting.MOTION) && motion.granted() == null)
                .map(motion -> Phrase.of("chambers.admission.asked", file.party(motion.party()).subject().title(), motion.on())).toList();
        return new RulingScreen(CaseHead.of(file, law), "admission", choices, true, asked, BASIS, choices.size() == 1 && form.value("choice").isEmpty() ? form.with("choice", choices.getFirst().value()) : form);
    }
}
