package kz.torelik.entrance;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.mobile.Question;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// A code that a phone reads, and what became of it. The page asks by itself how far it is; without scripts it is loaded again.
///
/// @param here the address of this page
/// @param again where a new code is made, by a form
/// @param deepLink opens the application on the phone that shows this page
/// @param guests whose telephone it can be in the demonstration, empty elsewhere
@Shows("entrance/qr.jte")
public record QrScreen(MobileRequests.Seen seen, String here, String again, QrPicture picture, String deepLink, List<Guests.Guest> guests) implements Screen {

    public QrScreen { guests = List.copyOf(guests); }

    /// How often a page without scripts is loaded again, in seconds.
    public static final int AGAIN_AFTER = 4;

    public boolean signsIn() { return seen.question().signsIn(); }

    public boolean isWaiting() { return seen.stage() == MobileRequests.Stage.WAITING || seen.stage() == MobileRequests.Stage.READ; }

    public boolean isRead() { return seen.stage() == MobileRequests.Stage.READ; }

    public boolean isSigned() { return seen.stage() == MobileRequests.Stage.SIGNED; }

    public boolean isExpired() { return seen.stage() == MobileRequests.Stage.EXPIRED; }

    public String check() { return seen.question().check(); }

    /// The signatures for the form of this house, in Base64, each in the field of its document.
    public List<Question.Field> signatures() {
        List<String> names = seen.question().leads().signatures();
        return java.util.stream.IntStream.range(0, names.size()).mapToObj(place -> new Question.Field(names.get(place), java.util.Base64.getEncoder().encodeToString(seen.signatures().get(place)))).toList();
    }

    /// The documents beside the first one, by which a page of several says which they are.
    public List<kz.torelik.mobile.MobileDocument> others() { return seen.question().documents().stream().skip(1).toList(); }

    @Override
    public Phrase title() { return Phrase.of(signsIn() ? "entrance.qr.title" : "entrance.qr.sign.title"); }
}
