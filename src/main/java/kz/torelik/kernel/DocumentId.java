package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A document in a case file or a draft.
public record DocumentId(PublicId id) {

    public static DocumentId random() { return new DocumentId(PublicId.random()); }

    public static DocumentId of(UUID uuid) { return new DocumentId(new PublicId(uuid)); }

    public static Optional<DocumentId> find(String text) { return PublicId.find(text).map(DocumentId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static DocumentId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
