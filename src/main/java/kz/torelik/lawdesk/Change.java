package kz.torelik.lawdesk;

import java.time.LocalDate;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// One thing that another version of the law data changes for somebody.
///
/// @param what with the article as its basis
/// @param from the first day of it, or null where the data do not date such facts
/// @param oldKeep whether cases that began before that day keep what was
public record Change(Reason what, @Nullable LocalDate from, boolean oldKeep) {}
