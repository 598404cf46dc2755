package kz.torelik.chambers;

import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Paper;

/// A page of a document of a case.
@Shows("chambers/reading.jte")
public record ReadingScreen(Paper paper) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("web.paper.title", paper.title(), paper.page()); }
}
