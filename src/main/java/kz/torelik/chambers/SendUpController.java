package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
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

/// The judge sends a case with its complaints to the court above (CPC arts. 405, 429 part 4); it cannot be taken back, so a confirmation is asked for.
@Controller
class SendUpController {

    private static final String WORD = "send-up";

    private final CaseFiles files;
    private final SendingUp sending;
    private final LawBook law;

    SendUpController(CaseFiles files, SendingUp sending, LawBook law) {
        this.files = files;
        this.sending = sending;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/send-up")
    @Asks("decide")
    Screen show(@PathVariable("case") CaseId id, Says says) { return screen(id, Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/send-up")
    @Asks("decide")
    Screen send(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<CaseFile> answer = form.value("sure").isEmpty() ? Answer.no(Refusal.of("step-not-confirmed")) : sending.send(id, version);
        return switch (answer) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
            case Answer.No<CaseFile>(Refusal refusal) -> screen(id, says.fault(form, refusal.code().equals("step-not-confirmed") ? "sure" : "choice", refusal), says);
        };
    }

    private Screen screen(CaseId id, Form form, Says says) {
        CaseFile file = files.get(id);
        List<Choice> reviews = file.complaints().stream().filter(ComplaintInFile::isOpen).map(ComplaintInFile::kind).distinct().map(law::procedure)
                .map(procedure -> new Choice(procedure.id(), says.sentences().write(says.language(), procedure.title()), null, procedure.basis())).toList();
        LegalBasis basis = LegalBasis.of(reviews.stream().anyMatch(one -> one.value().equals("appeal")) ? "cpc 405(1)(2)" : "cpc 429(4)");
        Form chosen = form.value("choice").isEmpty() && !reviews.isEmpty() ? form.with("choice", reviews.getFirst().value()) : form;
        return new RulingScreen(CaseHead.of(file, law), WORD, reviews, false, List.of(), basis, chosen);
    }
}
