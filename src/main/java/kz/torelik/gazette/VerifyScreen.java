package kz.torelik.gazette;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The question, and what was found by a number.
@Shows("gazette/verify.jte")
public record VerifyScreen(LawBook law, String number, boolean searched, List<ActRegister.Entry> entries, List<PublishedAct> published) implements Screen {

    public VerifyScreen {
        entries = List.copyOf(entries);
        published = List.copyOf(published);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.verify.title"); }

    public boolean isNothing() { return searched && entries.isEmpty() && published.isEmpty(); }
}
