package kz.torelik.counterparts.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A demonstration person's key with its certificate, as it comes out of the drawer.
///
/// @param use `SIGN` or `AUTH`
/// @param bin of the organisation for which the person signs, or null
/// @param chain the issuing authority's certificate, without the root
public record DemoKey(String use, @Nullable String bin, PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {

    public DemoKey {
        chain = List.copyOf(chain);
    }

    /// Hexadecimal, for [AuthorityDesk#revoke].
    public String serial() { return certificate.getSerialNumber().toString(16); }

    static DemoKey of(Issuing.Issued issued) {
        Base64.Decoder base64 = Base64.getDecoder();
        return new DemoKey(issued.use(), issued.bin(), AuthorityKeys.privateKey(base64.decode(issued.privateKeyPkcs8())), AuthorityKeys.certificate(base64.decode(issued.certificate())),
            issued.chain().stream().map(base64::decode).map(AuthorityKeys::certificate).toList());
    }
}
