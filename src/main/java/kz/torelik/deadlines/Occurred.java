package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.law.Happening;
import org.jspecify.annotations.Nullable;

/// An event as the terms look at it.
///
/// @param seq its number in the case; later events have higher numbers
/// @param party the participant it concerns, or null
/// @param matter the hearing, motion, judge or act it belongs to, or null
/// @param until the last day that the court set with it, or null
public record Occurred(long seq, Happening happening, LocalDate on, Instant recordedAt, @Nullable Integer party, @Nullable String matter, @Nullable LocalDate until) {

    /// An event that sets no day.
    public Occurred(long seq, Happening happening, LocalDate on, Instant recordedAt, @Nullable Integer party, @Nullable String matter) {
        this(seq, happening, on, recordedAt, party, matter, null);
    }
}
