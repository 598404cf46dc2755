package kz.torelik.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// How a paper came to the court: over its window or by post.
///
/// @param handedAt when it was handed in at the window, or when the post brought it
/// @param postmark the day of the postmark for what came by post, else null: whoever hands a paper to the post before the end of the last day has not missed the term (CPC art. 123 part 5)
public record WindowEntry(Way way, Instant handedAt, @Nullable LocalDate postmark) {

    public enum Way {
        WINDOW, POST;

        /// The word of the database and of the messages.
        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }

        static Way of(String word) { return valueOf(word.toUpperCase(java.util.Locale.ROOT)); }
    }

    /// The day that counts for the terms of whoever filed it.
    public LocalDate countsFrom() { return postmark == null ? cameOn() : postmark; }

    /// The day on which the court has it: from it the terms of the court run.
    public LocalDate cameOn() { return LocalDate.ofInstant(handedAt, CourtClock.COUNTRY); }

    /// What cannot be: a day that has not come, a postmark after the arrival, a letter without a postmark.
    Optional<Refusal> fault(Instant now) {
        if (handedAt.isAfter(now)) return Optional.of(Refusal.of("window-in-future"));
        if (way == Way.POST && postmark == null) return Optional.of(Refusal.of("window-no-postmark").under("cpc 123(5)"));
        if (way == Way.WINDOW && postmark != null) return Optional.of(Refusal.of("window-postmark-at-window").under("cpc 123(5)"));
        return postmark != null && postmark.isAfter(cameOn()) ? Optional.of(Refusal.of("window-postmark-late", postmark, cameOn()).under("cpc 123(5)")) : Optional.empty();
    }
}
