package kz.torelik.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Sha256;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// The house's own certificate of a digital object. It seals receipts and extracts: uniform documents without expression of will
/// about rights (Digital Code art. 49-61). It never signs a decision; for those there are judges.
public final class SystemSeal {

    private record Equipment(PrivateKey key, List<X509Certificate> certificates) {}

    private final Path folder;
    private final TimeStamping stamps;
    private volatile @Nullable Equipment equipment;

    SystemSeal(Path folder, TimeStamping stamps) {
        this.folder = folder;
        this.stamps = stamps;
    }

    /// Seals a receipt without waiting for anybody: a detached CAdES-BES.
    /// @throws IllegalStateException when the house has no seal (see the operations guide)
    public byte[] seal(byte[] receipt) {
        try {
            Equipment own = equipment();
            X509Certificate certificate = own.certificates().getFirst();
            ESSCertIDv2 id = new ESSCertIDv2(Sha256.of(certificate.getEncoded()).bytes());
            AttributeTable attributes = new AttributeTable(new ASN1EncodableVector()).add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes)).build("SHA256withRSA", own.key(), certificate));
            generator.addCertificates(new JcaCertStore(own.certificates()));
            return generator.generate(new CMSProcessableByteArray(receipt), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateException | IOException broken) {
            throw new IllegalStateException("The seal could not be put", broken);
        }
    }

    /// Seals and adds a time-stamp of the authority; refused with `signature-time-unreachable` while it is silent.
    public Answer<byte[]> sealWithTime(byte[] receipt) { return CmsEnvelope.open(seal(receipt)).then(stamps::stamped); }

    /// The certificate, for pages that show who sealed.
    public Signer holder() { return SignerCertificate.read(equipment().certificates().getFirst()); }

    private Equipment equipment() {
        Equipment known = equipment;
        if (known != null) return known;
        try {
            byte[] key = Base64.getMimeDecoder().decode(Files.readString(folder.resolve("seal.key")).replaceAll("-----[A-Z ]+-----", ""));
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("seal.pem")))).stream().map(X509Certificate.class::cast).toList();
            Equipment read = new Equipment(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)), certificates);
            equipment = read;
            return read;
        } catch (IOException | GeneralSecurityException missing) {
            throw new IllegalStateException("The house has no seal in " + folder, missing);
        }
    }
}
