package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kz.torelik.kernel.Sha256;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// Signs as a person of the demonstration would with the page's helper (`static/js/sign.js`), and gives the same bytes: a detached
/// CAdES-BES in DER with content type, message digest and signing certificate. For the simulator, the load tests and the tests.
public final class DemoSigner {

    private DemoSigner() {}

    public static byte[] sign(byte[] content, DemoKey key) { return sign(content, key, null); }

    /// @param signingTime the time that the signer claims, or null to claim none (a PDF signature must not claim it here)
    public static byte[] sign(byte[] content, DemoKey key, @Nullable Instant signingTime) { return sign(content, key, signingTime, false); }

    /// A CMS that carries what it signs, as the application of a phone makes it on demand.
    public static byte[] signWithData(byte[] content, DemoKey key) { return sign(content, key, null, true); }

    private static byte[] sign(byte[] content, DemoKey key, @Nullable Instant signingTime, boolean carries) {
        try {
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
            attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(Sha256.of(content).bytes()))));
            ESSCertIDv2 own = new ESSCertIDv2(Sha256.of(Encoded.of(key.certificate())).bytes());
            attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(own))));
            if (signingTime != null) attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signingTime)))));
            var signer = new JcaSimpleSignerInfoGeneratorBuilder().setSignedAttributeGenerator(new SimpleAttributeTableGenerator(new AttributeTable(attributes)))
                .build("SHA256withRSA", key.key(), key.certificate());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer);
            List<X509Certificate> certificates = new ArrayList<>(List.of(key.certificate()));
            certificates.addAll(key.chain());
            generator.addCertificates(new JcaCertStore(certificates));
            return generator.generate(new CMSProcessableByteArray(content), carries).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException broken) {
            throw new IllegalStateException("Could not sign", broken);
        }
    }
}
