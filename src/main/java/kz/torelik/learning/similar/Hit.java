package kz.torelik.learning.similar;

/// @param likeness comparable within one list only
public record Hit(String id, double likeness) {}
