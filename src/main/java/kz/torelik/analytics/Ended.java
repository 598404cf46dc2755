package kz.torelik.analytics;

import java.time.LocalDate;
import kz.torelik.kernel.Sha256;

/// An act in force with its outcome: what outcomes are counted from.
///
/// @param sha256 the digest of the signed act, by which it stands in the public log
record Ended(String ecli, Comparable what, String outcome, LocalDate decidedOn, Sha256 sha256) {}
