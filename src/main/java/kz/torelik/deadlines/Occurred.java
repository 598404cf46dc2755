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
public record Occurred(long seq, Happening happening, LocalDate on, Instant recordedAt, @Nullable Integer party, @Nullable String matter) {}
