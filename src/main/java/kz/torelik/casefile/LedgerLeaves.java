package kz.torelik.casefile;

import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/// Commitments of events as entries of the public ledger.
@Component
class LedgerLeaves implements Leaves {

    private final Ledger ledger;

    LedgerLeaves(Ledger ledger) { this.ledger = ledger; }

    @Override
    public void leave(Sha256 leaf) { ledger.append(LedgerEntry.event(leaf)); }
}
