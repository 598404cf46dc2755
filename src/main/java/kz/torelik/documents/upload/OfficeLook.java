package kz.torelik.documents.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks at a zip archive that may be a DOCX or an XLSX (ISO/IEC 29500, Open Packaging Conventions): its entries are unpacked into nothing,
/// its XML parts are read, its relationships followed only to see where they lead.
final class OfficeLook {

    private static final int ENTRIES = 10_000;
    private static final long RATIO = 250;
    private static final long RATIO_FROM = 8 * 1024 * 1024;
    private static final List<String> ARCHIVES = List.of("PK\u0003\u0004", "7z\u00bc\u00af", "Rar!", "\u001f\u008b", "BZh");

    private final Findings findings;
    private final OfficeParts parts;

    private OfficeLook(Findings findings) {
        this.findings = findings;
        this.parts = new OfficeParts(findings);
    }

    static UploadCheck.Looked at(byte[] content, Findings findings) {
        OfficeLook look = new OfficeLook(findings);
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            return look.archive(zip);
        } catch (Findings.TooMuch tooMuch) {
            findings.add("bomb");
        } catch (IOException | RuntimeException broken) { // an unpacker of hostile bytes may stumble anywhere: whatever it cannot read is broken
            findings.add("broken", "ZIP");
        }
        return look.kind();
    }

    private UploadCheck.Looked archive(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > ENTRIES) throw new Findings.TooMuch();
        List<ZipArchiveEntry> readable = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) findings.add("encrypted");
            else if (!entry.isDirectory()) readable.add(entry);
        }
        for (ZipArchiveEntry entry : readable) measure(zip, entry);
        if (findings.has("encrypted")) return kind();
        if (zip.getEntry(OfficeParts.TYPES) == null) {
            findings.add("type", Content.ARCHIVE.word());
            return UploadCheck.Looked.nothing();
        }
        for (ZipArchiveEntry entry : readable) {
            if (!OfficeParts.isXml(entry.getName())) continue;
            try (InputStream in = zip.getInputStream(entry)) {
                parts.read(entry.getName(), in);
            }
        }
        parts.conclude(name -> zip.getEntry(name) != null);
        return kind();
    }

    private UploadCheck.Looked kind() { return parts.kind().map(kind -> UploadCheck.Looked.of(kind, 0)).orElseGet(UploadCheck.Looked::nothing); }

    private void measure(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        CountingSink sink = new CountingSink(findings, findings.limits().part());
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(sink);
        }
        if (sink.size() > RATIO_FROM && sink.size() / RATIO > entry.getCompressedSize()) throw new Findings.TooMuch();
        byte[] head = sink.head();
        String start = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(start::startsWith)) findings.add("nested", entry.getName());
        if (Content.of(head) == Content.PROGRAM) findings.add("office-object", entry.getName());
        if (Content.of(head) == Content.PNG && head.length >= 24) {
            long width = ByteBuffer.wrap(head).getInt(16) & 0xffffffffL;
            long height = ByteBuffer.wrap(head).getInt(20) & 0xffffffffL;
            if (width > 0 && height > findings.limits().pixels() / width) findings.add("pixels", width, height, findings.limits().pixels() / 1_000_000);
        }
    }

    static Optional<FileKind> kindOf(String contentType) {
        if (contentType.endsWith("wordprocessingml.document.main+xml")) return Optional.of(FileKind.DOCX);
        if (contentType.endsWith("spreadsheetml.sheet.main+xml")) return Optional.of(FileKind.XLSX);
        if (contentType.equals("application/vnd.ms-word.document.macroEnabled.main+xml")) return Optional.of(FileKind.DOCX);
        if (contentType.equals("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) return Optional.of(FileKind.XLSX);
        return Optional.empty();
    }
}
