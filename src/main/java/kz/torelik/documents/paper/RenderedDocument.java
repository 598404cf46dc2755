package kz.torelik.documents.paper;

import kz.torelik.kernel.Sha256;

/// A set document.
///
/// @param pdf PDF/A-2a
/// @param sha256 the digest of these bytes: setting the same sheet again gives another one, so keep the bytes
public record RenderedDocument(byte[] pdf, int pages, Sha256 sha256) {

    public RenderedDocument {
        pdf = pdf.clone();
    }

    static RenderedDocument of(byte[] pdf, int pages) { return new RenderedDocument(pdf, pages, Sha256.of(pdf)); }

    @Override
    public byte[] pdf() { return pdf.clone(); }
}
