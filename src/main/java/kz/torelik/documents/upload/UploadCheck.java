package kz.torelik.documents.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.Sha256;

/// Looks at an uploaded file before it touches a case: what it is by its content, whether anyone can open it, whether it is whole, and
/// whether it would do harm or do something by itself. It never runs, renders or fetches anything, and its time and memory are bounded by
/// [UploadLimits]. Each finding is a refusal `upload-…`; all of them are reported at once.
public final class UploadCheck {

    private final UploadLimits limits;

    public UploadCheck(UploadLimits limits) { this.limits = limits; }

    public UploadLimits limits() { return limits; }

    /// Reads at most one byte more than the limit.
    public Verdict check(String name, InputStream content) throws IOException {
        return check(name, content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.largest() + 1)));
    }

    /// @param name the name that the person's device gave the file
    public Verdict check(String name, byte[] content) {
        Findings findings = new Findings(name, limits);
        Sha256 digest = Sha256.of(content);
        if (content.length == 0) {
            findings.add("empty");
            return new Verdict(name, Optional.empty(), digest, 0, 0, findings.list());
        }
        Looked looked = content.length > limits.largest() ? tooLarge(content, findings) : look(content, findings);
        looked.kind().ifPresent(kind -> extension(name, kind, findings));
        return new Verdict(name, looked.kind(), digest, content.length, looked.pages(), findings.list());
    }

    record Looked(Optional<FileKind> kind, int pages) {

        static Looked of(FileKind kind, int pages) { return new Looked(Optional.of(kind), pages); }

        static Looked nothing() { return new Looked(Optional.empty(), 0); }
    }

    /// A file that is too large is not parsed; what it seems to be is still said.
    private Looked tooLarge(byte[] content, Findings findings) {
        findings.add("too-large", megabytes(limits.largest()));
        return switch (Content.of(content)) {
            case PDF -> Looked.of(FileKind.PDF, 0);
            case JPEG -> Looked.of(FileKind.JPEG, 0);
            case PNG -> Looked.of(FileKind.PNG, 0);
            case ZIP -> Looked.nothing();
            case OLD_OFFICE, ARCHIVE, PROGRAM, WEB_PAGE, RTF, OTHER_PICTURE, UNKNOWN -> unaccepted(Content.of(content), findings);
        };
    }

    private Looked look(byte[] content, Findings findings) {
        Content found = Content.of(content);
        return switch (found) {
            case PDF -> Looked.of(FileKind.PDF, PdfLook.at(content, findings));
            case ZIP -> OfficeLook.at(content, findings);
            case JPEG -> Looked.of(FileKind.JPEG, JpegLook.at(content, findings));
            case PNG -> Looked.of(FileKind.PNG, PngLook.at(content, findings));
            case OLD_OFFICE -> {
                if (contains(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) findings.add("encrypted");
                else unaccepted(found, findings);
                yield Looked.nothing();
            }
            case ARCHIVE, PROGRAM, WEB_PAGE, RTF, OTHER_PICTURE, UNKNOWN -> unaccepted(found, findings);
        };
    }

    private static Looked unaccepted(Content found, Findings findings) {
        findings.add("type", found.word());
        return Looked.nothing();
    }

    private static void extension(String name, FileKind kind, Findings findings) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!kind.extensions().contains(extension)) findings.add("extension", extension.isEmpty() ? "-" : extension, kind.name(), kind.extensions().getFirst());
    }

    static long megabytes(long bytes) { return Math.max(1, bytes / (1024 * 1024)); }

    static boolean contains(byte[] content, byte[] part) {
        outer:
        for (int i = 0; i <= content.length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (content[i + j] != part[j]) continue outer;
            }
            return true;
        }
        return false;
    }
}
