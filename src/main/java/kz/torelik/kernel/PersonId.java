package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// A person or an organisation known to the house.
public record PersonId(PublicId id) {

    public static PersonId random() { return new PersonId(PublicId.random()); }

    public static PersonId of(UUID uuid) { return new PersonId(new PublicId(uuid)); }

    public static Optional<PersonId> find(String text) { return PublicId.find(text).map(PersonId::new); }

    /// @throws IllegalArgumentException when the text is not an identifier
    @JsonCreator
    public static PersonId of(String text) { return find(text).orElseThrow(() -> new IllegalArgumentException("Not an identifier: " + text)); }

    public UUID uuid() { return id.uuid(); }

    @JsonValue
    @Override
    public String toString() { return id.toString(); }
}
