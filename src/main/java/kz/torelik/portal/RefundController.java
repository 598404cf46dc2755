package kz.torelik.portal;

import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.filing.ReturningDuty;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The duty that a ruling returned: how much, why, and asking for it.
@Controller
class RefundController {

    private final CaseAccess access;
    private final ReturningDuty returning;

    RefundController(CaseAccess access, ReturningDuty returning) {
        this.access = access;
        this.returning = returning;
    }

    @GetMapping("/my/cases/{case}/refund")
    @Asks("ask-refund")
    Screen show(@PathVariable("case") String id) { return show(id, Form.EMPTY); }

    private Screen show(String id, Form form) {
        CaseFile file = access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "ask-refund").orThrow().file();
        return new RefundScreen(file, returning.find(file).orElseThrow(NothingHere::new), form);
    }

    @PostMapping("/my/cases/{case}/refund")
    @Asks("ask-refund")
    Screen ask(@PathVariable("case") String id, Says says) {
        return switch (returning.ask(CaseId.find(id).orElseThrow(NothingHere::new))) {
            case Answer.Yes<ReturningDuty.Returning> _ -> SeeOther.to("/my/cases/" + id + "/refund");
            case Answer.No<ReturningDuty.Returning>(Refusal refusal) -> show(id, says.fault(Form.EMPTY, "refund", refusal));
        };
    }
}
