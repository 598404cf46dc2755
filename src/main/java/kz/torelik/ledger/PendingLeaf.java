package kz.torelik.ledger;

import kz.torelik.kernel.Sha256;

/// The promise of a place in the log: durable with the transaction that appended, sequenced within about a second after it.
///
/// @param id the number of the waiting row
/// @param leafHash by which the entry is found for ever
public record PendingLeaf(long id, Sha256 leafHash) {}
