package kz.torelik.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which a term stands still: from the day of the ruling that stays the proceedings to the day before they are resumed
/// (CPC art. 125).
///
/// @param from the first day that does not count
/// @param resumed the day on which the term goes on, which counts again; null while it is not resumed
public record Stay(LocalDate from, @Nullable LocalDate resumed) {

    boolean covers(LocalDate day) { return !day.isBefore(from) && (resumed == null || day.isBefore(resumed)); }
}
