package kz.torelik.simulator.population;

import java.time.LocalDate;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;

/// A natural person of the demonstration country.
public record Resident(PersonId id, Iin iin, PersonName name, boolean woman, Contact contact) {

    public LocalDate born() { return iin.birthDate(); }
}
