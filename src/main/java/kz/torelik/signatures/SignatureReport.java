package kz.torelik.signatures;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// What a validation found about one signature.
///
/// @param indication the result by EN 319 102-1
/// @param subIndication why it did not pass, such as `HASH_FAILURE` or `REVOKED_NO_POE`; null when it passed
/// @param signer whom the certificate names, or null when no certificate could be read
/// @param signedAt the moment that the time-stamp proves, or null without a valid time-stamp
/// @param coversWholeDocument false when something was added to the PDF after this signature
/// @param steps what was checked and with what result, in the order of the checks
public record SignatureReport(Indication indication, @Nullable String subIndication, @Nullable Signer signer, @Nullable Instant signedAt,
                              boolean coversWholeDocument, List<Reason> steps) {

    public SignatureReport {
        steps = List.copyOf(steps);
    }

    public boolean passed() { return indication == Indication.TOTAL_PASSED; }

    /// `TOTAL_PASSED`, or `INDETERMINATE (REVOKED_NO_POE)`: how refusals and receipts cite the result.
    public String cited() { return subIndication == null ? indication.name() : indication + " (" + subIndication + ")"; }
}
