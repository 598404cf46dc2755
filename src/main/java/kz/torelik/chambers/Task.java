package kz.torelik.chambers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;

/// A line of the desk: something that waits for this officer.
///
/// @param what what to do
/// @param detail where it comes from, or null
/// @param category what the case is about
/// @param checks what the house has already looked at, such as the jurisdiction and the duty
/// @param draft the address of a draft that is there, or null
/// @param due the last day, or null where no clock runs
/// @param alarmed the moment at which a term of hours or one that is due at once runs out, once its alarm was raised; else null
public record Task(Phrase what, @Nullable Phrase detail, String href, CaseId caseId, CaseNumber number, Trilingual category, List<Phrase> checks, @Nullable String draft, @Nullable LocalDate due,
                   @Nullable Instant alarmed) {

    public Task { checks = List.copyOf(checks); }
}
