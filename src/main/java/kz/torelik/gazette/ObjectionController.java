package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import kz.torelik.analytics.Objection;
import kz.torelik.analytics.Objections;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SearchLimits;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Anybody objects to what a machine counted or found like, and reads at an address of his own who has to answer, until when, and what he answered.
@Controller
class ObjectionController {

    static final String USE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Objections objections;
    private final LawBook law;
    private final SearchLimits limits;
    private final CourtClock clock;

    ObjectionController(Objections objections, LawBook law, SearchLimits limits, CourtClock clock) {
        this.objections = objections;
        this.law = law;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param use the answer that it is about, where there was one
    @GetMapping("/similar/objection")
    @Asks(Asks.OPEN)
    Screen form(@RequestParam(defaultValue = "") String use, @RequestParam(defaultValue = "") String court) {
        return new ObjectionFormScreen(law, Form.EMPTY.with("use", use.matches(USE) ? use : "").with("court", court));
    }

    @PostMapping("/similar/objection")
    @Asks(Asks.OPEN)
    Screen raise(@RequestParam Map<String, String> typed, Says says, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.typed(typed);
        CourtCode court = SimilarCasesController.court(law, form.value("court"));
        if (court == null) return new ObjectionFormScreen(law, says.fault(form, "court", Refusal.of("objection-court")));
        limits.question(request, response);
        return switch (objections.raise(form.value("use").matches(USE) ? UUID.fromString(form.value("use")) : null, form.value("side").equals("party") ? "party" : "anybody", court, form.value("words"))) {
            case Answer.Yes<Objection>(Objection raised) -> SeeOther.to("/similar/objections/" + raised.id());
            case Answer.No<Objection>(Refusal refusal) -> new ObjectionFormScreen(law, says.fault(form, "words", refusal));
        };
    }

    @GetMapping("/similar/objections/{objection}")
    @Asks(Asks.OPEN)
    Screen show(@PathVariable String objection) {
        return new ObjectionScreen(law, PublicId.find(objection).flatMap(objections::find).orElseThrow(NothingHere::new), clock.today());
    }
}
