package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.language.Phrase;
import kz.torelik.law.CourtPapers;
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

/// The chair of the Supreme Court stays the execution of the act until the review, or lets it go on (CPC arts. 448, 454-3; CrPC art. 498-3; CAO art. 851-3), and the chair of the cassation court submits that he should (CPC art. 448): why,
/// until when where the law limits it, the paper, the signature.
@Controller
class ExecutionController {

    private static final String ASKS = "execution-stay-asked";

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final ActSigning signing;
    private final LawBook law;

    ExecutionController(CaseFiles files, ActDrafts drafts, ActSigning signing, LawBook law) {
        this.files = files;
        this.drafts = drafts;
        this.signing = signing;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/execution")
    @Asks("stay-execution")
    Screen form(@PathVariable("case") CaseId id, Says says) {
        return screen(files.get(id), begun(id).map(draft -> DispositionForm.write(draft.disposition())).orElse(Form.EMPTY), says);
    }

    private Optional<ActDraft> begun(CaseId id) { return drafts.list(id).stream().filter(draft -> draft.disposition() instanceof MatterDisposition.Execution).findFirst(); }

    /// Sets the resolution anew from what was typed; one that was begun before gives way.
    @PostMapping("/desk/cases/{case}/execution")
    @Asks("stay-execution")
    Screen write(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        CourtPapers.ActKind kind = kind(file);
        if (!form.value("choice").equals(outcome(file))) return screen(file, says.fault(form, "choice", Refusal.of("act-choose-outcome")), says);
        if (form.value("reasons").isBlank()) return screen(file, says.fault(form, "reasons", Refusal.of("act-reasons-missing")), says);
        LocalDate until = kind.atMost() == null ? null : form.value("until").isBlank() ? null : DispositionForm.day(form, "until");
        if (kind.atMost() != null && until == null) return screen(file, says.fault(form, "until", Refusal.of("act-until-missing").under(kind.atMost().basis())), says);
        begun(id).ifPresent(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        return switch (drafts.begin(id, new MatterDisposition.Execution(kind.code(), outcome(file).equals("execution-stayed"), form.value("reasons").strip(), until))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft) + "/sign");
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, "reasons", refusal), says);
        };
    }

    @GetMapping("/desk/cases/{case}/execution/{act}")
    @Asks("stay-execution")
    Screen edit(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        signing.draft(act);
        return SeeOther.to("/desk/cases/" + id + "/execution");
    }

    @GetMapping("/desk/cases/{case}/execution/{act}/sign")
    @Asks("stay-execution")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return signing.show(id, act); }

    @GetMapping("/desk/cases/{case}/execution/{act}/shown")
    @Asks("stay-execution")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return SigningController.pdf(signing.shown(act, version)); }

    @PostMapping("/desk/cases/{case}/execution/{act}/sign")
    @Asks("stay-execution")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) { return signing.sign(id, act, version, cms); }

    /// Whether he is the chair of another court, who is asked from the one of the case.
    static boolean isAbove(CaseFile file, Actor.Staff officer) { return officer.function() == Function.CHAIR && !officer.court().equals(file.seat()) && file.stayAskedOf().filter(officer.court()::equals).isPresent(); }

    /// What he does: the chair of a cassation court only asks.
    private String outcome(CaseFile file) {
        if (!isAbove(file, Officer.now()) && !law.papers().actKinds(file.claim().procedure(), ASKS).isEmpty()) return ASKS;
        return file.executionStay().isEmpty() ? "execution-stayed" : "execution-resumed";
    }

    /// The resolution of the code by which this case is considered.
    ///
    /// @throws Refused where the law knows none in such a case
    private CourtPapers.ActKind kind(CaseFile file) {
        return law.papers().actKinds(file.claim().procedure(), outcome(file)).stream().findFirst().orElseThrow(() -> new Refused(Refusal.of("act-kind-unknown", outcome(file))));
    }

    private Screen screen(CaseFile file, Form form, Says says) {
        CourtPapers.ActKind kind = kind(file);
        List<Choice> choices = kind.outcomes().stream().map(one -> new Choice(one.code(), says.t("chambers.outcome." + one.code()), file.language() == Language.KK ? one.kk() : one.ru(), null)).toList();
        List<Phrase> asked = file.executionStay().map(stay -> Phrase.of(stay.said())).stream().toList();
        List<Phrase> complaints = file.complaints().stream().filter(one -> !one.state().equals(ComplaintInFile.RETURNED)).map(one -> Phrase.of("chambers.execution.asked", file.party(one.party()).subject().title(), one.on())).toList();
        return new RulingScreen(CaseHead.of(file, law), outcome(file) + (kind.atMost() == null ? "" : "-until"), choices, true, asked.isEmpty() ? complaints : asked, kind.basis(), form.value("choice").isEmpty() ? form.with("choice", outcome(file)) : form);
    }
}
