package kz.torelik.signatures;

import java.io.IOException;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds the proof of time to a signature (Digital Code art. 49-61 want time evidence): a signature time-stamp of the authority, which
/// makes CAdES-T of CAdES-B. The time-stamp's own signature is checked with everything else at validation.
final class TimeStamping {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamping.class);

    private final AuthorityClient authority;

    TimeStamping(AuthorityClient authority) { this.authority = authority; }

    /// @return the same CMS with a time-stamp; unchanged when it had one; refused while the authority is silent
    Answer<byte[]> stamped(CmsEnvelope envelope) {
        try {
            if (envelope.hasTimeStamp()) return Answer.yes(envelope.cms().getEncoded());
            TimeStampToken token = TimeStamps.token(authority, envelope.signature().getSignature());
            SignerInformation signature = envelope.signature();
            ASN1EncodableVector attributes = signature.getUnsignedAttributes() == null ? new ASN1EncodableVector() : signature.getUnsignedAttributes().toASN1EncodableVector();
            attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token.getEncoded()))));
            SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(signature, new AttributeTable(attributes));
            return Answer.yes(CMSSignedData.replaceSigners(envelope.cms(), new SignerInformationStore(stamped)).getEncoded());
        } catch (IOException | TSPException silent) {
            LOG.warn("No time-stamp: {}", silent.getMessage());
            return Answer.no(Refusal.of("signature-time-unreachable"));
        }
    }
}
