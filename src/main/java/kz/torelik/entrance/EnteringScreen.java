package kz.torelik.entrance;

import kz.torelik.kernel.Function;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// A member of staff says whether he enters as a citizen or the court in which he serves.
@Shows("entrance/entering.jte")
public record EnteringScreen(Trilingual court, Function function) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("entrance.entering.title"); }
}
