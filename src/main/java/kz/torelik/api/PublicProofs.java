package kz.torelik.api;

import java.time.Instant;
import kz.torelik.allocation.Draws;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.Procedure;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.Sequenced;
import kz.torelik.publication.cases.ToldCases;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What anyone may check without trusting the house: draws from their proof alone, and places in the public ledger. The files are those that
/// `./torelik verify` reads.
@RestController
@RequestMapping("/api/v1")
class PublicProofs {

    private final Draws draws;
    private final ToldCases told;
    private final Ledger ledger;

    PublicProofs(Draws draws, ToldCases told, Ledger ledger) {
        this.draws = draws;
        this.told = told;
        this.ledger = ledger;
    }

    /// @param inputSha256 of the committed list of judges with their weights
    /// @param leaf by which the ledger finds the commitment
    /// @param judge who was drawn, or null until the random number is known
    record DrawView(DrawId id, int attempt, int judges, String scope, String inputSha256, String leaf, Instant committedAt, @Nullable Instant drawnAt, @Nullable PersonId judge) {

        static DrawView of(Draws.Draw draw) {
            return new DrawView(draw.id(), draw.input().attempt(), draw.input().judges().size(), draw.input().scope(), draw.input().sha256().toString(), draw.leafHash().toString(), draw.committedAt(),
                    draw.drawnAt(), draw.winner());
        }
    }

    record LedgerPlace(long index, long treeSize, boolean witnessed) {}

    @GetMapping("/draws/{draw}")
    @Asks(Asks.OPEN)
    DrawView draw(@PathVariable String draw) { return DrawView.of(find(draw)); }

    @GetMapping("/draws/{draw}/proof")
    @Asks(Asks.OPEN)
    ResponseEntity<String> proof(@PathVariable String draw) {
        var proof = find(draw).proof();
        if (proof == null) throw new NothingHere();
        return text(proof.text());
    }

    @GetMapping("/ledger/checkpoint")
    @Asks(Asks.OPEN)
    ResponseEntity<String> checkpoint() { return text(ledger.checkpoint().toString()); }

    /// @param leaf the leaf hash of an entry, in hexadecimal digits
    @GetMapping("/ledger/leaves/{leaf}")
    @Asks(Asks.OPEN)
    LedgerPlace place(@PathVariable String leaf) {
        Sequenced place = sequenced(leaf);
        return new LedgerPlace(place.index(), place.treeSize(), ledger.isWitnessed(place.index()));
    }

    @GetMapping("/ledger/leaves/{leaf}/proof")
    @Asks(Asks.OPEN)
    ResponseEntity<String> inclusion(@PathVariable String leaf) { return text(ledger.prove(sequenced(leaf).index()).toString()); }

    /// Of a case whose judge the public does not see the draw is for whoever may read it.
    private Draws.Draw find(String draw) { return DrawId.find(draw).flatMap(draws::find).filter(found -> told.tells(found.caseId(), found.number(), Procedure.Seen.JUDGE)).orElseThrow(NothingHere::new); }

    private Sequenced sequenced(String leaf) {
        if (!leaf.matches("[0-9a-f]{64}")) throw new NothingHere();
        return ledger.find(Sha256.parse(leaf)).orElseThrow(NothingHere::new);
    }

    private static ResponseEntity<String> text(String text) { return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=utf-8")).body(text); }
}
