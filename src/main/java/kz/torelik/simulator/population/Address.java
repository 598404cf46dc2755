package kz.torelik.simulator.population;

import kz.torelik.kernel.Trilingual;

/// Where somebody lives or is registered.
///
/// @param kato the code of the place in the classifier of territories
/// @param settlement the town or village
/// @param written the whole address as documents write it
public record Address(String kato, Trilingual settlement, Trilingual written) {}
