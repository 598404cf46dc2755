package kz.torelik.analytics;

import java.time.LocalDate;
import kz.torelik.kernel.Sha256;

/// An act in force with its outcome: what outcomes are counted from.
///
/// @param sha256 the digest of the signed act, by which it stands in the public log
record Ended(String ecli, Comparable what, String outcome, LocalDate decidedOn, Sha256 sha256) {

    /// As it stands in a frozen set.
    String line() { return String.join(" ", ecli, sha256.toString(), what.category(), what.kind(), outcome, decidedOn.toString()); }

    static Ended of(String line) {
        String[] parts = line.split(" ");
        return new Ended(parts[0], new Comparable(parts[2], parts[3]), parts[4], LocalDate.parse(parts[5]), Sha256.parse(parts[1]));
    }
}
