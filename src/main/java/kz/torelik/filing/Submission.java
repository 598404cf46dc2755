package kz.torelik.filing;

import java.time.Instant;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A signed claim that the house has received.
///
/// @param ticket what the person quotes until there is a case number
/// @param receivedAt the moment that counts for the deadlines (CPC art. 123 part 7)
/// @param receipt the text of the receipt, sealed by the house
/// @param duty what is to be paid, zero when exempt or put off
/// @param dutyState `awaited`, `paid`, `exempt` or `deferred`
/// @param state `awaiting-payment`, `registered` or `lapsed`
/// @param number the number of the case, or null before registration
/// @param lapsesAt until when the duty may be paid, or could be before it lapsed; null when it is registered or there is nothing to pay
/// @param again the draft in which a lapsed claim goes on, or null
public record Submission(SubmissionId id, String ticket, PersonId owner, PersonId author, ClaimDraft claim, DocumentId document, DocumentId signature, String signer, Instant signedAt,
                         Instant receivedAt, String receipt, byte[] seal, Tenge duty, String dutyState, String dutyBasis, String state, @Nullable CaseNumber number, @Nullable Instant lapsesAt, @Nullable SubmissionId again) {

    public boolean awaitsPayment() { return state.equals("awaiting-payment") && dutyState.equals("awaited"); }

    /// Whether its time to pay ran out.
    public boolean hasLapsed() { return state.equals("lapsed"); }
}
