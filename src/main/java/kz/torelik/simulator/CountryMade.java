package kz.torelik.simulator;

/// The cases of the demonstration country were told; published in the house after each start, also when all were there before.
///
/// @param cases how many stand where they should
public record CountryMade(int cases) {}
