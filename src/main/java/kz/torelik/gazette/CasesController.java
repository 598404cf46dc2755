package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.publication.cases.ListedCase;
import kz.torelik.publication.cases.ListedCases;
import kz.torelik.publication.cases.Sought;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SearchLimits;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds cases: by number or ticket, by court, category and day, by a participant. Of a case the page shows what its stage shows to the public, and no more; a closed case is not there.
@Controller
class CasesController {

    private final ListedCases cases;
    private final CaseLooks looks;
    private final CaseQuestions questions;
    private final SearchLimits limits;

    CasesController(ListedCases cases, CaseLooks looks, CaseQuestions questions, SearchLimits limits) {
        this.cases = cases;
        this.looks = looks;
        this.questions = questions;
        this.limits = limits;
    }

    @GetMapping("/cases")
    @Asks(Asks.OPEN)
    Screen cases(@RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response) {
        CaseQuestions.Asked asked = CaseQuestions.read(given);
        if (!asked.isAnything()) return screen(asked, Form.EMPTY, null);
        limits.question(request, response);
        if (asked.number().isEmpty()) return screen(asked, Form.EMPTY, answer(cases.list(asked.question(), asked.after()), false));
        Optional<ListedCase> found = CaseNumber.find(asked.number()).map(cases::find).orElseGet(() -> asked.ticket().flatMap(cases::findByTicket));
        return screen(asked, Form.EMPTY, new CasesScreen.Answer(found.flatMap(looks::see), java.util.List.of(), null, false));
    }

    /// By a participant. What is asked stands in no address.
    @PostMapping("/cases")
    @Asks(Asks.OPEN)
    Screen participant(@RequestParam Map<String, String> given, Says says, HttpServletRequest request, HttpServletResponse response) {
        CaseQuestions.Asked asked = CaseQuestions.read(Map.of());
        CaseQuestions.Participant participant = questions.participant(given, says);
        Optional<Sought> sought = participant.sought();
        if (sought.isEmpty()) return screen(asked, participant.form(), null);
        limits.participant(request, response);
        return screen(asked, participant.form(), answer(cases.list(sought.get(), CaseQuestions.after(given)), true));
    }

    private CasesScreen.Answer answer(ListedCases.Found found, boolean byParticipant) { return new CasesScreen.Answer(Optional.empty(), looks.rows(found.cases()), found.next(), byParticipant); }

    private CasesScreen screen(CaseQuestions.Asked asked, Form form, CasesScreen.@org.jspecify.annotations.Nullable Answer answer) { return new CasesScreen(looks.law(), asked, form, questions.isSignedIn(), answer); }
}
