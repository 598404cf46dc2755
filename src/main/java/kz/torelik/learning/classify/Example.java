package kz.torelik.learning.classify;

import java.util.Set;
import java.util.TreeSet;

/// A text with the classes that people gave it.
///
/// @param classes at least one
public record Example(String text, Set<String> classes) {

    public Example {
        classes = java.util.Collections.unmodifiableSet(new TreeSet<>(classes));
        if (classes.isEmpty()) throw new IllegalArgumentException("An example without a class teaches nothing");
    }
}
