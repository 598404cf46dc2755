package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Handover;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.NextCourts;
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

/// A case that nobody in its court can consider: the chair sends it to the court above, and there it is determined which court considers it (CPC arts. 34 part 4, 42).
@Controller
class TransferController {

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final ActSigning signing;
    private final LawBook law;

    TransferController(CaseFiles files, ActDrafts drafts, ActSigning signing, LawBook law) {
        this.files = files;
        this.drafts = drafts;
        this.signing = signing;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/transfer")
    @Asks("decide-recusal")
    Screen form(@PathVariable("case") CaseId id, Says says) {
        return screen(files.get(id), begun(id).map(draft -> DispositionForm.write(draft.disposition())).orElse(Form.EMPTY), says);
    }

    private Optional<ActDraft> begun(CaseId id) { return drafts.list(id).stream().filter(draft -> draft.disposition() instanceof MatterDisposition.Transfer).findFirst(); }

    /// Sets the ruling anew from what was chosen; one that was begun before gives way.
    @PostMapping("/desk/cases/{case}/transfer")
    @Asks("decide-recusal")
    Screen write(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Court> court = courts(file).stream().filter(one -> one.code().digits().equals(form.value("choice"))).findFirst();
        if (court.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("act-choose-outcome")), says);
        if (form.value("reasons").isBlank()) return screen(file, says.fault(form, "reasons", Refusal.of("act-reasons-missing")), says);
        begun(id).ifPresent(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        return switch (drafts.begin(id, new MatterDisposition.Transfer(isAbove(file) ? MatterDisposition.Transfer.TO : MatterDisposition.Transfer.UP, court.get().code(), form.value("reasons").strip()))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft) + "/sign");
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, "choice", refusal), says);
        };
    }

    @GetMapping("/desk/cases/{case}/transfer/{act}")
    @Asks("decide-recusal")
    Screen edit(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        signing.draft(act);
        return SeeOther.to("/desk/cases/" + id + "/transfer");
    }

    @GetMapping("/desk/cases/{case}/transfer/{act}/sign")
    @Asks("decide-recusal")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return signing.show(id, act); }

    @GetMapping("/desk/cases/{case}/transfer/{act}/shown")
    @Asks("decide-recusal")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return SigningController.pdf(signing.shown(act, version)); }

    @PostMapping("/desk/cases/{case}/transfer/{act}/sign")
    @Asks("decide-recusal")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) { return signing.sign(id, act, version, cms); }

    /// Whether the case lies in the court that determines where it goes.
    private static boolean isAbove(CaseFile file) { return Handover.askedHere(file).isPresent(); }

    private List<Court> courts(CaseFile file) {
        return Handover.askedHere(file).map(asked -> NextCourts.others(law.courts(), asked.from())).orElseGet(() -> Handover.isDue(file) ? NextCourts.above(law.courts(), file.seat()).stream().toList() : List.of());
    }

    private Screen screen(CaseFile file, Form form, Says says) {
        List<Choice> choices = courts(file).stream().map(court -> new Choice(court.code().digits(), says.sentences().write(says.language(), court.title()), null, null)).toList();
        List<Phrase> told = new ArrayList<>();
        file.history().reversed().stream().filter(each -> each.event().word().equals("bench-impossible")).findFirst().ifPresent(each -> told.addAll(new RiverWords(file, law).details(each.event())));
        Form shown = choices.size() == 1 && form.value("choice").isEmpty() ? form.with("choice", choices.getFirst().value()) : form;
        return new RulingScreen(CaseHead.of(file, law), isAbove(file) ? "transfer-to" : "transfer-up", choices, true, told, LegalBasis.of("cpc 34(4)"), shown);
    }
}
