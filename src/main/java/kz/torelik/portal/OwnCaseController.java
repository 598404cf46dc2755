package kz.torelik.portal;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads a participant from the number of a case, or from the ticket of his receipt, into his own case. For anybody else there is no such case, as when there is none at all.
@Controller
class OwnCaseController {

    private final CaseFiles files;
    private final Submissions submissions;

    OwnCaseController(CaseFiles files, Submissions submissions) {
        this.files = files;
        this.submissions = submissions;
    }

    @GetMapping("/my/cases/find")
    @Asks("citizen")
    Screen find(@RequestParam(name = "number", defaultValue = "") String typed) {
        String number = typed.length() > 60 ? "" : typed.strip();
        Optional<CaseFile> file = CaseNumber.find(number).flatMap(files::find);
        if (file.isPresent()) return SeeOther.to("/my/cases/" + file.get().id());
        Submission submission = submissions.findByTicket(number).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        return SeeOther.to(submission.number() == null ? "/my/submissions/" + submission.id() : "/my/cases/" + submission.id());
    }
}
