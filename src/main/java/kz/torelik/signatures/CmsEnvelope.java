package kz.torelik.signatures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/// A CMS SignedData with exactly one signature, opened before anything is believed of it.
record CmsEnvelope(CMSSignedData cms, SignerInformation signature) {

    private static final int LARGEST = 1 << 20;
    private static final String NATIONAL_CRYPTOGRAPHY = "1.2.398.3.10.1.";
    private static final List<String> RUSSIAN_GOST = List.of("1.2.643.2.2.", "1.2.643.7.1.1.");

    /// @return refused when there is no signature, more than one, or something that is not CMS
    static Answer<CmsEnvelope> open(byte[] bytes) {
        if (bytes.length == 0) return Answer.no(Refusal.of("signature-missing"));
        if (bytes.length > LARGEST) return Answer.no(unreadable());
        try {
            CMSSignedData cms = new CMSSignedData(bytes);
            List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
            if (signers.isEmpty()) return Answer.no(Refusal.of("signature-missing"));
            if (signers.size() > 1) return Answer.no(Refusal.of("signature-several", signers.size()));
            return Answer.yes(new CmsEnvelope(cms, signers.getFirst()));
        } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException _) {
            return Answer.no(unreadable());
        }
    }

    private static Refusal unreadable() { return Refusal.of("signature-unreadable", Indication.TOTAL_FAILED + " (FORMAT_FAILURE)"); }

    /// Every algorithm that the CMS names: digest, signature, and the keys and signatures of its certificates.
    Set<String> algorithms() {
        Set<String> all = new LinkedHashSet<>(List.of(signature.getDigestAlgOID(), signature.getEncryptionAlgOID()));
        for (X509CertificateHolder certificate : certificates()) {
            all.add(certificate.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().getId());
            all.add(certificate.getSignatureAlgorithm().getAlgorithm().getId());
        }
        return all;
    }

    static boolean isGost(Set<String> algorithms) {
        return algorithms.stream().anyMatch(oid -> oid.startsWith(NATIONAL_CRYPTOGRAPHY) || RUSSIAN_GOST.stream().anyMatch(oid::startsWith));
    }

    Collection<X509CertificateHolder> certificates() { return cms.getCertificates().getMatches(null); }

    /// False when the CMS carries a content of its own that is not this document.
    boolean carriesNothingBut(byte[] document) {
        CMSTypedData content = cms.getSignedContent();
        return content == null || content.getContent() instanceof byte[] carried && Arrays.equals(carried, document);
    }

    /// The CMS without the content that it carries; what was signed is its digest, and that stays.
    Answer<byte[]> detached() {
        try {
            return Answer.yes(cms.isDetachedSignature() ? cms.getEncoded() : withoutContent().getEncoded());
        } catch (IOException broken) {
            return Answer.no(unreadable());
        }
    }

    private ContentInfo withoutContent() {
        SignedData whole = SignedData.getInstance(cms.toASN1Structure().getContent());
        SignedData bare = new SignedData(whole.getDigestAlgorithms(), new ContentInfo(whole.getEncapContentInfo().getContentType(), null), whole.getCertificates(), whole.getCRLs(), whole.getSignerInfos());
        return new ContentInfo(PKCSObjectIdentifiers.signedData, bare);
    }

    boolean hasTimeStamp() { return signature.getUnsignedAttributes() != null && signature.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null; }

    /// The digest that was signed, or null when the signature does not name one.
    byte @Nullable [] messageDigest() {
        Attribute attribute = signature.getSignedAttributes() == null ? null : signature.getSignedAttributes().get(CMSAttributes.messageDigest);
        if (attribute == null || attribute.getAttrValues().size() != 1) return null;
        return attribute.getAttrValues().getObjectAt(0) instanceof org.bouncycastle.asn1.ASN1OctetString octets ? octets.getOctets() : null;
    }

    List<X509CertificateHolder> certificateList() { return new ArrayList<>(certificates()); }
}
