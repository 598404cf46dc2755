package kz.torelik.signatures;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// Validation by EU DSS: RSA and ECDSA. The policy, the trusted roots and the OCSP answers are shared between validations; no
/// address in a certificate is followed, neither for issuers nor for revocation lists.
final class DssValidation implements SignatureProvider {

    private static final String POLICY = "/signatures/policy.xml";

    private final TrustAnchors anchors;
    private final OcspAnswers answers;
    private final ValidationPolicy policy;

    DssValidation(TrustAnchors anchors, OcspAnswers answers) {
        this.anchors = anchors;
        this.answers = answers;
        InputStream house = Objects.requireNonNull(DssValidation.class.getResourceAsStream(POLICY), POLICY);
        ValidationPolicy read = ValidationPolicyLoader.fromValidationPolicy(house).create();
        this.policy = ValidationPolicyLoader.fromValidationPolicy(read).withCryptographicSuite(new StrongAlgorithms(read.getSignatureCryptographicConstraint(Context.SIGNATURE))).create();
    }

    @Override
    public boolean handles(Set<String> algorithms) { return !CmsEnvelope.isGost(algorithms); }

    @Override
    public List<SignatureReport> validate(byte[] document, byte[] cms, Instant at) {
        CMSDocumentValidator validator = new CMSDocumentValidator(new InMemoryDocument(cms));
        validator.setDetachedContents(List.of(new InMemoryDocument(document)));
        return reports(validator, at, null);
    }

    /// @return one report for each signature in the PDF, in the order they were made; empty when there is none
    /// All signatures of a PDF, the first one first. A file that cannot be read as a PDF any more has one report: FORMAT_FAILURE (EN 319 102-1, 5.1.3).
    List<SignatureReport> validatePdf(byte[] pdf, Instant at) {
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
            validator.setPdfObjFactory(pdfs());
            return reports(validator, at, pdf);
        } catch (DSSException unreadable) {
            return List.of(new SignatureReport(Indication.TOTAL_FAILED, "FORMAT_FAILURE", null, null, false, List.of(Reason.of("signatures.step.pdf.unreadable"))));
        }
    }

    private List<SignatureReport> reports(SignedDocumentValidator validator, Instant at, byte @Nullable [] pdf) {
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(at));
        validator.setValidationLevel(ValidationLevel.LONG_TERM_DATA);
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        Reports reports = validator.validateDocument(policy);
        List<SignatureReport> found = new ArrayList<>();
        for (AdvancedSignature signature : validator.getSignatures()) found.add(DssReading.read(signature, reports, pdf));
        return found;
    }

    /// Pages are not painted and compared: what a signature does not cover to the last byte is said to be so ([DssReading]) and never accepted,
    /// whatever the pages look like.
    private static IPdfObjFactory pdfs() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        IPdfObjFactory factory = new ServiceLoaderPdfObjFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.source());
        verifier.setOcspSource(answers);
        verifier.setCrlSource(null);
        verifier.setAIASource(null);
        return verifier;
    }
}
