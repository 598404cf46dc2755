package kz.torelik.signatures;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the authority whether a certificate is revoked, with a nonce against replays. Answers about services and authorities are
/// kept until an hour has passed, answers about people as long as the settings say. No answer is null: DSS then says TRY_LATER.
final class OcspAnswers implements OCSPSource {

    private static final Logger LOG = LoggerFactory.getLogger(OcspAnswers.class);
    private static final long serialVersionUID = 1L;
    private static final Duration KEEP_AUTHORITIES = Duration.ofHours(1);
    private static final int LARGEST_STORE = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Kept(OCSPToken answer, Instant asked, Duration usable) {

        boolean isFresh(Instant now) { return !now.isBefore(asked) && now.isBefore(asked.plus(usable)); }
    }

    private static final class Store extends LinkedHashMap<String, Kept> {

        private static final long serialVersionUID = 1L;

        Store() { super(256, 0.75f, true); }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) { return size() > LARGEST_STORE; }
    }

    private final transient AuthorityClient authority;
    private final transient Clock clock;
    private final transient Duration keepPeople;
    private final transient Store store = new Store();

    OcspAnswers(AuthorityClient authority, Duration keepPeople, Clock clock) {
        this.authority = authority;
        this.keepPeople = keepPeople;
        this.clock = clock;
    }

    @Override
    public @Nullable OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        Instant now = clock.instant();
        String key = certificate.getDSSIdAsString();
        Kept kept = find(key);
        if (kept != null && kept.isFresh(now)) return kept.answer();
        try {
            OCSPToken answer = ask(certificate, issuer);
            if (answer != null) keep(key, new Kept(answer, now, SignerCertificate.isPerson(certificate.getCertificate()) ? keepPeople : KEEP_AUTHORITIES));
            return answer;
        } catch (IOException | OCSPException silent) {
            LOG.warn("No OCSP answer: {}", silent.getMessage());
            return null;
        }
    }

    private @Nullable OCSPToken ask(CertificateToken certificate, CertificateToken issuer) throws IOException, OCSPException {
        CertificateID id = DSSRevocationUtils.getOCSPCertificateID(certificate, issuer, DigestAlgorithm.SHA1);
        byte[] nonce = new DEROctetString(random()).getEncoded();
        byte[] request = new OCSPReqBuilder().addRequest(id)
            .setRequestExtensions(new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce))).build().getEncoded();
        OCSPResp response = new OCSPResp(authority.ocsp(request));
        if (response.getStatus() != OCSPResp.SUCCESSFUL) throw new OCSPException("status " + response.getStatus());
        BasicOCSPResp basic = (BasicOCSPResp) response.getResponseObject();
        Extension returned = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (returned == null || !Arrays.equals(returned.getExtnValue().getOctets(), nonce)) throw new OCSPException("the nonce is not the one asked with");
        SingleResp single = DSSRevocationUtils.getLatestSingleResponse(basic, certificate, issuer);
        if (single == null) throw new OCSPException("it is about another certificate");
        OCSPToken token = new OCSPToken(basic, single, certificate, issuer);
        token.setExternalOrigin(RevocationOrigin.EXTERNAL);
        return token;
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private @Nullable Kept find(String key) {
        synchronized (store) {
            return store.get(key);
        }
    }

    private void keep(String key, Kept kept) {
        synchronized (store) {
            store.put(key, kept);
        }
    }
}
