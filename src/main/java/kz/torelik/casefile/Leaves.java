package kz.torelik.casefile;

import java.util.List;
import kz.torelik.kernel.Sha256;

/// Where the commitments of events go: into the public ledger, in their order, in the transaction of the events.
interface Leaves {
    void leave(List<Sha256> leaves);
}
