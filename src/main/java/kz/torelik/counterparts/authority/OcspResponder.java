package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// OCSP as in RFC 6960, for certificates of the issuing authority (people, time-stamps) and of the root (the issuing authority).
final class OcspResponder {

    private static final Duration FRESH = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(5 * 365);

    private final AuthorityKeys keys;
    private final Register register;
    private final DigestCalculatorProvider digests;
    private final X509CertificateHolder root;
    private final X509CertificateHolder issuing;

    OcspResponder(AuthorityKeys keys, Register register) {
        this.keys = keys;
        this.register = register;
        try {
            digests = new JcaDigestCalculatorProviderBuilder().build();
            root = new JcaX509CertificateHolder(keys.root().certificate());
            issuing = new JcaX509CertificateHolder(keys.issuing().certificate());
        } catch (OperatorCreationException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param sayUnknown whether to deny all knowledge, as a fault on demand
    /// @param now the moment for which it answers
    byte[] answer(byte[] request, boolean sayUnknown, Instant now) throws IOException {
        try {
            OCSPReq asked = new OCSPReq(request);
            Req[] requests = asked.getRequestList();
            boolean aboutIssuing = requests.length > 0 && requests[0].getCertID().matchesIssuer(root, digests);
            AuthorityKeys.Holder signer = aboutIssuing ? keys.rootResponder() : keys.responder();
            var builder = new BasicOCSPRespBuilder(new RespID(SubjectPublicKeyInfo.getInstance(signer.certificate().getPublicKey().getEncoded()), digests.get(RespID.HASH_SHA1)));
            for (Req one : requests) {
                builder.addResponse(one.getCertID(), sayUnknown ? new UnknownStatus() : status(one.getCertID(), now), Date.from(now), Date.from(now.plus(FRESH)), archive(now));
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) builder.setResponseExtensions(new Extensions(nonce));
            var basic = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.key()), chain(signer), Date.from(now));
            return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException broken) {
            throw new IOException(broken);
        } catch (IOException malformed) {
            return malformed();
        }
    }

    /// The authority remembers certificates for five years after they end (Digital Code art. 49-61), so its answers count for expired ones.
    private static Extensions archive(Instant now) throws IOException {
        ASN1GeneralizedTime since = new ASN1GeneralizedTime(Date.from(now.minus(REMEMBERED)));
        return new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff, false, since.getEncoded()));
    }

    private static byte[] malformed() throws IOException {
        try {
            OCSPResp no = new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
            return no.getEncoded();
        } catch (OCSPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CertificateStatus status(CertificateID id, Instant now) throws OCSPException {
        BigInteger serial = id.getSerialNumber();
        if (id.matchesIssuer(root, digests)) return serial.equals(keys.issuing().certificate().getSerialNumber()) ? CertificateStatus.GOOD : new UnknownStatus();
        if (!id.matchesIssuer(issuing, digests)) return new UnknownStatus();
        boolean own = List.of(keys.timeStamps(), keys.responder()).stream().anyMatch(holder -> holder.certificate().getSerialNumber().equals(serial));
        if (!own && !register.knows(serial)) return new UnknownStatus();
        return register.revokedAt(serial, now).<CertificateStatus>map(at -> new RevokedStatus(Date.from(at), CRLReason.cessationOfOperation)).orElse(CertificateStatus.GOOD);
    }

    private static X509CertificateHolder[] chain(AuthorityKeys.Holder signer) throws CertificateEncodingException {
        X509Certificate certificate = signer.certificate();
        return new X509CertificateHolder[] {new JcaX509CertificateHolder(certificate)};
    }
}
