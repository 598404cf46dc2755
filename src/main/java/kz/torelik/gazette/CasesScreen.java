package kz.torelik.gazette;

import java.util.Optional;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The search for a case.
@Shows("gazette/cases.jte")
public record CasesScreen(LawBook law, String number, boolean searched, Optional<SeenCase> seen) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.cases.title"); }
}
