package kz.torelik.learning.classify;

import java.util.List;

/// A way to classify texts.
public interface Classifying {

    List<String> classes();

    /// All classes, the most probable first.
    List<Guess> guesses(String text);

    /// Which classes it gives the text; at least the first where it gives any.
    List<String> chosen(List<Guess> guesses);

    /// Whether it is too unsure to be shown as an answer.
    boolean abstains(List<Guess> guesses);
}
