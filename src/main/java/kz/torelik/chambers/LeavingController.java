package kz.torelik.chambers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.ContinuedClaims;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The prosecutor, or the body, that brought the claim withdraws, and the person for whom it was brought has it considered: the ruling by which the one leaves, and the term for the state duty of the other (CPC arts. 54 part 5, 106 part 2; APPC art. 31 part 6).
@Controller
class LeavingController {

    private static final String PAY = "pay";

    private final CaseFiles files;
    private final ContinuedClaims claims;
    private final ActDrafts drafts;
    private final LawBook law;

    LeavingController(CaseFiles files, ContinuedClaims claims, ActDrafts drafts, LawBook law) {
        this.files = files;
        this.claims = claims;
        this.drafts = drafts;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/leaves")
    @Asks("decide")
    Screen show(@PathVariable("case") CaseId id, Says says) { return screen(files.get(id), Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/leaves")
    @Asks("decide")
    Screen rule(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Party> withdrew = ContinuedClaim.withdrew(file);
        if (withdrew.isEmpty()) return screen(file, says.fault(form, "reasons", Refusal.of("participants-not-withdrawn").under(line(file).goesOn())), says);
        boolean pays = form.value("choice").equals(PAY);
        LocalDate until = pays ? day(form.value("on")) : null;
        if (pays && until == null) return screen(file, says.fault(form, "on", Refusal.of("duty-term-needed").under(line(file).term())), says);
        @Nullable String exemption = pays || form.value("choice").isEmpty() ? null : form.value("choice");
        String task = says.sentences().say(file.language() == Language.KK ? Language.KK : Language.RU, "chambers.leaves.task", owed(file).map(ContinuedClaims.Owed::sum).orElse(Tenge.ZERO));
        ParticipantChange leaving = new ParticipantChange.Withdrawing(withdrew.get().number(), until, exemption, task);
        return switch (drafts.begin(id, new Disposition.Participants(leaving, form.value("reasons")))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().startsWith("term") ? "on" : refusal.code().startsWith("duty") ? "choice" : "reasons", refusal), says);
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private Prosecution.Protecting line(CaseFile file) { return law.prosecution().protecting(file.claim().procedure()).orElseThrow(NothingHere::new); }

    private Optional<ContinuedClaims.Owed> owed(CaseFile file) { return ContinuedClaim.goesOn(file).flatMap(person -> claims.owed(file, person.number())); }

    private Screen screen(CaseFile file, Form form, Says says) {
        Optional<Party> goesOn = ContinuedClaim.goesOn(file);
        Optional<ContinuedClaims.Owed> duty = owed(file);
        List<Choice> choices = new ArrayList<>();
        duty.ifPresent(found -> choices.add(new Choice(PAY, says.sentences().say(says.language(), "chambers.leaves.pays", found.sum()), null, found.basis())));
        if (duty.isPresent()) goesOn.ifPresent(person -> claims.exemptions(file, person.number()).forEach(one -> choices.add(new Choice(one.code(), says.sentences().write(says.language(), one.title()), null, one.basis()))));
        Form shown = form.value("choice").isEmpty() && duty.isPresent() ? form.with("choice", PAY) : form;
        return new LeavingScreen(CaseHead.of(file, law), ContinuedClaim.withdrew(file).map(party -> party.subject().title()).orElse(null), goesOn.map(party -> party.subject().title()).orElse(null), line(file), choices, shown);
    }
}
