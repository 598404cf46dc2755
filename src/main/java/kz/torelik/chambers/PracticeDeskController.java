package kz.torelik.chambers;

import java.util.Map;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Objections;
import kz.torelik.analytics.Practice;
import kz.torelik.analytics.Switches;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the court has to do with what machines count: the chair turns it off and on, reads what drifted, hands objections on; a judge answers those that are his; the chair of the Supreme Court lets a set of acts in.
@Controller
class PracticeDeskController {

    private static final String PAGE = "/desk/practice";

    private final Switches switches;
    private final Objections objections;
    private final Models models;
    private final Practice practice;
    private final Court court;

    /// Whose court it is and what day.
    @Component("courtOfThePracticeDesk")
    record Court(Judges judges, LawBook law, CourtClock clock) {}

    PracticeDeskController(Switches switches, Objections objections, Models models, Practice practice, Court court) {
        this.switches = switches;
        this.objections = objections;
        this.models = models;
        this.practice = practice;
        this.court = court;
    }

    @GetMapping(PAGE)
    @Asks("staff")
    Screen show() { return show(Form.EMPTY); }

    private Screen show(Form form) {
        if (!Officer.isJudge(Officer.now())) throw new NothingHere();
        return new PracticeDeskScreen(court.law(), Officer.now(), switches.list(Officer.now().court()), objections.listOfCourt(), court.judges().list(Officer.now().court(), court.clock().today()), models.mayLetIn() ? models.listWaiting() : java.util.List.of(),
                practice.listDrift().stream().filter(kz.torelik.analytics.Drift.Row::isBeyond).toList(), court.clock().today(), form);
    }

    /// @param turn `off` or `on`
    @PostMapping(PAGE + "/switch")
    @Asks("chair")
    Screen turn(@RequestParam(defaultValue = "") String turn, @RequestParam Map<String, String> typed, Says says) {
        if (!turn.equals("off") && !turn.equals("on")) throw new NothingHere();
        Form form = Form.typed(typed);
        return after(switches.turn(turn.equals("off"), form.value("reason")), "reason", form, says);
    }

    @PostMapping(PAGE + "/objections/{objection}/assign")
    @Asks("chair")
    Screen assign(@PathVariable String objection, @RequestParam(defaultValue = "") String judge, Says says) {
        return after(objections.assign(known(objection), PersonId.find(judge).orElseThrow(NothingHere::new)), "judge-" + objection, Form.EMPTY, says);
    }

    /// @param then `uphold` or `dismiss`
    @PostMapping(PAGE + "/objections/{objection}/answer")
    @Asks("staff")
    Screen answer(@PathVariable String objection, @RequestParam(defaultValue = "") String then, @RequestParam Map<String, String> typed, Says says) {
        if (!Officer.isJudge(Officer.now()) || !then.equals("uphold") && !then.equals("dismiss")) throw new NothingHere();
        Form form = Form.typed(typed);
        return after(objections.answer(known(objection), then.equals("uphold"), form.value("reasons-" + objection)), "reasons-" + objection, form, says);
    }

    @PostMapping(PAGE + "/models")
    @Asks("chair")
    Screen letIn(@RequestParam(defaultValue = "") String hash, @RequestParam Map<String, String> typed, Says says) {
        if (!models.mayLetIn() || !hash.matches("[0-9a-f]{64}")) throw new NothingHere();
        Form form = Form.typed(typed);
        return after(models.letIn(Sha256.parse(hash), form.value("note")), "note", form, says);
    }

    private static PublicId known(String objection) { return PublicId.find(objection).orElseThrow(NothingHere::new); }

    private Screen after(Answer<?> answer, String field, Form form, Says says) {
        return answer instanceof Answer.No<?>(Refusal refusal) ? show(says.fault(form, field, refusal)) : SeeOther.to(PAGE);
    }
}
