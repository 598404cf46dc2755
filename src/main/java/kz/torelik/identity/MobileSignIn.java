package kz.torelik.identity;

import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.mobile.MobileDocument;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.mobile.Question;
import kz.torelik.mobile.SignMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signing in with a phone: the page shows a code, the phone signs a text that never comes again, and the browser that showed the code enters.
@Component
public class MobileSignIn {

    private final MobileRequests requests;
    private final SigningIn signingIn;

    MobileSignIn(MobileRequests requests, SigningIn signingIn) {
        this.requests = requests;
        this.signingIn = signingIn;
    }

    /// What stands on the screen of the phone.
    ///
    /// @param description who asks and why
    /// @param name of the text that is signed
    /// @param check the four digits that stand on the page as well
    public record Words(Trilingual description, Trilingual name, String check) {}

    /// Begins to sign in.
    ///
    /// @param house the address at which the person signs in
    /// @param to where the person wanted to go, an address of this house
    /// @param holder what only the browser knows that shows the code
    public PublicId ask(Words words, String house, String to, String holder) {
        return requests.begin(new Question(words.description(), words.check(), SignMethod.XML, List.of(MobileDocument.signIn(words.name(), house)), null, null, true, new Question.Leads(to, "/sign-in", List.of())), holder);
    }

    /// Opens the session of whoever signed with the phone.
    ///
    /// @return refusals: those of [MobileRequests#take], and `sign-in-not-a-person`
    @Transactional
    public Answer<SigningIn.Opened> enter(PublicId request, String holder, String device) {
        return requests.take(request, holder).then(taken -> signingIn.enter(taken.signer(), false, "qr", device));
    }
}
