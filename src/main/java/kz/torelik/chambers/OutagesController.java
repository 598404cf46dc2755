package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import kz.torelik.deadlines.OutageProposals;
import kz.torelik.deadlines.OutageRegister;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of outages at the desk of a chair: what the house noticed by itself, what he records, and when it ended.
@Controller("outagesAtTheDesk")
class OutagesController {

    private final OutageRegister register;
    private final OutageProposals proposals;
    private final LawBook law;
    private final CourtClock clock;

    OutagesController(OutageRegister register, OutageProposals proposals, LawBook law, CourtClock clock) {
        this.register = register;
        this.proposals = proposals;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/outages")
    @Asks("chair")
    Screen show() { return show(Form.EMPTY.with("service", "filing")); }

    private Screen show(Form form) { return new OutagesScreen(law.outages(), register.list().reversed(), proposals.listOpen(), WindowForms.typed(clock.instant()), form); }

    @PostMapping("/desk/outages")
    @Asks("chair")
    Screen record(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        try {
            Instant from = WindowForms.moment(form.value("from"));
            Instant until = form.value("until").isBlank() ? null : WindowForms.moment(form.value("until"));
            return after(register.record(form.value("service"), from, until, form.value("cause"), form.value("proof")), form, says);
        } catch (DateTimeException unreadable) {
            return show(says.fault(form, "from", Refusal.of("window-unreadable-time")));
        }
    }

    @PostMapping("/desk/outages/{number}/end")
    @Asks("chair")
    Screen end(@PathVariable int number, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        try {
            return after(register.end(number, WindowForms.moment(form.value("ended"))), form, says);
        } catch (DateTimeException unreadable) {
            return show(says.fault(form, "ended-" + number, Refusal.of("window-unreadable-time")));
        }
    }

    /// @param then `record` or `put-aside`
    @PostMapping("/desk/outages/proposals/{number}")
    @Asks("chair")
    Screen decide(@PathVariable int number, @RequestParam(defaultValue = "record") String then, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return then.equals("record") ? after(proposals.confirm(number, form.value("words"), form.value("evidence")), form, says) : after(proposals.putAside(number, form.value("words")), form, says);
    }

    private Screen after(Answer<?> answer, Form form, Says says) {
        return answer instanceof Answer.No<?>(Refusal refusal) ? show(says.fault(form, field(refusal), refusal)) : SeeOther.to("/desk/outages");
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "outage-cause-missing", "outage-reason-missing" -> "cause";
            case "outage-proof-missing" -> "proof";
            case "outage-service-unknown" -> "service";
            default -> "from";
        };
    }
}
