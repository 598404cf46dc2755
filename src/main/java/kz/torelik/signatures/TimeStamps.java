package kz.torelik.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import kz.torelik.kernel.Sha256;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.cms.CMSSignedData;

/// Time-stamps of the authority (RFC 3161) over anything: the proof that it was there at that time, from somebody who is not this house.
public final class TimeStamps {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final AuthorityClient authority;

    TimeStamps(AuthorityClient authority) { this.authority = authority; }

    /// A token over these bytes; nothing while the authority is silent.
    public Optional<byte[]> stamp(byte[] content) {
        try {
            return Optional.of(token(authority, content).getEncoded());
        } catch (IOException | TSPException silent) {
            return Optional.empty();
        }
    }

    static TimeStampToken token(AuthorityClient authority, byte[] content) throws IOException, TSPException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, Sha256.of(content).bytes(), new BigInteger(64, RANDOM));
        TimeStampResponse response = new TimeStampResponse(authority.timeStamp(request.getEncoded()));
        response.validate(request);
        if (response.getTimeStampToken() == null) throw new TSPException("refused with status " + response.getStatus());
        return response.getTimeStampToken();
    }

    /// What a token says of these bytes: the time, and whose certificate signed it. Whether that certificate is to be believed is for the reader, who compares it with the authority's.
    ///
    /// @return nothing when the token is not one, speaks of other bytes, or its signature does not hold
    public static Optional<Stamped> read(byte[] token, byte[] content) {
        try {
            TimeStampToken read = new TimeStampToken(new CMSSignedData(token));
            if (!Arrays.equals(read.getTimeStampInfo().getMessageImprintDigest(), Sha256.of(content).bytes())) return Optional.empty();
            Collection<X509CertificateHolder> signers = read.getCertificates().getMatches(read.getSID());
            if (signers.size() != 1) return Optional.empty();
            X509CertificateHolder signer = signers.iterator().next();
            read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return Optional.of(new Stamped(read.getTimeStampInfo().getGenTime().toInstant(), new JcaX509CertificateConverter().getCertificate(signer)));
        } catch (IOException | TSPException | CMSException | OperatorCreationException | CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// A time and who stands for it.
    public record Stamped(Instant at, X509Certificate by) {}
}
