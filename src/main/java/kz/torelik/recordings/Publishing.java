package kz.torelik.recordings;

import kz.torelik.recordings.chain.Heads;

/// Puts the heads of the running recordings where everybody can hold them to account.
interface Publishing {

    Published publish(Heads heads);

    /// @param batch the number of the root
    /// @param entry the line that the ledger promised to keep
    /// @param checkpoint origin, size and root of the newest checkpoint, apart by spaces
    record Published(long batch, String entry, String checkpoint) {}
}
