package kz.torelik.walks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An event as the model knows it: words of the law data and no class of the house.
///
/// @param until the day that the court set with it, or null
record Said(int seq, String word, @Nullable String kind, @Nullable Integer party, @Nullable String matter, LocalDate on, Instant at, @Nullable LocalDate until) {

    /// The same of another participant.
    Said of(@Nullable Integer other) { return new Said(seq, word, kind, other, matter, on, at, until); }

    /// Whether `word` or `word:kind` means it.
    boolean is(String text) { return text.equals(word) || kind != null && text.equals(word + ":" + kind); }
}
