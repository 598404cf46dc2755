package kz.torelik.counterparts.notaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A power of attorney as a notary certified it.
///
/// @param number its number in the register
/// @param principal the IIN or BIN of who gives it, and `representative` of who gets it
/// @param powers the powers that its text lists expressly, by their codes
/// @param revokedAt when it was revoked, or null
public record CertifiedPower(String number, String notary, String principal, String principalName, String representative, String representativeName, List<String> powers, LocalDate issued, LocalDate until, @Nullable Instant revokedAt) {

    public CertifiedPower { powers = List.copyOf(powers); }

    CertifiedPower revoked(Instant at) { return new CertifiedPower(number, notary, principal, principalName, representative, representativeName, powers, issued, until, revokedAt == null ? at : revokedAt); }

    boolean names(String person) { return person.equals(principal) || person.equals(representative); }

    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("number", number, "notary", notary, "principal", principal, "principalName", principalName, "representative", representative,
                "representativeName", representativeName, "powers", powers, "issued", issued.toString(), "until", until.toString(), "state", revokedAt == null ? "valid" : "revoked"));
        if (revokedAt != null) said.put("revokedAt", revokedAt.toString());
        return said;
    }
}
