package kz.torelik.allocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.vrf.Selection;
import kz.torelik.ledger.vrf.VrfProof;
import kz.torelik.ledger.vrf.VrfPublicKey;

/// A draw that stands alone: the committed input, its place in the ledger, the public key and the proof of the random number. From these anyone
/// re-computes who was drawn.
///
/// @param leafIndex the place of the input in the ledger
public record DrawProof(DrawInput input, long leafIndex, VrfPublicKey key, VrfProof proof) {

    private static final String HEAD = "torelik-draw-proof/1";

    /// What the random number is computed over: the digest of the committed input and its place, so that it cannot be computed before the commitment.
    static byte[] alpha(DrawInput input, long leafIndex) {
        return "torelik/draw/1 %s %s %d".formatted(input.draw(), input.sha256(), leafIndex).getBytes(StandardCharsets.US_ASCII);
    }

    /// The entry of the ledger that the input must have.
    public LedgerEntry entry() { return LedgerEntry.drawInput(input.draw(), input.sha256()); }

    /// The judge that follows from the proof, of a panel the one who presides; empty when the proof does not hold.
    public Optional<PersonId> winner() { return winners().stream().findFirst(); }

    /// All who follow from the proof, in the order in which they were drawn: one judge or a panel, its presiding judge first. Empty when the proof does not hold.
    public List<PersonId> winners() {
        if (!input.hasRightWeights() || !key.isSound() || input.judges().size() < input.seats()) return List.of();
        return key.verify(alpha(input, leafIndex), proof).map(this::drawn).orElse(List.of());
    }

    private List<PersonId> drawn(Sha256 beta) { return Selection.pickSeveral(beta, input.weights(), input.seats()).stream().map(index -> input.judges().get(index).judge()).toList(); }

    private static Reason step(int seat, PersonId judge) { return seat == 0 ? Reason.of("allocation.check.winner", judge.toString()) : Reason.of("allocation.check.member", seat + 1, judge.toString());
    }

    /// Checks everything that can be checked from the text alone, and says each step.
    public Check check() {
        List<Reason> steps = new ArrayList<>();
        boolean weights = input.hasRightWeights();
        steps.add(Reason.of(weights ? "allocation.check.weights.yes" : "allocation.check.weights.no", input.judges().size()));
        boolean sound = key.isSound();
        steps.add(Reason.of(sound ? "allocation.check.key.yes" : "allocation.check.key.no", key.fingerprint().toString()));
        Optional<Sha256> beta = key.verify(alpha(input, leafIndex), proof);
        steps.add(Reason.of(beta.isPresent() ? "allocation.check.number.yes" : "allocation.check.number.no"));
        List<PersonId> winners = winners();
        for (int seat = 0; seat < winners.size(); seat++) steps.add(step(seat, winners.get(seat)));
        return new Check(winners, steps);
    }

    /// @param winners the judge or the judges of the panel, or empty when something does not hold
    public record Check(List<PersonId> winners, List<Reason> steps) {
        public Check {
            winners = List.copyOf(winners);
            steps = List.copyOf(steps);
        }

        public Optional<PersonId> winner() { return winners.stream().findFirst(); }
    }

    /// The file that a party keeps: the head, the public key, and the input, apart by an empty line.
    public String text() { return HEAD + "\nleaf-index " + leafIndex + "\nproof " + proof + "\n\n" + key + "\n" + input.text(); }

    /// @throws IllegalArgumentException when the text is not of that form
    public static DrawProof parse(String text) {
        String[] parts = text.split("\n\n", 3);
        List<String> head = parts.length < 3 ? List.of() : parts[0].lines().toList();
        if (head.size() != 3 || !head.getFirst().equals(HEAD) || !head.get(1).startsWith("leaf-index ") || !head.get(2).startsWith("proof ")) {
            throw new IllegalArgumentException("Not the proof of a draw: it begins with " + HEAD);
        }
        return new DrawProof(DrawInput.parse(parts[2]), Long.parseLong(head.get(1).substring(11)), VrfPublicKey.parse(parts[1]), VrfProof.parse(head.get(2).substring(6)));
    }
}
