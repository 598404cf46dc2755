package kz.torelik.entrance;

import java.util.List;
import java.util.Locale;
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
    /// @param group those of a court sign in by electronic signature only
    record Guest(Iin iin, PersonName name, Trilingual story, Group group) {

        public boolean isStaff() { return group == Group.COURT; }
    }

    /// How the guests stand together on the pages. The words end the keys `entrance.guests.<word>`.
    enum Group {
        CITIZENS, ADVOCATES, COURT;

        public String word() { return name().toLowerCase(Locale.ROOT); }

        public List<Guest> of(List<Guest> all) { return all.stream().filter(guest -> guest.group() == this).toList(); }
    }
}
