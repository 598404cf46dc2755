package kz.torelik.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import kz.torelik.web.NothingHere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The headers of draft-ietf-httpbis-resumable-upload, for a file that comes in parts, whatever it is for.
@Component
record UploadWire(Uploads uploads) {

    static final String OFFSET = "Upload-Offset";

    private static final String COMPLETE = "Upload-Complete";
    private static final String LIMIT = "Upload-Limit";

    /// @param digest SHA-256 of the whole file in hexadecimal digits
    Upload begin(UUID owner, String name, String kind, long size, String digest) {
        if (!digest.matches("[0-9a-f]{64}")) throw new Refused(Refusal.of("upload-digest"));
        return uploads.begin(owner, name, kind, size, Sha256.parse(digest)).orThrow();
    }

    Upload get(UUID owner, String upload) { return PublicId.find(upload).flatMap(id -> uploads.find(owner, id)).orElseThrow(NothingHere::new); }

    /// Takes the next part. When the link drops in it, what has come of it stays.
    ResponseEntity<Void> append(UUID owner, String upload, long offset, InputStream body) {
        Upload before = get(owner, upload);
        byte[] part = read(body);
        if (part.length > Uploads.LARGEST_PART) return state(ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE), before);
        return switch (uploads.append(before.owner(), before.id(), offset, part)) {
            case Answer.Yes<Upload>(Upload after) -> state(ResponseEntity.noContent(), after);
            case Answer.No<Upload> _ -> state(ResponseEntity.status(HttpStatus.CONFLICT), get(before.owner(), upload));
        };
    }

    ResponseEntity<Void> state(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        return answer.header(OFFSET, String.valueOf(upload.received())).header(COMPLETE, upload.isComplete() ? "?1" : "?0").header("Upload-Length", String.valueOf(upload.size()))
                .header(LIMIT, "max-size=" + uploads.largest() + ", max-append-size=" + Uploads.LARGEST_PART).header("Cache-Control", "no-store").build();
    }

    /// As much as comes, up to one byte more than a part may have; a link that drops ends the part.
    private static byte[] read(InputStream body) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        try {
            for (int n = body.read(piece); n >= 0 && part.size() <= Uploads.LARGEST_PART; n = body.read(piece)) part.write(piece, 0, n);
        } catch (IOException dropped) {
            // what has come is kept; nobody is left to be answered
        }
        return part.toByteArray();
    }
}
