package kz.torelik.learning.classify;

import java.util.List;
import java.util.Set;

/// What was said of a text whose classes are known.
///
/// @param guesses all classes, the most probable first
/// @param chosen the classes given to the text
/// @param right the classes that people gave
public record Answered(List<Guess> guesses, List<String> chosen, Set<String> right, boolean abstained) {

    boolean firstIsRight() { return !guesses.isEmpty() && right.contains(guesses.getFirst().name()); }
}
