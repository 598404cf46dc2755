package kz.torelik.web.parts;

import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A line of a computation of money.
///
/// @param note how the line came about, or null
/// @param basis its article, or null
/// @param total whether the line is the result
public record SumLine(String what, Tenge sum, @Nullable String note, @Nullable LegalBasis basis, boolean total) {

    public static SumLine of(String what, Tenge sum) { return new SumLine(what, sum, null, null, false); }

    public static SumLine total(String what, Tenge sum) { return new SumLine(what, sum, null, null, true); }

    public SumLine noted(@Nullable String how, @Nullable LegalBasis law) { return new SumLine(what, sum, how, law, total); }
}
