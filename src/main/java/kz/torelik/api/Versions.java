package kz.torelik.api;

import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Optimistic concurrency: the version of a thing is its `ETag`, and whoever changes it says with `If-Match` what he saw.
final class Versions {

    private Versions() {}

    static String tag(int version) { return "\"" + version + "\""; }

    /// @throws Refused with `if-match-missing` when the caller does not say what he saw
    static int seen(@Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.strip().matches("\"\\d{1,9}\"")) throw new Refused(Refusal.of("if-match-missing"));
        return Integer.parseInt(ifMatch.strip().replace("\"", ""));
    }
}
