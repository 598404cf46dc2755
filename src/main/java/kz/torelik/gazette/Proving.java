package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.verify.Verification;
import kz.torelik.ledger.verify.Verifier;
import org.springframework.stereotype.Component;

/// Proves from the public log that a file or a draw stands in it, and checks the proof as a party would.
@Component
public class Proving {

    private final Ledger ledger;

    Proving(Ledger ledger) { this.ledger = ledger; }

    /// An entry with its proof, checked with the trusted keys.
    ///
    /// @param witnessed whether enough witnesses confirmed the checkpoint
    public record Proven(long index, String entry, InclusionProof proof, Verification verification, boolean witnessed) {

        public long size() { return proof.head().size(); }

        public String root() { return proof.head().root().toString(); }

        /// One step for each thing that was checked.
        public List<kz.torelik.kernel.Reason> steps() { return verification.reasons(); }
    }

    /// The entry of a signed act by the digest of its file.
    Optional<Proven> act(Sha256 file) { return entry(LedgerEntry.act(file)); }

    Optional<Proven> entry(LedgerEntry entry) {
        return ledger.find(entry.leafHash()).map(place -> {
            InclusionProof proof = ledger.prove(place.index());
            return new Proven(place.index(), entry.line(), proof, new Verifier(ledger.trust()).inclusion(proof.toString(), entry.bytes()), ledger.isWitnessed(place.index()));
        });
    }
}
