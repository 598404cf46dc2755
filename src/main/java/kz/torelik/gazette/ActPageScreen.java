package kz.torelik.gazette;

import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Paper;

/// A page of the paper of a published act.
@Shows("gazette/act-page.jte")
public record ActPageScreen(Paper paper) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("web.paper.title", paper.title(), paper.page()); }
}
