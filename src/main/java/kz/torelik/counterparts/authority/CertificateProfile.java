package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The shapes of certificates that the authority issues: its own, and people's in the national profile.
final class CertificateProfile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Date OPENED = Date.from(Instant.parse("2015-01-01T00:00:00Z"));
    private static final Date CLOSES = Date.from(Instant.parse("2045-01-01T00:00:00Z"));

    private CertificateProfile() {}

    static X509Certificate authority(String issuerName, KeyPair issuer, String name, PublicKey key, int pathLength) {
        return built(issuer.getPrivate(), () -> {
            var builder = new JcaX509v3CertificateBuilder(new X500Name(issuerName), serial(), OPENED, CLOSES, new X500Name(name), key);
            identifiers(builder, issuer.getPublic(), key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return builder;
        });
    }

    static X509Certificate service(AuthorityKeys.Holder issuer, String name, PublicKey key, KeyPurposeId purpose, int usage) {
        return built(issuer.key(), () -> {
            var builder = new JcaX509v3CertificateBuilder(issuer.certificate(), serial(), OPENED, CLOSES, new X500Name(name), key);
            identifiers(builder, issuer.certificate().getPublicKey(), key);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            if (purpose.equals(KeyPurposeId.id_kp_OCSPSigning)) builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            return builder;
        });
    }

    /// A certificate of a person: `SERIALNUMBER=IIN...`, `OU=BIN...`, the patronymic as GIVENNAME, the roles in the extended key usage.
    static X509Certificate person(AuthorityKeys.Holder issuer, Subject subject, Use use, PublicKey key, URI address) {
        List<String> roles = Role.of(subject).stream().map(Role::oid).toList();
        return end(issuer, name(subject), Date.from(subject.validFrom()), Date.from(subject.validTo()), key, use, roles, use.policy(subject), address);
    }

    /// A certificate of a digital object: an entity's information system, without a person.
    static X509Certificate seal(AuthorityKeys.Holder issuer, String organisation, String bin, PublicKey key, URI address) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        add(name, BCStyle.C, "KZ");
        add(name, BCStyle.CN, "TORELIK (TEST)");
        add(name, BCStyle.O, organisation);
        add(name, BCStyle.OU, "BIN" + bin);
        return end(issuer, name.build(), OPENED, CLOSES, key, Use.SIGN, List.of(Role.ENTITY.oid(), Role.ENTITY_SYSTEM.oid()), "1.2.398.3.3.2.1", address);
    }

    private static X509Certificate end(AuthorityKeys.Holder issuer, X500Name name, Date from, Date to, PublicKey key, Use use, List<String> roles, String policy, URI address) {
        return built(issuer.key(), () -> {
            var builder = new JcaX509v3CertificateBuilder(X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()), serial(), from, to, name, key);
            identifiers(builder, issuer.certificate().getPublicKey(), key);
            builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.keyUsage()));
            List<KeyPurposeId> purposes = new ArrayList<>(List.of(use.purpose()));
            for (String role : roles) purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(role)));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
            builder.addExtension(Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(policy))));
            builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                new AccessDescription(AccessDescription.id_ad_ocsp, uri(address, "/ocsp")), new AccessDescription(AccessDescription.id_ad_caIssuers, uri(address, "/chain.pem"))}));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(uri(address, "/crl"))), null, null)}));
            return builder;
        });
    }

    private static X500Name name(Subject subject) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        add(name, BCStyle.C, "KZ");
        add(name, BCStyle.CN, subject.surname() + " " + subject.given());
        add(name, BCStyle.SURNAME, subject.surname());
        String patronymic = subject.patronymic();
        if (patronymic != null) add(name, BCStyle.GIVENNAME, patronymic);
        add(name, BCStyle.SERIALNUMBER, "IIN" + subject.iin());
        String organisation = subject.organisation();
        if (organisation != null) add(name, BCStyle.O, organisation);
        if (subject.bin() != null) add(name, BCStyle.OU, "BIN" + subject.bin());
        return name.build();
    }

    private static void add(X500NameBuilder name, ASN1ObjectIdentifier attribute, String text) { name.addRDN(attribute, new DERUTF8String(text)); }

    private static GeneralName uri(URI address, String path) { return new GeneralName(GeneralName.uniformResourceIdentifier, address.resolve(path).toString()); }

    private static BigInteger serial() { return new BigInteger(158, RANDOM).setBit(157); }

    private static void identifiers(X509v3CertificateBuilder builder, PublicKey issuer, PublicKey subject) throws IOException {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            ASN1Encodable authority = extensions.createAuthorityKeyIdentifier(issuer);
            builder.addExtension(Extension.authorityKeyIdentifier, false, authority);
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subject));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Shape { X509v3CertificateBuilder build() throws IOException; }

    private static X509Certificate built(PrivateKey issuer, Shape shape) {
        try {
            return new JcaX509CertificateConverter().getCertificate(shape.build().build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer)));
        } catch (IOException | OperatorCreationException | CertificateException broken) {
            throw new IllegalStateException("A certificate could not be made", broken);
        }
    }
}
