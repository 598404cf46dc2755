package kz.torelik.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Gives stored documents to a browser. PDF is shown, everything else is saved; nothing is kept on the way.
final class Downloads {

    private Downloads() {}

    static ResponseEntity<byte[]> inline(Documents documents, Document document) throws IOException { return answer(documents, document, ContentDisposition.inline()); }

    static ResponseEntity<byte[]> attachment(Documents documents, Document document) throws IOException {
        return document.mediaType().equals("application/pdf") ? inline(documents, document) : answer(documents, document, ContentDisposition.attachment());
    }

    private static ResponseEntity<byte[]> answer(Documents documents, Document document, ContentDisposition.Builder how) throws IOException {
        String ending = document.mediaType().equals("application/pdf") && !document.title().endsWith(".pdf") ? ".pdf" : "";
        return bytes(documents.content(document), document.mediaType(), how.filename(document.title() + ending, StandardCharsets.UTF_8).build());
    }

    static ResponseEntity<byte[]> bytes(byte[] content, String mediaType, ContentDisposition how) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_DISPOSITION, how.toString()).body(content);
    }
}
