package kz.torelik.counterparts.authority;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person (alone or for an organisation) as the authority's register knows them.
///
/// @param bin and `organisation`: of the entity in whose name the person signs, or null for an individual
/// @param roles short names of [Role], such as `head`; empty means individual, or employee when there is a BIN
/// @param validFrom and `validTo`: of the certificates made for this person
public record Subject(String iin, @Nullable String bin, String surname, String given, @Nullable String patronymic,
                      @Nullable String organisation, @Nullable List<String> roles, @Nullable Instant validFrom, @Nullable Instant validTo) {

    public Subject {
        if (!iin.matches("[0-9]{12}")) throw new IllegalArgumentException("An IIN has 12 digits");
        if (bin != null && !bin.matches("[0-9]{12}")) throw new IllegalArgumentException("A BIN has 12 digits");
        roles = roles == null ? List.of() : List.copyOf(roles);
        if (validFrom == null) validFrom = Instant.parse("2024-01-01T00:00:00Z");
        if (validTo == null) validTo = Instant.parse("2031-01-01T00:00:00Z");
    }

    String fullName() { return surname + " " + given + (patronymic == null ? "" : " " + patronymic); }
}
