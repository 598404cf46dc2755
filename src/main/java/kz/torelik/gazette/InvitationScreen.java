package kz.torelik.gazette;

import kz.torelik.conciliation.Guest;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The invitation to a mediation for whoever holds the code of the letter.
///
/// @param found or null while nobody typed a code that opens one
/// @param code as it was typed, for the answer
/// @param declined whether it was just declined
@Shows("gazette/invitation.jte")
public record InvitationScreen(Guest.@Nullable Invitation found, String code, boolean declined, Form form) implements Screen {

    static InvitationScreen asking(Form form) { return new InvitationScreen(null, "", false, form); }

    @Override
    public Phrase title() { return Phrase.of("conciliation.invitation.title"); }
}
