package kz.torelik.casefile;

import java.time.LocalDate;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// The execution of what was decided stands still until a court above has reviewed it (CPC arts. 448, 454-3; CrPC art. 498-3; CAO arts. 850, 851-3).
///
/// @param since the day from which it does
/// @param by `chair`, `prosecutor` or `protest`
/// @param review the file in which it is reviewed, and `number` its number
/// @param until the last day on which it does, or null where it does until the review
public record ExecutionStay(LocalDate since, String by, CaseId review, CaseNumber number, @Nullable LocalDate until) {

    /// Since when, until when and until which review, as every page says it.
    public Reason said() { return until == null ? Reason.of("casefile.execution.since", since, number) : Reason.of("casefile.execution.since-until", since, until, number); }

    /// One that lasts until the review.
    public ExecutionStay(LocalDate since, String by, CaseId review, CaseNumber number) { this(since, by, review, number, null); }
}
