package kz.torelik.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was found: all of it in number, a page of it, how the rest divides, and other ways when there is nothing.
///
/// @param ids the acts of this page, in order
/// @param facets value -> number of acts, the most frequent first, years from the newest
/// @param next the address of the next page, or null at the end
/// @param ways other questions that do find something; only when nothing was found
/// @param misread what could not be understood; then nothing was looked for
public record Found(long total, List<String> ids, Map<Facet, Map<String, Integer>> facets, @Nullable String next, List<Way> ways, @Nullable Misread misread) {

    /// Another question.
    ///
    /// @param total how many acts it finds
    public record Way(Kind kind, String words, long total) {

        /// SPELLED: a word is written otherwise; WITHOUT: a word that no act has is left out; WIDENED: nothing is narrowed.
        public enum Kind { SPELLED, WITHOUT, WIDENED }
    }

    public static Found misread(Misread misread) { return new Found(0, List.of(), Map.of(), null, List.of(), misread); }
}
