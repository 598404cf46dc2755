package kz.torelik.gazette;

import java.util.List;
import kz.torelik.entrance.Guests;
import kz.torelik.language.Phrase;
import kz.torelik.publication.BankOfActs;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what one can do here, and who can sign in where this is a demonstration.
@Controller
public class StartController {

    private final BankOfActs bank;
    private final ObjectProvider<Guests> guests;

    StartController(BankOfActs bank, ObjectProvider<Guests> guests) {
        this.bank = bank;
        this.guests = guests;
    }

    @Shows("gazette/start.jte")
    public record Start(int acts, List<Guests.Guest> guests) implements Screen {

        public Start {
            guests = List.copyOf(guests);
        }

        @Override
        public Phrase title() { return Phrase.of("gazette.start.title"); }
    }

    @GetMapping("/")
    @Asks(Asks.OPEN)
    Screen start() { return new Start(bank.count(), guests.stream().flatMap(each -> each.list().stream()).toList()); }
}
