package kz.torelik.counterparts.authority;

import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Making a key pair and a certificate for a person; about a tenth of a second, nearly all of it the key.
final class Issuing {

    /// A certificate with its private key, all in Base64 of DER, as the drawer and the administration hand it out.
    ///
    /// @param bin of the organisation for which the person signs, or null
    /// @param serial hexadecimal, for revoking
    /// @param chain the issuing authority's certificate; the root is never sent
    record Issued(String use, @Nullable String bin, String serial, String certificate, List<String> chain, String privateKeyPkcs8) {}

    private final AuthorityKeys keys;
    private final Register register;
    private final URI address;

    Issuing(AuthorityKeys keys, Register register, URI address) {
        this.keys = keys;
        this.register = register;
        this.address = address;
    }

    Issued issue(Subject subject, Use use) { return issue(subject, use, 2048); }

    Issued issue(Subject subject, Use use, int bits) {
        KeyPair pair = AuthorityKeys.rsa(bits);
        return handOut(use.name(), subject.bin(), pair, CertificateProfile.person(keys.issuing(), subject, use, pair.getPublic(), address));
    }

    /// A certificate of a digital object: an organisation's system that seals on its own.
    Issued seal(String organisation, String bin) {
        KeyPair pair = AuthorityKeys.rsa(2048);
        return handOut("SEAL", bin, pair, CertificateProfile.seal(keys.issuing(), organisation, bin, pair.getPublic(), address));
    }

    private Issued handOut(String use, @Nullable String bin, KeyPair pair, X509Certificate certificate) {
        register.issued(certificate.getSerialNumber());
        return new Issued(use, bin, certificate.getSerialNumber().toString(16), Encoded.text(certificate),
            List.of(Encoded.text(keys.issuing().certificate())), Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }
}
