package kz.torelik.signatures;

import java.time.Instant;
import kz.torelik.kernel.Sha256;

/// A signature that the house accepted; only this module makes one.
///
/// @param signedAt the moment that the time-stamp proves: it counts for deadlines
/// @param document the digest of what was signed
/// @param signature what to keep: the CMS with its time-stamp (CAdES-T), or the signed PDF (PAdES-T)
public record AcceptedSignature(Signer signer, Instant signedAt, Sha256 document, byte[] signature, SignatureReport report) {

    public AcceptedSignature {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() { return signature.clone(); }
}
