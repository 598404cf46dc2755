package kz.torelik.entrance;

import java.util.List;
import java.util.UUID;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Signing in: by IIN and password, or by electronic signature.
///
/// @param to where the person wanted to go, an address of this house
/// @param challenge what is to be signed, or null before the person chose the signature
/// @param guests who can sign in to the demonstration, empty elsewhere
/// @param password the password of the guests, or an empty string
@Shows("entrance/sign-in.jte")
public record SignInScreen(Form form, String to, @Nullable Challenge challenge, List<Guests.Guest> guests, String password) implements Screen {

    public SignInScreen { guests = List.copyOf(guests); }

    /// @param drawer the address of the person's key drawer, or null
    public record Challenge(UUID id, String text, @Nullable String drawer) {}

    @Override
    public Phrase title() { return Phrase.of("entrance.sign-in.title"); }
}
