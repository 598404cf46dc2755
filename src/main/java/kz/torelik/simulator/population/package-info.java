/// The people of the demonstration country: court staff, citizens, advocates, heads of companies, and the companies. The same seed gives the same
/// people, each court drawn by itself, so that a change in one court's data moves nobody elsewhere. Names, streets and companies are
/// data under `population/`; the characters of the guided tour stand in `population/leading.yaml` and never change.
///
/// Nobody is real: names are combined by chance, the serials of the numbers and the mobile code 709 are ones that are not issued, mail
/// addresses end in the reserved `.example`.
///
/// [kz.torelik.simulator.population.Population] is the country, [kz.torelik.simulator.population.PopulatingCountry] enters it, the persons through
/// [kz.torelik.simulator.population.PersonRegister].
///
/// Events in: none. Events out: none.
@NullMarked
package kz.torelik.simulator.population;

import org.jspecify.annotations.NullMarked;
