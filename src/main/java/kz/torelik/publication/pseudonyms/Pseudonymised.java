package kz.torelik.publication.pseudonyms;

import java.util.List;

/// What came out.
///
/// @param doubts what a person must look at; empty when the text may be published by the rule
public record Pseudonymised(PublishedText text, List<Replacement> replacements, List<Doubt> doubts) {

    public Pseudonymised {
        replacements = List.copyOf(replacements);
        doubts = List.copyOf(doubts);
    }
}
