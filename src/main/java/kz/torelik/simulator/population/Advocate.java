package kz.torelik.simulator.population;

import kz.torelik.kernel.Trilingual;

/// A resident who is an advocate.
///
/// @param chamber the bar association he belongs to
/// @param licence the number of his licence
public record Advocate(Resident person, Trilingual chamber, String licence) {}
