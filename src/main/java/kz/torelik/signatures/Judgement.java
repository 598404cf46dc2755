package kz.torelik.signatures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// May the house accept this signature? First what EN 319 102-1 says, then whether the certificate is meant for this, then whose it is.
final class Judgement {

    private Judgement() {}

    /// @param now the moment of asking, to tell an expired certificate from one that is not valid yet
    static Answer<Signer> judge(SignatureReport report, ExpectedSigner expected, Instant now) {
        Refusal refusal = refusal(report, expected, now);
        Signer signer = report.signer();
        if (refusal != null) return Answer.no(refusal.because(report.steps()));
        if (signer == null) throw new IllegalStateException("Passed without a certificate: " + report.cited());
        return Answer.yes(signer);
    }

    private static @Nullable Refusal refusal(SignatureReport report, ExpectedSigner expected, Instant now) {
        if (!report.passed()) return failed(report, now);
        Signer signer = report.signer();
        if (signer == null) return Refusal.of("signature-not-confirmed", report.cited());
        if (!report.coversWholeDocument()) return Refusal.of("signature-altered-document", Indication.TOTAL_FAILED + " (HASH_FAILURE)");
        boolean meant = switch (expected.purpose()) {
            case SIGN_DOCUMENT -> signer.mayBeUsedToSign();
            case SIGN_IN -> signer.mayBeUsedToSign() || signer.mayBeUsedToSignIn();
        };
        if (!meant) return Refusal.of("signature-wrong-certificate", report.cited());
        if (expected.iin() != null && !expected.iin().equals(signer.iin())) return Refusal.of("signature-other-person", signer.name(), report.cited());
        if (expected.bin() != null && !expected.bin().equals(signer.bin())) return Refusal.of("signature-other-organisation", expected.bin().digits(), report.cited());
        if (expected.bin() != null && !signer.signsForOrganisation()) return Refusal.of("signature-without-authority", expected.bin().digits(), report.cited());
        return null;
    }

    private static Refusal failed(SignatureReport report, Instant now) {
        String found = report.cited();
        String why = report.subIndication() == null ? "" : report.subIndication();
        return switch (why) {
            case "HASH_FAILURE" -> Refusal.of("signature-altered-document", found);
            case "SIG_CRYPTO_FAILURE" -> Refusal.of("signature-broken", found);
            case "FORMAT_FAILURE", "SIGNED_DATA_NOT_FOUND" -> Refusal.of("signature-unreadable", found);
            case "REVOKED", "REVOKED_NO_POE", "REVOKED_CA_NO_POE" -> Refusal.of("signature-revoked", found);
            case "CRYPTO_CONSTRAINTS_FAILURE", "CRYPTO_CONSTRAINTS_FAILURE_NO_POE" -> Refusal.of("signature-weak", found);
            case "NO_CERTIFICATE_CHAIN_FOUND", "NO_CERTIFICATE_CHAIN_FOUND_NO_POE", "NO_SIGNING_CERTIFICATE_FOUND" -> Refusal.of("signature-foreign-root", found);
            case "EXPIRED", "OUT_OF_BOUNDS_NO_POE", "OUT_OF_BOUNDS_NOT_REVOKED", "NOT_YET_VALID" -> outOfPeriod(report, now);
            case "TRY_LATER" -> Refusal.of("signature-status-unknown", found);
            default -> other(report, now);
        };
    }

    private static Refusal outOfPeriod(SignatureReport report, Instant now) {
        Signer signer = report.signer();
        if (signer == null) return Refusal.of("signature-not-confirmed", report.cited());
        if (now.isBefore(signer.notBefore())) return Refusal.of("signature-not-yet-valid", report.cited(), day(signer.notBefore()));
        return Refusal.of("signature-expired", report.cited(), day(signer.notAfter()));
    }

    /// DSS says SIG_CONSTRAINTS_FAILURE for a time-stamp outside of the certificate's period, and CERTIFICATE_CHAIN_GENERAL_FAILURE when the
    /// authority's answer is missing or says "unknown".
    private static Refusal other(SignatureReport report, Instant now) {
        Signer signer = report.signer();
        Instant moment = report.signedAt() == null ? now : report.signedAt();
        if (signer != null && (moment.isBefore(signer.notBefore()) || moment.isAfter(signer.notAfter()))) return outOfPeriod(report, moment);
        List<String> silent = List.of("signatures.step.revocation.silent", "signatures.step.revocation.unknown");
        boolean noStatus = report.indication() == Indication.INDETERMINATE && report.steps().stream().anyMatch(step -> silent.contains(step.key()));
        return Refusal.of(noStatus ? "signature-status-unknown" : "signature-not-confirmed", report.cited());
    }

    private static LocalDate day(Instant moment) { return LocalDate.ofInstant(moment, CourtClock.COUNTRY); }
}
