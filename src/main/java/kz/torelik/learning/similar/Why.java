package kz.torelik.learning.similar;

import java.util.List;

/// Why a text is like what was asked.
///
/// @param law the articles that both name, as `code:number`
/// @param passage the paragraph that shares most with it, in runs; the marked ones are the shared words
public record Why(List<String> law, List<Run> passage) {

    public record Run(String text, boolean shared) {}

    public Why {
        law = List.copyOf(law);
        passage = List.copyOf(passage);
    }
}
