package kz.torelik.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.VerifierKey;
import kz.torelik.ledger.tree.Merkle;

/// Checks the texts of the log against trusted keys. Fails closed: what cannot be read or is not signed is not proven.
public final class Verifier {

    private final TrustedKeys trust;

    public Verifier(TrustedKeys trust) { this.trust = trust; }

    /// A checkpoint: signed by the log, cosigned by the quorum.
    public Verification checkpoint(String note) { return reading(() -> signatures(SignedNote.parse(note))); }

    /// Whether that very entry stands in the log.
    public Verification inclusion(String proof, byte[] entry) {
        return reading(() -> included(InclusionProof.parse(proof), entry));
    }

    /// Whether the entry that the proof itself carries stands in the log.
    public Verification inclusion(String proof) {
        return reading(() -> {
            InclusionProof read = InclusionProof.parse(proof);
            byte[] entry = read.extra();
            return entry == null ? Verification.step(false, Reason.of("ledger.verify.no-entry")) : included(read, entry);
        });
    }

    /// Whether a signed act with that SHA-256 stands in the log.
    public Verification act(String proof, Sha256 signedPdf) {
        return inclusion(proof, ("torelik/act/1 " + signedPdf).getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether the log only appended since the older checkpoint that the party kept.
    public Verification consistency(String olderCheckpoint, String consistencyProof) {
        return reading(() -> {
            SignedNote older = SignedNote.parse(olderCheckpoint);
            ConsistencyProof proof = ConsistencyProof.parse(consistencyProof);
            return logSignature(older).and(signatures(proof.checkpoint())).and(grown(Checkpoint.parse(older.text()), proof));
        });
    }

    /// Whether a proof of an entry and a proof of consistency speak of the same checkpoint.
    public Verification sameCheckpoint(String proof, String consistencyProof) {
        return reading(() -> {
            String one = InclusionProof.parse(proof).checkpoint().text();
            boolean same = one.equals(ConsistencyProof.parse(consistencyProof).checkpoint().text());
            return Verification.step(same, same ? Reason.of("ledger.verify.same-checkpoint") : Reason.of("ledger.verify.other-checkpoint"));
        });
    }

    private Verification included(InclusionProof proof, byte[] entry) {
        boolean included = proof.leadsFrom(Merkle.leaf(entry));
        String line = new String(entry, StandardCharsets.UTF_8);
        Reason reason = included ? Reason.of("ledger.verify.included", line, proof.index(), proof.head().size()) : Reason.of("ledger.verify.not-included", line);
        return signatures(proof.checkpoint()).and(Verification.step(included, reason));
    }

    private Verification grown(Checkpoint older, ConsistencyProof proof) {
        if (proof.oldSize() != older.size()) return Verification.step(false, Reason.of("ledger.verify.other-size", older.size(), proof.oldSize()));
        boolean grown = proof.growsFrom(older.root());
        return Verification.step(grown, grown ? Reason.of("ledger.verify.consistent", older.size(), proof.head().size())
                : Reason.of("ledger.verify.inconsistent", older.size(), proof.head().size()));
    }

    private Verification signatures(SignedNote note) { return logSignature(note).and(quorum(note)); }

    private Verification logSignature(SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        if (!head.origin().equals(trust.log().name())) return Verification.step(false, Reason.of("ledger.verify.other-log", head.origin(), trust.log().name()));
        boolean signed = note.isSignedBy(trust.log());
        return Verification.step(signed, signed ? Reason.of("ledger.verify.signed", head.origin(), head.size()) : Reason.of("ledger.verify.not-signed", head.origin()));
    }

    private Verification quorum(SignedNote note) {
        List<Reason> reasons = new ArrayList<>();
        int cosigned = 0;
        for (VerifierKey witness : trust.witnesses()) {
            if (!note.isSignedBy(witness)) continue;
            cosigned++;
            LocalDateTime at = note.signatures().stream().filter(witness::names).findFirst().flatMap(line -> line.time())
                    .map(time -> LocalDateTime.ofInstant(time, CourtClock.COUNTRY)).orElseThrow();
            reasons.add(Reason.of("ledger.verify.witness", witness.name(), at));
        }
        boolean enough = cosigned >= trust.quorum();
        reasons.add(enough ? Reason.of("ledger.verify.quorum", cosigned, trust.quorum()) : Reason.of("ledger.verify.no-quorum", cosigned, trust.quorum()));
        return new Verification(enough, reasons);
    }

    private static Verification reading(Supplier<Verification> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException _) {
            return Verification.step(false, Reason.of("ledger.verify.unreadable"));
        }
    }
}
