package kz.torelik.chambers;

import kz.torelik.intake.Arrivals;
import kz.torelik.kernel.Actor;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of what the systems of other bodies sent to this court, for its registry.
@Controller
class ArrivalsController {

    private static final int MOST = 100;

    private final Arrivals arrivals;

    ArrivalsController(Arrivals arrivals) { this.arrivals = arrivals; }

    @GetMapping("/desk/arrivals")
    @Asks("registrar")
    Screen list() {
        Actor.Staff staff = Officer.now();
        return new ArrivalsScreen(arrivals.list(staff.court(), MOST));
    }
}
