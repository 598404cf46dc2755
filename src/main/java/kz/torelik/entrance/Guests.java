package kz.torelik.entrance;

import java.util.List;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Trilingual;

/// Who can sign in to the demonstration country; the page of entrance lists them. Only where nobody is real.
public interface Guests {

    /// The guests whom the tour follows, in its order.
    List<Guest> list();

    /// The password of all of them.
    String password();

    /// Somebody who can sign in.
    ///
    /// @param story who he is, in a few words
    /// @param staff whether he serves in a court and signs in by electronic signature
    record Guest(Iin iin, PersonName name, Trilingual story, boolean staff) {}
}
