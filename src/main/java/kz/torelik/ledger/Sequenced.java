package kz.torelik.ledger;

/// The place of an entry.
///
/// @param index counted from zero, for ever
/// @param treeSize the size of the first signed checkpoint that covers it
public record Sequenced(long index, long treeSize) {}
