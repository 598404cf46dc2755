package kz.torelik.documents;

import java.time.Instant;
import java.util.UUID;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Sha256;

/// A document of a draft or of a case: what it is called, and where its content lies in [Files].
///
/// @param owner the draft or case under whose key the content is kept
/// @param mediaType the type found in the content, such as `application/pdf`
/// @param title what people call it, as they wrote it
/// @param pages number of pages, 0 where the kind has none
public record Document(DocumentId id, UUID owner, Sha256 sha256, long size, String mediaType, String title, int pages, Instant createdAt) {

    public Document {
        if (title.isBlank()) throw new IllegalArgumentException("A document has a title");
    }
}
