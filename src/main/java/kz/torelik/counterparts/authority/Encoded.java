package kz.torelik.counterparts.authority;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// A certificate as bytes and as the text that travels in JSON.
final class Encoded {

    private Encoded() {}

    static byte[] of(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(X509Certificate certificate) { return Base64.getEncoder().encodeToString(of(certificate)); }
}
