package kz.torelik.chambers;

import kz.torelik.kernel.CaseNumber;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Which case the chair of the cassation court demands.
///
/// @param comes the number under which the demanded case comes, or null before it is
@Shows("chambers/demand.jte")
public record DemandScreen(Form form, @Nullable CaseNumber comes) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.demand.title"); }
}
