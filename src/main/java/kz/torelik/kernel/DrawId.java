package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A draw of a judge.
public record DrawId(PublicId id) {

    public static DrawId random() { return new DrawId(PublicId.random()); }

    public static DrawId of(UUID uuid) { return new DrawId(new PublicId(uuid)); }

    public static Optional<DrawId> find(String text) { return PublicId.find(text).map(DrawId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static DrawId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
