package kz.torelik.documents.upload;

import java.util.List;

/// The kinds of file that a court accepts.
public enum FileKind {
    PDF("application/pdf", List.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png"));

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() { return mediaType; }

    /// The extensions that tell the truth about this kind, the usual one first.
    public List<String> extensions() { return extensions; }
}
