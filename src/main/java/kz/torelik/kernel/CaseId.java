package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A case file, through all its numbers.
public record CaseId(PublicId id) {

    public static CaseId random() { return new CaseId(PublicId.random()); }

    public static CaseId of(UUID uuid) { return new CaseId(new PublicId(uuid)); }

    public static Optional<CaseId> find(String text) { return PublicId.find(text).map(CaseId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static CaseId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
