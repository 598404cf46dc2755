package kz.torelik.documents.upload;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;

/// What was found in an uploaded file.
///
/// @param kind what the content is, or empty when it is none of the accepted kinds
/// @param sha256 the digest of the content, as far as it was read
/// @param size bytes; for a file over the limit, the limit and one more
/// @param pages pages of a PDF, 1 for a picture, else 0
/// @param findings everything that speaks against it; empty when it is accepted
public record Verdict(String name, Optional<FileKind> kind, Sha256 sha256, long size, int pages, List<Refusal> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean accepted() { return findings.isEmpty(); }
}
