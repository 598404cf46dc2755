package kz.torelik.chambers;

import kz.torelik.intake.Arrivals;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the systems of other bodies sent to this court and what has to go back to them, for its registry.
@Controller
class ArrivalsController {

    private static final int MOST = 100;

    private final Arrivals arrivals;

    ArrivalsController(Arrivals arrivals) { this.arrivals = arrivals; }

    @GetMapping("/desk/arrivals")
    @Asks("registrar")
    Screen list() {
        Actor.Staff staff = Officer.now();
        return new ArrivalsScreen(arrivals.list(staff.court(), MOST), arrivals.waiting(staff.court()));
    }

    /// An act that its body did not take goes again at once.
    @PostMapping("/desk/arrivals/{case}/{event}/send")
    @Asks("registrar")
    Screen sendNow(@PathVariable("case") CaseId id, @PathVariable int event) {
        arrivals.sendNow(Officer.now().court(), id, event).orThrow();
        return SeeOther.to("/desk/arrivals?done=sent");
    }
}
