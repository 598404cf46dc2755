package kz.torelik.signatures;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// Turns what DSS found into the house's report: result, signer, proven time, and the steps that people read.
final class DssReading {

    private DssReading() {}

    static SignatureReport read(AdvancedSignature signature, Reports reports, byte @Nullable [] pdf) {
        SimpleReport simple = reports.getSimpleReport();
        DiagnosticData facts = reports.getDiagnosticData();
        String id = signature.getId();
        Indication indication = switch (simple.getIndication(id)) {
            case TOTAL_PASSED, PASSED -> Indication.TOTAL_PASSED;
            case TOTAL_FAILED, FAILED -> Indication.TOTAL_FAILED;
            case INDETERMINATE, NO_SIGNATURE_FOUND -> Indication.INDETERMINATE;
        };
        SubIndication why = simple.getSubIndication(id);
        CertificateToken certificate = signature.getSigningCertificateToken();
        Signer signer = certificate == null ? null : SignerCertificate.read(certificate.getCertificate());
        Instant signedAt = provenTime(simple, id);
        boolean whole = pdf == null || signature instanceof PAdESSignature pades && covers(pades, pdf);
        return new SignatureReport(indication, why == null ? null : why.name(), signer, signedAt, whole, steps(facts.getSignatureById(id), signer, signedAt));
    }

    private static @Nullable Instant provenTime(SimpleReport simple, String id) {
        return simple.getSignatureTimestamps(id).stream()
            .filter(stamp -> stamp.getIndication() == eu.europa.esig.dss.enumerations.Indication.PASSED)
            .map(XmlTimestamp::getProductionTime).map(java.util.Date::toInstant).min(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean covers(PAdESSignature signature, byte[] pdf) {
        List<BigInteger> range = signature.getPdfRevision().getByteRange().toBigIntegerList();
        return range.size() == 4 && range.get(0).signum() == 0 && range.get(2).add(range.get(3)).longValueExact() == pdf.length;
    }

    private static List<Reason> steps(SignatureWrapper signature, @Nullable Signer signer, @Nullable Instant signedAt) {
        List<Reason> steps = new ArrayList<>();
        boolean intact = signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataIntact());
        steps.add(step("document", intact));
        steps.add(step("signature", signature.isSignatureIntact()));
        CertificateWrapper certificate = signature.getSigningCertificate();
        if (signer != null && certificate != null) {
            steps.add(step("chain", signature.isTrustedChain(), signer.issuer()));
            steps.add(Reason.of("signatures.step.period", day(signer.notBefore()), day(signer.notAfter())));
            steps.add(revocation(certificate));
        }
        List<TimestampWrapper> stamps = signature.getTimestampList();
        if (signedAt != null) steps.add(Reason.of("signatures.step.time.yes", signedAt));
        else steps.add(Reason.of(stamps.isEmpty() ? "signatures.step.time.none" : "signatures.step.time.no"));
        return steps;
    }

    private static Reason revocation(CertificateWrapper certificate) {
        CertificateRevocationWrapper latest = certificate.getCertificateRevocationData().stream()
            .max(Comparator.comparing(CertificateRevocationWrapper::getProductionDate)).orElse(null);
        if (latest == null) return Reason.of("signatures.step.revocation.silent");
        if (latest.isRevoked()) return Reason.of("signatures.step.revocation.revoked", day(latest.getRevocationDate().toInstant()));
        if (!latest.getStatus().isGood()) return Reason.of("signatures.step.revocation.unknown");
        return Reason.of("signatures.step.revocation.good", latest.getProductionDate().toInstant());
    }

    private static Reason step(String name, boolean good, Object... facts) { return Reason.of("signatures.step." + name + (good ? ".yes" : ".no"), facts); }

    private static LocalDate day(Instant moment) { return LocalDate.ofInstant(moment, CourtClock.COUNTRY); }
}
