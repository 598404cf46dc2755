package kz.torelik.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.vrf.Selection;
import kz.torelik.ledger.vrf.VrfProof;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Draws from the committed lists. A list is drawn from only after the ledger has given it a place under a signed checkpoint; the place enters the
/// computation. What was computed does not depend on when or how often it is computed, so a killed process draws the same judge again.
@Component
class Drawing {

    private static final Actor.Rule RULE = new Actor.Rule("draw");
    private static final int AT_ONCE = 16;
    private static final int KNOWN = 1000;
    private static final Duration ASIDE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private final Draws draws;
    private final DrawKey key;
    private final Judges judges;
    private final CaseFiles files;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Map<DrawId, Instant> aside = new ConcurrentHashMap<>();
    private volatile boolean waits;

    Drawing(Draws draws, DrawKey key, Judges judges, CaseFiles files, Ledger ledger, TransactionTemplate transactions, CourtClock clock) {
        this.draws = draws;
        this.key = key;
        this.judges = judges;
        this.files = files;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Draws from the lists that have their places, a few at a time in one transaction. What a case refuses is set aside for a while and keeps nobody waiting.
    /// @return how many were drawn
    int drawAll() {
        List<Draws.Draw> committed = Acting.as(RULE, () -> transactions.execute(_ -> draws.listCommitted(KNOWN))).stream().filter(draw -> !isAside(draw.id())).toList();
        waits = !committed.isEmpty();
        List<Drawn> ready = new ArrayList<>();
        for (Draws.Draw draw : committed) {
            if (ready.size() < AT_ONCE) ledger.find(draw.leafHash()).ifPresent(place -> ready.add(drawn(draw, place.index())));
        }
        if (ready.isEmpty()) return 0;
        try {
            return record(ready);
        } catch (Refused _) {
            return ready.stream().mapToInt(this::alone).sum();
        }
    }

    /// Whether the last look found a list that only waits for its place in the ledger.
    boolean isAnyWaiting() { return waits; }

    private boolean isAside(DrawId draw) {
        @Nullable Instant until = aside.get(draw);
        return until != null && clock.instant().isBefore(until);
    }

    private int record(List<Drawn> ready) {
        return Acting.as(RULE, () -> transactions.execute(_ -> ready.stream().mapToInt(drawn -> clock.after(drawn.draw().committedAt(), () -> record(drawn)) ? 1 : 0).sum()));
    }

    private int alone(Drawn drawn) {
        try {
            return record(List.of(drawn));
        } catch (Refused refused) {
            aside.put(drawn.draw().id(), clock.instant().plus(ASIDE));
            LOG.warn("The draw {} cannot be recorded in its case: {}", drawn.draw().id(), refused.refusal().code());
            return 0;
        }
    }

    private record Drawn(Draws.Draw draw, long leafIndex, VrfProof proof) {}

    private Drawn drawn(Draws.Draw draw, long leafIndex) { return new Drawn(draw, leafIndex, key.prove(DrawProof.alpha(draw.input(), leafIndex))); }

    private boolean record(Drawn drawn) {
        Draws.Draw draw = drawn.draw();
        Sha256 beta = drawn.proof().toHash();
        List<Judge> seats = Selection.pickSeveral(beta, draw.input().weights(), draw.input().seats()).stream().map(index -> judges.get(draw.input().judges().get(index).judge())).toList();
        if (!draws.drawn(draw.id(), drawn.leafIndex(), drawn.proof(), seats.getFirst().person())) return false;
        ledger.append(LedgerEntry.draw(draw.id(), draw.leafHash(), beta));
        files.record(draw.caseId(), CaseFiles.ANY_VERSION, Happening.of(seated(files.get(draw.caseId()), draw, seats), clock.today())).orThrow();
        return true;
    }

    /// Whoever was drawn takes the empty seats, the one who presides first; the others of a panel stay where they sit.
    private AllocationEvent.JudgeDrawn seated(CaseFile file, Draws.Draw draw, List<Judge> drawn) {
        Judge presiding = file.judge().filter(_ -> file.seated() > 0).map(judge -> judges.get(judge.person())).orElse(drawn.getFirst());
        List<AllocationEvent.Member> panel = new ArrayList<>(file.panel());
        drawn.stream().filter(one -> !one.equals(presiding)).forEach(one -> panel.add(new AllocationEvent.Member(one.person(), one.name())));
        return new AllocationEvent.JudgeDrawn(draw.id(), presiding.person(), presiding.name(), presiding.court(), presiding.secretary(), draw.input().judges().size(), panel);
    }
}
