package kz.torelik.chambers;

import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// An act of destruction that waits for a signature.
///
/// @param drawer the address of the key drawer of the demonstration, or null
@Shows("chambers/destruction-act.jte")
public record DestructionActScreen(String address, @Nullable String drawer) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.destruction.act"); }
}
