package kz.torelik.intake;

import java.time.Instant;
import kz.torelik.kernel.CaseId;

/// A package that became a case.
///
/// @param caseNumber the number in the register of the court
/// @param receipt the lines that the house sealed
/// @param seal the detached signature of the house over the receipt
/// @param again whether it had come before
public record Taken(CaseId caseId, String caseNumber, String court, String receipt, byte[] seal, Instant receivedAt, boolean again) {
    public Taken { seal = seal.clone(); }

    @Override
    public byte[] seal() { return seal.clone(); }
}
