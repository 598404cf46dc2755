package kz.torelik.language;

/// A refusal in words.
///
/// @param found what was found, and what is allowed
/// @param next how to go on
public record SaidRefusal(String found, String next) {}
