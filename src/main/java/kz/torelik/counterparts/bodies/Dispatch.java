package kz.torelik.counterparts.bodies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a body sends.
///
/// @param matter the fields of the manifest beside its form, the BIN and the list of documents
public record Dispatch(BodySystem from, Map<String, Object> matter, List<Document> documents) {

    public Dispatch {
        matter = new LinkedHashMap<>(matter);
        documents = List.copyOf(documents);
    }

    /// @param name of the file, @param kind `protocol`, `motion`, `indictment`, `evidence`, ...
    public record Document(String name, String kind, String title, byte[] content) {
        public Document { content = content.clone(); }

        @Override
        public byte[] content() { return content.clone(); }
    }

    /// What goes wrong on the way.
    public enum Fault {
        /// Nothing.
        NONE,
        /// The signature is not one over this manifest.
        BROKEN_SIGNATURE,
        /// A digest in the manifest is not that of the file.
        WRONG_DIGEST,
        /// A body that nobody registered sends it, with a good signature of its own.
        UNKNOWN_BODY,
        /// Another body's officer signs.
        FOREIGN_SIGNATURE,
        /// One of the listed files stays behind.
        LOST_FILE
    }

    /// What the court answered.
    ///
    /// @param status of HTTP
    /// @param body the JSON
    public record Answer(int status, Map<String, Object> body) {

        public String text(String field) { return String.valueOf(body.get(field)); }
    }
}
