package kz.torelik.portal;

import kz.torelik.filing.Drafts;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The answer to a draft that saved itself while the person typed: the new version, and when.
///
/// @param saved false when another window has changed the draft meanwhile
@Shows("portal/saved.jte")
public record SavedScreen(Drafts.Draft draft, boolean saved) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("web.name"); }
}
