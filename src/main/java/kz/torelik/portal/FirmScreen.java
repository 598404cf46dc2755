package kz.torelik.portal;

import java.util.List;
import kz.torelik.identity.Members;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// Those who act for the organisation of the reader.
///
/// @param head whether the reader may admit and dismiss
@Shows("portal/firm.jte")
public record FirmScreen(String organisation, List<Members.Member> members, boolean head, Form form) implements Screen {

    public FirmScreen { members = List.copyOf(members); }

    @Override
    public Phrase title() { return Phrase.of("portal.firm"); }
}
