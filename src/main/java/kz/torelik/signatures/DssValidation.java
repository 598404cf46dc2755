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
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /// The two questions that a plain XMLDSig, as the national programs make it, cannot answer: it signs no properties of its own (those of XAdES).
    private static final List<String> PROPERTIES_OF_XADES = List.of("CertDigestPresent", "MessageDigestOrSignedPropertiesPresent");

    private final TrustAnchors anchors;
    private final OcspAnswers answers;
    private final ValidationPolicy policy;
    private final ValidationPolicy xmlPolicy;

    DssValidation(TrustAnchors anchors, OcspAnswers answers) {
        this.anchors = anchors;
        this.answers = answers;
        String house = house();
        this.policy = policy(house);
        this.xmlPolicy = policy(PROPERTIES_OF_XADES.stream().reduce(house, (text, question) -> text.replace("<" + question + " Level=\"FAIL\"", "<" + question + " Level=\"WARN\"")));
    }

    private static String house() {
        try (InputStream file = Objects.requireNonNull(DssValidation.class.getResourceAsStream(POLICY), POLICY)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static ValidationPolicy policy(String text) {
        ValidationPolicy read = ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).create();
        return ValidationPolicyLoader.fromValidationPolicy(read).withCryptographicSuite(new StrongAlgorithms(read.getSignatureCryptographicConstraint(Context.SIGNATURE))).create();
    }

    @Override
    public boolean handles(Set<String> algorithms) { return !CmsEnvelope.isGost(algorithms); }

    @Override
    public List<SignatureReport> validate(byte[] document, byte[] cms, Instant at) {
        CMSDocumentValidator validator = new CMSDocumentValidator(new InMemoryDocument(cms));
        validator.setDetachedContents(List.of(new InMemoryDocument(document)));
        return reports(validator, policy, at, null);
    }

    /// An XML document with its one enveloped signature; [XmlEnvelope] has looked at its form before.
    SignatureReport validateXml(byte[] signed, Instant at) {
        SignatureReport report = reports(new XMLDocumentValidator(new InMemoryDocument(signed)), xmlPolicy, at, null).getFirst();
        // here the certificate is known only by its key, which fits the signature; when none does, the signature is broken
        return "NO_SIGNING_CERTIFICATE_FOUND".equals(report.subIndication()) ? new SignatureReport(Indication.TOTAL_FAILED, "SIG_CRYPTO_FAILURE", null, null, true, report.steps()) : report;
    }

    /// @return one report for each signature in the PDF, in the order they were made; empty when there is none
    /// All signatures of a PDF, the first one first. A file that cannot be read as a PDF any more has one report: FORMAT_FAILURE (EN 319 102-1, 5.1.3).
    List<SignatureReport> validatePdf(byte[] pdf, Instant at) {
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
            validator.setPdfObjFactory(pdfs());
            return reports(validator, policy, at, pdf);
        } catch (DSSException unreadable) {
            return List.of(new SignatureReport(Indication.TOTAL_FAILED, "FORMAT_FAILURE", null, null, false, List.of(Reason.of("signatures.step.pdf.unreadable"))));
        }
    }

    private List<SignatureReport> reports(SignedDocumentValidator validator, ValidationPolicy rules, Instant at, byte @Nullable [] pdf) {
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(at));
        validator.setValidationLevel(ValidationLevel.LONG_TERM_DATA);
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        Reports reports = validator.validateDocument(rules);
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
