package kz.torelik.publication.pseudonyms;

/// Something that a person must look at before the text is published.
///
/// @param why the key after `publication.doubt.`: `name-shape`, `shared-surname`, `health`, `guard-iin`, ...
/// @param excerpt the words in question with a few around them, for the reviewer only
public record Doubt(String why, int paragraph, String excerpt) {}
