package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.Standing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
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
    private final CourtClock clock;

    SendUpController(CaseFiles files, SendingUp sending, LawBook law, CourtClock clock) {
        this.files = files;
        this.sending = sending;
        this.law = law;
        this.clock = clock;
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
        Standing standing = Standing.of(file, law, clock.today());
        List<Choice> reviews = file.complaints().stream().filter(ComplaintInFile::isOpen).map(ComplaintInFile::kind).distinct()
                .map(kind -> new Choice(kind, says.sentences().write(says.language(), law.procedure(kind).title()), null, basis(standing, kind))).toList();
        LegalBasis basis = basis(standing, reviews.isEmpty() ? "appeal" : reviews.getFirst().value());
        Form chosen = form.value("choice").isEmpty() && !reviews.isEmpty() ? form.with("choice", reviews.getFirst().value()) : form;
        return new RulingScreen(CaseHead.of(file, law), WORD, reviews, false, List.of(), basis, chosen);
    }

    /// The article of this kind of case by which it goes up.
    private static LegalBasis basis(Standing standing, String complaint) {
        return standing.procedure().find(standing.stage(), new Happening("case-sent-up", complaint)).map(Procedure.Step::basis).orElse(standing.procedure().basis());
    }
}
