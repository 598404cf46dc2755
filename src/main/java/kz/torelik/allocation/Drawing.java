package kz.torelik.allocation;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.Sequenced;
import kz.torelik.ledger.vrf.Selection;
import kz.torelik.ledger.vrf.VrfProof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Draws from the committed lists. A list is drawn from only after the ledger has given it a place under a signed checkpoint; the place enters the
/// computation. What was computed does not depend on when or how often it is computed, so a killed process draws the same judge again.
@Component
class Drawing {

    private static final Actor.Rule RULE = new Actor.Rule("draw");

    private final Draws draws;
    private final DrawKey key;
    private final Judges judges;
    private final CaseFiles files;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Drawing(Draws draws, DrawKey key, Judges judges, CaseFiles files, Ledger ledger, TransactionTemplate transactions, CourtClock clock) {
        this.draws = draws;
        this.key = key;
        this.judges = judges;
        this.files = files;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Draws from every list that has its place.
    /// @return how many were drawn
    int drawAll() {
        int drawn = 0;
        List<Draws.Draw> committed = Acting.as(RULE, () -> transactions.execute(_ -> draws.listCommitted(100)));
        for (Draws.Draw draw : committed) {
            Optional<Sequenced> place = ledger.find(draw.leafHash());
            if (place.isPresent() && draw(draw, place.get().index())) drawn++;
        }
        return drawn;
    }

    private boolean draw(Draws.Draw draw, long leafIndex) {
        VrfProof proof = key.prove(DrawProof.alpha(draw.input(), leafIndex));
        Sha256 beta = proof.toHash();
        DrawInput.Entrant winner = draw.input().judges().get(Selection.pick(beta, draw.input().weights()));
        return clock.after(draw.committedAt(), () -> Acting.as(RULE, () -> transactions.execute(_ -> {
            if (!draws.drawn(draw.id(), leafIndex, proof, winner.judge())) return false;
            Judge judge = judges.get(winner.judge());
            ledger.append(LedgerEntry.draw(draw.id(), draw.leafHash(), beta));
            files.record(draw.caseId(), CaseFiles.ANY_VERSION, Happening.of(new AllocationEvent.JudgeDrawn(draw.id(), judge.person(), judge.name(), judge.court(),
                    judge.secretary(), draw.input().judges().size()), clock.today())).orThrow();
            return true;
        })));
    }
}
