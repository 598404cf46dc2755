package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.mobile.MobileDocument;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.mobile.Question;
import kz.torelik.mobile.SignMethod;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets whoever is signed in sign a document with his phone. A face gives the document and the address of the form that takes its signature; the page with the code gives the
/// signature to that form, which judges it as any other. The code belongs to the session of this browser, and only the person who is signed in can sign it.
@Component
public class QrDesk {

    private final MobileRequests requests;
    private final SessionViewers viewers;
    private final People people;
    private final Sentences sentences;

    QrDesk(MobileRequests requests, SessionViewers viewers, People people, Sentences sentences) {
        this.requests = requests;
        this.viewers = viewers;
        this.people = people;
        this.sentences = sentences;
    }

    /// A document that waits for its signature.
    ///
    /// @param title as the person knows it
    /// @param to the address of the form that takes the signature as `cms`
    /// @param back the page on which the document is read
    /// @param fields of that form beside the signature
    public record Waiting(String title, byte[] pdf, String to, String back, Map<String, String> fields) {

        public Waiting {
            pdf = pdf.clone();
            fields = Map.copyOf(fields);
        }

        @Override
        public byte[] pdf() { return pdf.clone(); }
    }

    /// Shows the code for a document.
    public Screen begin(Waiting waiting, HttpServletRequest request) {
        String check = MobileRequests.newCheck();
        Trilingual description = new Trilingual(said(Language.KK, check, waiting), said(Language.RU, check, waiting), said(Language.EN, check, waiting));
        Signatory signatory = signatory();
        Question question = new Question(description, check, SignMethod.CMS_SIGN_ONLY, List.of(MobileDocument.pdf(Trilingual.same(waiting.title()), waiting.pdf())), signatory.iin(), signatory.bin(), false,
                new Question.Leads(waiting.to(), waiting.back(), waiting.fields().entrySet().stream().map(field -> new Question.Field(field.getKey(), field.getValue())).toList()));
        return SeeOther.to("/qr/" + requests.begin(question, holder(request)));
    }

    Optional<MobileRequests.Seen> look(PublicId id, HttpServletRequest request) { return requests.look(id, holder(request)); }

    private String said(Language language, String check, Waiting waiting) { return sentences.say(language, "entrance.mobile.document", waiting.title(), check); }

    /// @param bin of the organisation for which the person acts, or null
    private record Signatory(String iin, @Nullable String bin) {}

    private Signatory signatory() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> new Signatory(iin(citizen.person()), citizen.organisation() == null ? null : bin(citizen.organisation()));
            case Actor.Staff staff -> new Signatory(iin(staff.person()), null);
            case Actor.Rule _, Actor.Anyone _ -> throw new NothingHere();
        };
    }

    private String iin(PersonId person) { return people.find(person).map(Person.Natural.class::cast).orElseThrow().iin().digits(); }

    private String bin(PersonId organisation) { return people.find(organisation).map(Person.Organisation.class::cast).orElseThrow().bin().digits(); }

    /// The session, not its token: the page goes on when the token is renewed, and ends with the session.
    private String holder(HttpServletRequest request) { return "session " + viewers.find(request).orElseThrow(NothingHere::new).session(); }
}
