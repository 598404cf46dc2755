package kz.torelik.casefile;

import java.util.List;
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
    public void leave(List<Sha256> leaves) { ledger.appendAll(leaves.stream().map(LedgerEntry::event).toList()); }
}
