package kz.torelik.publication.pseudonyms;

import org.jspecify.annotations.Nullable;

/// A run of a published paragraph.
///
/// @param hides what stood here in the act, or null where the words are those of the act
public record Piece(String text, @Nullable Kind hides) {}
