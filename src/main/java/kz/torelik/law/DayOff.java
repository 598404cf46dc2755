package kz.torelik.law;

import java.time.LocalDate;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A day on which nobody works, and why.
///
/// @param why the holiday, or the holiday that it stands in for; null for a plain weekend or a decision of the Government
/// @param insteadOf the holiday's own date when that fell on a weekend, otherwise null
public record DayOff(LocalDate day, Kind kind, @Nullable Trilingual why, @Nullable LocalDate insteadOf, @Nullable LegalBasis basis) {

    /// Why it is off.
    public enum Kind { WEEKEND, HOLIDAY, MOVED, GOVERNMENT }
}
