package kz.torelik.recordings;

import java.time.Instant;
import kz.torelik.kernel.Sha256;

/// A transcript that the secretary certified with his key (CPC art. 283 part 5).
///
/// @param signer the name in the certificate
/// @param signedAt the moment that the time-stamp proves
/// @param content what was signed, WebVTT, and `cms` the detached signature over it
public record CertifiedTranscript(int version, String signer, Instant signedAt, Sha256 sha256, byte[] content, byte[] cms) {

    public CertifiedTranscript {
        content = content.clone();
        cms = cms.clone();
    }

    @Override
    public byte[] content() { return content.clone(); }

    @Override
    public byte[] cms() { return cms.clone(); }
}
