package kz.torelik.counterparts.authority;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Outages on demand, so that tests and demonstrations can show what the house does without its authority.
final class Faults {

    enum Fault { NORMAL, DOWN, UNKNOWN, SLOW }

    private volatile Fault ocsp = Fault.NORMAL;
    private volatile Fault tsp = Fault.NORMAL;

    Fault ocsp() { return ocsp; }

    Fault tsp() { return tsp; }

    /// @param ocsp and `tsp`: the new state in lower case, or null to leave it
    void set(@Nullable String ocsp, @Nullable String tsp) {
        if (ocsp != null) this.ocsp = Fault.valueOf(ocsp.toUpperCase(Locale.ROOT));
        if (tsp != null) this.tsp = Fault.valueOf(tsp.toUpperCase(Locale.ROOT));
    }
}
