package kz.torelik.prosecution;

import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;

/// A prosecutor's office in service.
///
/// @param organisation who it is in the register of persons
/// @param courts of whose cases it hears
public record Office(PersonId organisation, Prosecution.Level level, List<CourtCode> courts) {
    public Office { courts = List.copyOf(courts); }
}
