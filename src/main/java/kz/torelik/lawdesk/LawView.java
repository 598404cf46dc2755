package kz.torelik.lawdesk;

import java.time.LocalDate;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// The law as one side of a comparison.
///
/// @param day only what is in force on that day, or null for all its versions
public record LawView(LawBook law, @Nullable LocalDate day) {}
