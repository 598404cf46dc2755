package kz.torelik.chambers;

import kz.torelik.language.Phrase;
import kz.torelik.notices.TelephoneMessage;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// A telephone message before it is signed.
///
/// @param drawer the address of the key drawer of the demonstration, or null
@Shows("chambers/telephone.jte")
public record TelephoneScreen(CaseHead head, TelephoneMessage message, Form form, @Nullable String drawer) implements Screen {

    public String here() { return head.href() + "/telephone/" + message.id(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.telephone.title"); }
}
