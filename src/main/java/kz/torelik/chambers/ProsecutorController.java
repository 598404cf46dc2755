package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
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

/// The judge finds that the prosecutor must take part: why, and the ruling that calls the office of this court in (CPC art. 54 part 2).
@Controller
class ProsecutorController {

    private final CaseFiles files;
    private final Offices offices;
    private final EnteringCase entering;
    private final ActDrafts drafts;
    private final LawBook law;
    private final CourtClock clock;

    ProsecutorController(CaseFiles files, Offices offices, EnteringCase entering, ActDrafts drafts, LawBook law, CourtClock clock) {
        this.files = files;
        this.offices = offices;
        this.entering = entering;
        this.drafts = drafts;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{case}/prosecutor")
    @Asks("decide")
    Screen choose(@PathVariable("case") CaseId id, Says says) { return screen(files.get(id), Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/prosecutor")
    @Asks("decide")
    Screen call(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Office> office = offices.list(file.seat()).stream().findFirst();
        if (office.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("prosecutor-no-office")), says);
        Optional<Prosecution.Ground> ground = law.prosecution().find(file.claim().procedure(), form.value("choice"));
        if (ground.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("prosecutor-ground")), says);
        ParticipantChange inviting = new ParticipantChange.Inviting(entering.party(office.get()), ground.get().code(), ground.get().basis());
        return switch (drafts.begin(id, new Disposition.Participants(inviting, form.value("reasons")))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().contains("reasons") ? "reasons" : "choice", refusal), says);
        };
    }

    private Screen screen(CaseFile file, Form form, Says says) {
        List<Phrase> told = new ArrayList<>();
        told.add(offices.list(file.seat()).stream().findFirst().map(office -> Phrase.of("chambers.prosecutor.office", entering.party(office).subject().title())).orElseGet(() -> Phrase.of("chambers.prosecutor.no-office")));
        List<Prosecution.Ground> signs = Calling.signs(file, law, clock.today());
        signs.forEach(sign -> told.add(Phrase.of("chambers.prosecutor.sign", sign.title())));
        List<Choice> grounds = law.prosecution().grounds(file.claim().procedure()).stream().map(ground -> new Choice(ground.code(), says.sentences().write(says.language(), ground.title()), null, ground.basis())).toList();
        Form shown = form.value("choice").isEmpty() && !signs.isEmpty() ? form.with("choice", signs.getFirst().code()) : form;
        LegalBasis basis = grounds.isEmpty() || grounds.getFirst().basis() == null ? LegalBasis.of("cpc 54(2)") : grounds.getFirst().basis();
        return new RulingScreen(CaseHead.of(file, law), "prosecutor", grounds, true, told, basis, shown);
    }
}
