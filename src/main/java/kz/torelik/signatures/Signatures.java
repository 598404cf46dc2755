package kz.torelik.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;

/// Answers whether a signature is good and whose it is. Safe for many threads; one instance serves the house.
///
/// A signature passes only when everything was established: the document is the signed one, the certificate leads to a root the
/// house trusts, it was in its period and not revoked at the moment that a time-stamp proves, and the algorithms are strong. What could
/// not be established, an unreachable OCSP responder included, is INDETERMINATE and never accepted.
public final class Signatures {

    private final DssValidation dss;
    private final List<SignatureProvider> providers;
    private final TimeStamping stamps;
    private final CourtClock clock;

    Signatures(DssValidation dss, List<SignatureProvider> national, TimeStamping stamps, CourtClock clock) {
        this.dss = dss;
        this.providers = java.util.stream.Stream.concat(java.util.stream.Stream.of(dss), national.stream()).toList();
        this.stamps = stamps;
        this.clock = clock;
    }

    /// For use without the application: the stand-alone verifier, tests.
    public static Signatures with(SignatureSettings settings, CourtClock clock) { return new SignaturesWiring().signatures(settings, List.of(), clock); }

    /// Validates a detached signature (CMS, CAdES) as it is.
    /// @return refused only when there is nothing to validate: no signature, unreadable, several, or an algorithm without a provider
    public Answer<SignatureReport> validate(byte[] document, byte[] cms) {
        return CmsEnvelope.open(cms).then(envelope -> report(document, cms, envelope));
    }

    /// Accepts a detached signature over a document: adds the time-stamp where it is missing, validates, and asks whether it is the
    /// expected person's. What the caller must keep is [AcceptedSignature#signature].
    ///
    /// Refusals: `signature-missing`, `-several`, `-unreadable`, `-gost-needs-provider`, `-altered-document`, `-broken`, `-expired`,
    /// `-not-yet-valid`, `-revoked`, `-foreign-root`, `-weak`, `-status-unknown` (OCSP silent), `-time-unreachable`, `-time-not-confirmed`,
    /// `-wrong-certificate` (AUTH), `-other-person`, `-other-organisation`, `-without-authority`, `-not-confirmed`.
    public Answer<AcceptedSignature> accept(byte[] document, byte[] cms, ExpectedSigner expected) {
        return CmsEnvelope.open(cms)
            .then(envelope -> envelope.carriesNothingBut(document) ? Answer.yes(envelope) : Answer.<CmsEnvelope>no(Refusal.of("signature-altered-document", Indication.TOTAL_FAILED + " (HASH_FAILURE)")))
            .then(envelope -> stamps.stamped(envelope))
            .then(stamped -> validate(document, stamped).then(report -> accepted(Sha256.of(document), stamped, report, expected)));
    }

    /// Validates an XML document with an enveloped signature (XMLDSig) as it is. A time is not proven by it: it is for signing in.
    ///
    /// @param document what the house gave to sign
    /// @return refused when there is nothing to validate, or when it is not this document, whole, that was signed
    public Answer<SignatureReport> validateXml(byte[] document, byte[] signed) {
        return XmlEnvelope.open(document, signed).map(envelope -> dss.validateXml(envelope.signed(), clock.instant()));
    }

    /// The same signature without the document that it carries; one that carries none stays as it is.
    public Answer<byte[]> detached(byte[] cms) { return CmsEnvelope.open(cms).then(CmsEnvelope::detached); }

    /// Adds a signature time-stamp: CAdES-T of CAdES-B. A CMS that has one stays as it is.
    public Answer<byte[]> extend(byte[] cms) { return CmsEnvelope.open(cms).then(stamps::stamped); }

    /// Validates every signature of a PDF (PAdES), in the order they were made; empty when there is none.
    public List<SignatureReport> validatePdf(byte[] pdf) { return PdfBytes.isPdf(pdf) ? dss.validatePdf(pdf, clock.instant()) : List.of(); }

    /// Accepts a PDF whose last signature is the expected person's, covers the whole file and has its time-stamp.
    public Answer<AcceptedSignature> acceptPdf(byte[] pdf, ExpectedSigner expected) {
        List<SignatureReport> reports = validatePdf(pdf);
        if (reports.isEmpty()) return Answer.no(Refusal.of("signature-missing"));
        return accepted(Sha256.of(pdf), pdf, reports.getLast(), expected);
    }

    /// Whether the house would accept what a report says, without the question of time.
    public Answer<Signer> judge(SignatureReport report, ExpectedSigner expected) { return Judgement.judge(report, expected, clock.instant()); }

    private Answer<AcceptedSignature> accepted(Sha256 document, byte[] signature, SignatureReport report, ExpectedSigner expected) {
        return judge(report, expected).then(signer -> {
            Instant proven = report.signedAt();
            if (proven == null) return Answer.no(Refusal.of("signature-time-not-confirmed", report.cited()).because(report.steps()));
            return Answer.yes(new AcceptedSignature(signer, proven, document, signature, report));
        });
    }

    private Answer<SignatureReport> report(byte[] document, byte[] cms, CmsEnvelope envelope) {
        if (!envelope.carriesNothingBut(document)) {
            return Answer.yes(new SignatureReport(Indication.TOTAL_FAILED, "HASH_FAILURE", null, null, true, List.of(kz.torelik.kernel.Reason.of("signatures.step.document.no"))));
        }
        Set<String> algorithms = envelope.algorithms();
        for (SignatureProvider provider : providers) {
            if (provider.handles(algorithms)) return Answer.yes(provider.validate(document, cms, clock.instant()).getFirst());
        }
        return Answer.no(Refusal.of("signature-gost-needs-provider"));
    }
}
