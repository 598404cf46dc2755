package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// The end of a term with the sentences that explain it.
///
/// @param day the last day, until 24:00 (CPC art. 123); null while a stay is not over
/// @param stoodStill the days of stay that did not count
public record Due(@Nullable LocalDate day, int stoodStill, List<Reason> steps) {

    public Due { steps = List.copyOf(steps); }
}
