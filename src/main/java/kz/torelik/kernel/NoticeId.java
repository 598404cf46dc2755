package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A notice to one addressee.
public record NoticeId(PublicId id) {

    public static NoticeId random() { return new NoticeId(PublicId.random()); }

    public static NoticeId of(UUID uuid) { return new NoticeId(new PublicId(uuid)); }

    public static Optional<NoticeId> find(String text) { return PublicId.find(text).map(NoticeId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static NoticeId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
