package kz.torelik.casefile;

import kz.torelik.kernel.Sha256;

/// Where the commitments of events go: into the public ledger, in the transaction of the event.
interface Leaves {
    void leave(Sha256 leaf);
}
