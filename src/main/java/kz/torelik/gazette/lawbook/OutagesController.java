package kz.torelik.gazette.lawbook;

import kz.torelik.deadlines.OutageRegister;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The public register of outages of the electronic service, with the rule by which they extend terms.
@Controller
class OutagesController {

    private final OutageRegister register;
    private final LawBook law;

    OutagesController(OutageRegister register, LawBook law) {
        this.register = register;
        this.law = law;
    }

    @GetMapping("/law/outages")
    @Asks(Asks.OPEN)
    Screen outages() { return new OutagesScreen(law, register.list().reversed()); }
}
