package kz.torelik.chambers;

import java.util.Map;
import java.util.Optional;
import kz.torelik.instances.DemandingCases;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The chair of the cassation court demands a case of an offence on his own initiative (CAO art. 848 part 2): its number, and it comes to him to be studied.
@Controller
class DemandController {

    private static final String NUMBER = "number";

    private final DemandingCases demanding;

    DemandController(DemandingCases demanding) { this.demanding = demanding; }

    @GetMapping("/desk/court/demand")
    @Asks("chair")
    Screen form() { return new DemandScreen(Form.EMPTY, null); }

    @PostMapping("/desk/court/demand")
    @Asks("chair")
    Screen demand(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Optional<CaseNumber> number = CaseNumber.find(form.value(NUMBER));
        Answer<CaseNumber> answer = number.isEmpty() ? Answer.no(Refusal.of("demand-number")) : demanding.demand(number.get());
        return switch (answer) {
            case Answer.Yes<CaseNumber>(CaseNumber comes) -> new DemandScreen(Form.EMPTY, comes);
            case Answer.No<CaseNumber>(Refusal refusal) -> new DemandScreen(says.fault(form, NUMBER, refusal), null);
        };
    }
}
