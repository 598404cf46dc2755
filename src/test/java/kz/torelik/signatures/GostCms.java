package kz.torelik.signatures;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// A CMS that says it is signed by GOST 34.10-2015 with 512 bits, as one from a national key would.
final class GostCms {

    private GostCms() {}

    static byte[] of(byte[] rsa) {
        try {
            ContentInfo info = ContentInfo.getInstance(rsa);
            SignedData data = SignedData.getInstance(info.getContent());
            SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            AlgorithmIdentifier digest = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3"));
            AlgorithmIdentifier signature = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2"));
            SignerInfo gost = new SignerInfo(signer.getSID(), digest, signer.getAuthenticatedAttributes(), signature, signer.getEncryptedDigest(), signer.getUnauthenticatedAttributes());
            SignedData national = new SignedData(new DERSet(digest), data.getEncapContentInfo(), data.getCertificates(), data.getCRLs(), new DERSet(gost));
            return new ContentInfo(info.getContentType(), national).getEncoded("DER");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
