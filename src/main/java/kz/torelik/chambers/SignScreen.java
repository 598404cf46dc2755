package kz.torelik.chambers;

import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// An act as it will be signed, with the desk of signing under it.
///
/// @param range the parts of the file that are signed
/// @param drawer the address of the key drawer of the demonstration, or null
/// @param refusal why it cannot be signed as it is, or null
@Shows("chambers/sign.jte")
public record SignScreen(CaseHead head, DraftLine line, String range, @Nullable String drawer, @Nullable Refusal refusal) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.sign.title"); }

    public String document() { return line.href() + "/shown?version=" + line.draft().version(); }
}
