package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Time-stamps as in RFC 3161, accurate to a second.
final class TimeStampServer {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.398.3.3.2.6");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthorityKeys keys;

    TimeStampServer(AuthorityKeys keys) { this.keys = keys; }

    byte[] answer(byte[] request, Instant now) throws IOException {
        try {
            TimeStampRequest asked = new TimeStampRequest(request);
            AuthorityKeys.Holder signer = keys.timeStamps();
            var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", signer.key(), signer.certificate()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
            tokens.setAccuracySeconds(1);
            tokens.addCertificates(new JcaCertStore(List.of(signer.certificate(), keys.issuing().certificate())));
            var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
            return responses.generate(asked, new BigInteger(64, RANDOM), Date.from(now)).getEncoded();
        } catch (TSPException | OperatorCreationException | CertificateEncodingException broken) {
            throw new IOException(broken);
        }
    }
}
