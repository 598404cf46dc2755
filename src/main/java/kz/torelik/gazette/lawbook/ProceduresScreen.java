package kz.torelik.gazette.lawbook;

import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// All kinds of proceedings.
@Shows("gazette/lawbook/procedures.jte")
public record ProceduresScreen(LawBook law) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.procedures"); }
}
