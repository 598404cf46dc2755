package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.RefusalScreen;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The state duty of a cassation complaint that is signed: how much, why, the bank, and what became of it.
@Controller
class PaperDutyController {

    /// The term within which such a complaint is filed.
    private static final String TERM = "cassation";

    private final CaseAccess access;
    private final PayingForPapers paying;
    private final Deadlines deadlines;
    private final URI house;

    PaperDutyController(CaseAccess access, PayingForPapers paying, Deadlines deadlines, @Value("${torelik.address:http://localhost:8080}") URI house) {
        this.access = access;
        this.paying = paying;
        this.deadlines = deadlines;
        this.house = house;
    }

    @GetMapping("/my/cases/{case}/papers/{paper}/duty")
    @Asks("file-document")
    Screen page(@PathVariable("case") String id, @PathVariable String paper, HttpServletRequest request) {
        permit(id);
        PayingForPapers.Duty duty = own(id, paper);
        if (!duty.filed() && "from=bank".equals(request.getQueryString())) {
            paying.check(duty.id());
            duty = own(id, paper);
        }
        CaseFile file = permit(id);
        @Nullable ClockReading term = deadlines.of(file).stream().filter(one -> one.rule().equals(TERM)).reduce((_, last) -> last).orElse(null);
        return new PaperDutyScreen(file, duty, term);
    }

    /// Leads to the page of the bank.
    @PostMapping("/my/cases/{case}/papers/{paper}/duty")
    @Asks("file-document")
    Screen pay(@PathVariable("case") String id, @PathVariable String paper, Says says) {
        permit(id);
        PayingForPapers.Duty duty = own(id, paper);
        String here = "/my/cases/" + id + "/papers/" + duty.id() + "/duty?from=bank";
        return switch (paying.order(duty.id(), house.resolve(here), says.language())) {
            case Answer.No<PaymentOrder>(Refusal refusal) -> new RefusalScreen(refusal);
            case Answer.Yes<PaymentOrder>(PaymentOrder order) -> SeeOther.to(order.payAt() == null ? here : order.payAt().toString());
        };
    }

    private PayingForPapers.Duty own(String id, String paper) {
        PayingForPapers.Duty duty = PublicId.find(paper).flatMap(paying::find).orElseThrow(NothingHere::new);
        if (!duty.caseId().toString().equals(id)) throw new NothingHere();
        return duty;
    }

    private CaseFile permit(String id) { return access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "file-document").orThrow().file(); }
}
