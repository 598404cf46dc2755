package kz.torelik.signatures;

import java.nio.charset.StandardCharsets;

/// Looking at a PDF as bytes, where parsing would be too much.
final class PdfBytes {

    private PdfBytes() {}

    static boolean isPdf(byte[] bytes) { return bytes.length > 8 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"); }
}
