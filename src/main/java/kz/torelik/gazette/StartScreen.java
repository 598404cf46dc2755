package kz.torelik.gazette;

import java.util.List;
import kz.torelik.entrance.Guests;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The start page.
@Shows("gazette/start.jte")
public record StartScreen(int acts, List<Guests.Guest> guests) implements Screen {

    public StartScreen {
        guests = List.copyOf(guests);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.start.title"); }
}
