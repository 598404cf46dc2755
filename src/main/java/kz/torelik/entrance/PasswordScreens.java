package kz.torelik.entrance;

import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// The pages of a new password.
public final class PasswordScreens {

    private PasswordScreens() {}

    /// Who has not just proved who he is signs in by signature first.
    @Shows("entrance/forgotten.jte")
    public record Forgotten(Form form) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("entrance.password.forgotten"); }
    }

    /// A new one is chosen.
    @Shows("entrance/password.jte")
    public record Choose(Form form) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("entrance.password.new"); }
    }
}
