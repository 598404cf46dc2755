package kz.torelik.simulator.population;

import java.time.LocalDate;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Trilingual;

/// An organisation of the demonstration country.
///
/// @param form `partnership`, `joint-stock`, `branch` or `cooperative`
/// @param name the whole name with its form
/// @param office what its head is called
public record Company(PersonId id, Bin bin, String form, Trilingual name, LocalDate registered, Resident head, Trilingual office, Contact contact) {}
