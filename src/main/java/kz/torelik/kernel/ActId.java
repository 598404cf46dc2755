package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A judicial act.
public record ActId(PublicId id) {

    public static ActId random() { return new ActId(PublicId.random()); }

    public static ActId of(UUID uuid) { return new ActId(new PublicId(uuid)); }

    public static Optional<ActId> find(String text) { return PublicId.find(text).map(ActId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static ActId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
