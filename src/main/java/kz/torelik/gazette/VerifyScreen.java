package kz.torelik.gazette;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The question, and what was found by a number.
///
/// @param empty whether the file that was given has nothing in it
@Shows("gazette/verify.jte")
public record VerifyScreen(LawBook law, String number, boolean searched, List<ActRegister.Entry> entries, List<PublishedAct> published, boolean empty) implements Screen {

    static VerifyScreen asking(LawBook law, boolean empty) { return new VerifyScreen(law, "", false, List.of(), List.of(), empty); }

    public VerifyScreen {
        entries = List.copyOf(entries);
        published = List.copyOf(published);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.verify.title"); }

    public boolean isNothing() { return searched && entries.isEmpty() && published.isEmpty(); }
}
