/// A year of the country in any size: people, claims and court days that go through the engine of the house, with what was made to happen written beside.
///
/// - [kz.torelik.simulator.year.Proportions]: how many cases of which kind, and what happens how often; what is counted in the country and what is assumed.
/// - [kz.torelik.simulator.year.Story]: one case from its opening to its end, drawn from the procedure of the law.
/// - [kz.torelik.simulator.year.Corrections]: how often a court above corrects, and how often it sends a case back; [kz.torelik.simulator.year.Deciding] and [kz.torelik.simulator.year.ComingBack] draw it and bring it down.
/// - [kz.torelik.simulator.year.SimulatingYear]: many of them, day by day.
@NullMarked
@NamedInterface("year")
package kz.torelik.simulator.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
