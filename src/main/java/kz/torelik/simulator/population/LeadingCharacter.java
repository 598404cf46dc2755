package kz.torelik.simulator.population;

import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A character of the guided tour.
///
/// @param key the word that the tour and the journeys call him by, such as `aigul`
/// @param story who he is, in a few words; shown where the house tells who can sign in
/// @param official his place in a court, or null
/// @param court the court of an official, or null
public record LeadingCharacter(String key, Resident person, Trilingual story, @Nullable Official official, kz.torelik.law.@Nullable Court court) {}
