package kz.torelik.learning.classify;

/// @param name the class
/// @param probability from 0 to 1; for the plain baseline a margin put into that range
public record Guess(String name, double probability) {}
