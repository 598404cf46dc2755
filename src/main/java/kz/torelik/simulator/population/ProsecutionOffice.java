package kz.torelik.simulator.population;

import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;

/// A prosecutor's office of the demonstration country.
///
/// @param organisation one of its companies
public record ProsecutionOffice(PersonId organisation, Prosecution.Level level, List<CourtCode> courts) {
    public ProsecutionOffice { courts = List.copyOf(courts); }
}
