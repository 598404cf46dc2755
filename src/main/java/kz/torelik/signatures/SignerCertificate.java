package kz.torelik.signatures;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/// Reads the national profile: `SERIALNUMBER=IIN...`, `OU=BIN...`, the patronymic in GIVENNAME.
final class SignerCertificate {

    private SignerCertificate() {}

    static Signer read(X509Certificate certificate) {
        X500Name subject = name(certificate.getSubjectX500Principal());
        String common = text(subject, BCStyle.CN);
        String patronymic = text(subject, BCStyle.GIVENNAME);
        String issuer = text(name(certificate.getIssuerX500Principal()), BCStyle.CN);
        return new Signer(iin(subject), bin(subject), (common == null ? "" : common) + (patronymic == null ? "" : " " + patronymic), text(subject, BCStyle.O),
            certificate.getSerialNumber().toString(16), issuer == null ? certificate.getIssuerX500Principal().getName() : issuer,
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), purposes(certificate));
    }

    static boolean isPerson(X509Certificate certificate) { return iin(name(certificate.getSubjectX500Principal())) != null; }

    private static X500Name name(X500Principal principal) { return X500Name.getInstance(principal.getEncoded()); }

    private static @Nullable Iin iin(X500Name subject) {
        String serial = text(subject, BCStyle.SERIALNUMBER);
        return serial != null && serial.startsWith("IIN") && Iin.parse(serial.substring(3)) instanceof Answer.Yes<Iin>(Iin iin) ? iin : null;
    }

    private static @Nullable Bin bin(X500Name subject) {
        for (RDN part : subject.getRDNs(BCStyle.OU)) {
            String unit = IETFUtils.valueToString(part.getFirst().getValue());
            if (unit.startsWith("BIN") && Bin.parse(unit.substring(3)) instanceof Answer.Yes<Bin>(Bin bin)) return bin;
        }
        return null;
    }

    private static @Nullable String text(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] parts = name.getRDNs(attribute);
        return parts.length == 0 ? null : parts[0].getFirst().getValue().toString();
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
