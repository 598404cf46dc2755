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
        return begin(new Several(waiting.title(), List.of(new Several.One(waiting.title(), waiting.pdf(), "cms")), waiting.to(), waiting.back(), waiting.fields()), request);
    }

    /// Documents that wait for the signatures of one confirmation.
    ///
    /// @param title of them all, as the person knows them
    /// @param to the address of the form that takes the signatures, each under the name of its document
    /// @param fields of that form beside the signatures
    public record Several(String title, List<One> documents, String to, String back, Map<String, String> fields) {

        public Several {
            documents = List.copyOf(documents);
            fields = Map.copyOf(fields);
        }

        /// @param field the field of the form for its signature
        public record One(String title, byte[] pdf, String field) {

            public One { pdf = pdf.clone(); }

            @Override
            public byte[] pdf() { return pdf.clone(); }
        }
    }

    /// Shows one code for several documents: the phone shows each, and signs each by itself.
    public Screen begin(Several several, HttpServletRequest request) {
        String check = MobileRequests.newCheck();
        Trilingual description = new Trilingual(said(Language.KK, check, several.title()), said(Language.RU, check, several.title()), said(Language.EN, check, several.title()));
        Signatory signatory = signatory();
        List<MobileDocument> documents = several.documents().stream().map(one -> MobileDocument.pdf(Trilingual.same(one.title()), one.pdf())).toList();
        Question question = new Question(description, check, SignMethod.CMS_SIGN_ONLY, documents, signatory.iin(), signatory.bin(), false,
                new Question.Leads(several.to(), several.back(), several.fields().entrySet().stream().map(field -> new Question.Field(field.getKey(), field.getValue())).toList(), several.documents().stream().map(Several.One::field).toList()));
        return SeeOther.to("/qr/" + requests.begin(question, holder(request)));
    }

    Optional<MobileRequests.Seen> look(PublicId id, HttpServletRequest request) { return requests.look(id, holder(request)); }

    private String said(Language language, String check, String title) { return sentences.say(language, "entrance.mobile.document", title, check); }

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
