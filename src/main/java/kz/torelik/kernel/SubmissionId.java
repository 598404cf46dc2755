package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A submission on its way to becoming a case.
public record SubmissionId(PublicId id) {

    public static SubmissionId random() { return new SubmissionId(PublicId.random()); }

    public static SubmissionId of(UUID uuid) { return new SubmissionId(new PublicId(uuid)); }

    public static Optional<SubmissionId> find(String text) { return PublicId.find(text).map(SubmissionId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static SubmissionId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
