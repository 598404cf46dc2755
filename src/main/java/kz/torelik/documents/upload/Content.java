package kz.torelik.documents.upload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What the first bytes of a content say it is. The kinds that are not accepted are named too, so that the refusal can say what was found.
enum Content {
    PDF, ZIP, JPEG, PNG, OLD_OFFICE, ARCHIVE, PROGRAM, WEB_PAGE, RTF, OTHER_PICTURE, UNKNOWN;

    /// The word of the message for what was found.
    String word() { return name().toLowerCase(Locale.ROOT).replace("_", ""); }

    static Content of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-") || head.stripLeading().startsWith("%PDF-") || head.startsWith("\u00ef\u00bb\u00bf%PDF-")) return PDF;
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return ZIP;
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return OLD_OFFICE;
        if (head.startsWith("7z\u00bc\u00af\u0027\u001c") || head.startsWith("Rar!") || head.startsWith("\u001f\u008b") || head.startsWith("BZh") || head.startsWith("\u00fd7zXZ")) return ARCHIVE;
        if (head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!")) return PROGRAM;
        if (head.startsWith("{\\rtf")) return RTF;
        if (head.startsWith("GIF8") || head.startsWith("BM") || head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("RIFF") || head.startsWith("ftyphei", 4)) return OTHER_PICTURE;
        String text = head.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<svg") || text.startsWith("<?xml")) return WEB_PAGE;
        return UNKNOWN;
    }
}
