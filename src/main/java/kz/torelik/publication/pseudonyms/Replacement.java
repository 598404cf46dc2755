package kz.torelik.publication.pseudonyms;

/// What was replaced in the act.
///
/// @param paragraph the paragraph, counted through all parts from 0
/// @param start where it began in that paragraph, `end` where it ended
/// @param becomes what stands there now
public record Replacement(Kind kind, Confidence confidence, int paragraph, int start, int end, String becomes) {}
