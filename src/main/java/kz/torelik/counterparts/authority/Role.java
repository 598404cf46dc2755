package kz.torelik.counterparts.authority;

import java.util.Arrays;
import java.util.List;

/// The roles that the national profile writes into the extended key usage.
enum Role {
    INDIVIDUAL("individual", "1.2.398.3.3.4.1.1"),
    ENTITY("entity", "1.2.398.3.3.4.1.2"),
    HEAD("head", "1.2.398.3.3.4.1.2.1"),
    SIGNS("signs", "1.2.398.3.3.4.1.2.2"),
    SIGNS_FINANCE("signs-finance", "1.2.398.3.3.4.1.2.3"),
    STAFF_OFFICER("hr", "1.2.398.3.3.4.1.2.4"),
    EMPLOYEE("employee", "1.2.398.3.3.4.1.2.5"),
    ENTITY_SYSTEM("entity-system", "1.2.398.3.3.4.1.2.6");

    private final String shortName;
    private final String oid;

    Role(String shortName, String oid) {
        this.shortName = shortName;
        this.oid = oid;
    }

    String oid() { return oid; }

    /// The object identifiers for a subject: an individual, or the entity with its roles.
    static List<Role> of(Subject subject) {
        if (subject.bin() == null) return List.of(INDIVIDUAL);
        List<Role> named = subject.roles().stream().map(Role::named).toList();
        List<Role> all = new java.util.ArrayList<>(List.of(ENTITY));
        all.addAll(named.isEmpty() ? List.of(EMPLOYEE) : named);
        return all.stream().distinct().toList();
    }

    private static Role named(String name) {
        return Arrays.stream(values()).filter(role -> role.shortName.equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Unknown role '%s'; known: %s".formatted(name, Arrays.stream(values()).map(role -> role.shortName).toList())));
    }
}
