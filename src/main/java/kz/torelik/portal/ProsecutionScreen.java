package kz.torelik.portal;

import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Courts;
import kz.torelik.prosecution.Announced;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// What the courts tell the prosecutor's office of the reader: every case that is set for consideration, with the way into it.
///
/// @param level the words of the level of the office
@Shows("portal/prosecution.jte")
public record ProsecutionScreen(String organisation, String level, List<Announced.Line> lines, Courts courts, Form form) implements Screen {

    public ProsecutionScreen { lines = List.copyOf(lines); }

    public Trilingual court(CourtCode code) { return courts.get(code).title(); }

    @Override
    public Phrase title() { return Phrase.of("portal.prosecution"); }
}
