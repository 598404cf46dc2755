package kz.torelik.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.Evaluating;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questionnaire: after a visit, an answer or a hearing, and at will.
@Controller
class EvaluationController {

    private final Evaluating evaluating;
    private final LawBook law;

    EvaluationController(Evaluating evaluating, LawBook law) {
        this.evaluating = evaluating;
        this.law = law;
    }

    @GetMapping("/my/evaluate")
    @Asks("citizen")
    Screen list(@RequestParam(defaultValue = "") String thanks) {
        List<EvaluationScreens.Line> lines = evaluating.open().stream().map(one -> new EvaluationScreens.Line(one, law.courts().get(one.court()).title())).toList();
        return new EvaluationScreens.All(lines, law, !thanks.isEmpty());
    }

    @GetMapping("/my/evaluate/new")
    @Asks("citizen")
    Screen ask(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String of) { return ask(known(kind, of), Form.EMPTY); }

    private Screen ask(Evaluating.Occasion occasion, Form form) { return new EvaluationScreens.Asking(occasion, law.courts().get(occasion.court()).title(), form); }

    @PostMapping("/my/evaluate")
    @Asks("citizen")
    Screen answer(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Evaluating.Occasion occasion = known(form.value("kind"), form.value("of"));
        Map<String, Integer> answers = new HashMap<>();
        for (String question : Evaluating.QUESTIONS) if (form.value(question).matches("[1-5]")) answers.put(question, Integer.valueOf(form.value(question)));
        return switch (evaluating.answer(occasion, answers)) {
            case Answer.Yes<Boolean> _ -> SeeOther.to("/my/evaluate?thanks=1");
            case Answer.No<Boolean>(Refusal refusal) -> ask(occasion, says.fault(form, Evaluating.QUESTIONS.stream().filter(question -> !answers.containsKey(question)).findFirst().orElse("clear"), refusal));
        };
    }

    private Evaluating.Occasion known(String kind, String of) { return evaluating.find(kind, of).filter(one -> law.courts().find(one.court()).isPresent()).orElseThrow(NothingHere::new); }
}
