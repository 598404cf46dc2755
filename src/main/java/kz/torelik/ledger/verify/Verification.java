package kz.torelik.ledger.verify;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.kernel.Reason;

/// What the verifier found, step by step.
///
/// @param holds whether everything that was asked is proven; anything unreadable or unsigned means it is not
/// @param reasons each step, with what was found
public record Verification(boolean holds, List<Reason> reasons) {

    public Verification {
        reasons = List.copyOf(reasons);
    }

    static Verification step(boolean holds, Reason reason) { return new Verification(holds, List.of(reason)); }

    /// Both together: holds only if both hold.
    public Verification and(Verification other) {
        return new Verification(holds && other.holds, Stream.concat(reasons.stream(), other.reasons.stream()).toList());
    }
}
