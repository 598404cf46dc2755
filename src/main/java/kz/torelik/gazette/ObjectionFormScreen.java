package kz.torelik.gazette;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// What a person has against a forecast or a likeness, and which court shall answer.
@Shows("gazette/objection-form.jte")
public record ObjectionFormScreen(LawBook law, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("similar.objection.title"); }

    public List<ActsScreen.Option> courts() { return law.courts().list().stream().map(court -> new ActsScreen.Option(court.code().digits(), court.title())).toList(); }
}
