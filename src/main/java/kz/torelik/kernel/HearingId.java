package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A hearing.
public record HearingId(PublicId id) {

    public static HearingId random() { return new HearingId(PublicId.random()); }

    public static HearingId of(UUID uuid) { return new HearingId(new PublicId(uuid)); }

    public static Optional<HearingId> find(String text) { return PublicId.find(text).map(HearingId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static HearingId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
