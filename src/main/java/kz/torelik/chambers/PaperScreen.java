package kz.torelik.chambers;

import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// A paper of the court that waits for its signature: the protocol, a writ.
///
/// @param word the step, by which the messages call it
/// @param range the parts of a PDF that are signed inside of it, or null for a signature beside it
/// @param drawer the address of the key drawer of the demonstration, or null
@Shows("chambers/paper.jte")
public record PaperScreen(CaseHead head, String word, String document, String action, String back, @Nullable String range, @Nullable String drawer) implements Screen {

    /// Where it is signed with a phone.
    public String qr() { return range == null ? document.replace("/shown?", "/qr?") : document + "/qr"; }

    @Override
    public Phrase title() { return Phrase.of("chambers.step." + word); }
}
