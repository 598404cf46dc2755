package kz.torelik.web.parts;

/// A line of a list of facts.
///
/// @param value any value that the language writes: text, day, sum, name
public record Fact(String term, Object value) {}
