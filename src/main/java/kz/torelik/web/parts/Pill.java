package kz.torelik.web.parts;

/// A short word about a state, such as a stage or a due date.
public record Pill(Tone tone, String text) {}
