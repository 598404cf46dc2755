package kz.torelik.gazette;

import kz.torelik.entrance.Guests;
import kz.torelik.publication.BankOfActs;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what one can do here, and who can sign in where this is a demonstration.
@Controller
class StartController {

    private final BankOfActs bank;
    private final ObjectProvider<Guests> guests;

    StartController(BankOfActs bank, ObjectProvider<Guests> guests) {
        this.bank = bank;
        this.guests = guests;
    }

    @GetMapping("/")
    @Asks(Asks.OPEN)
    Screen start() { return new StartScreen(bank.count(), guests.stream().flatMap(each -> each.list().stream()).toList()); }
}
