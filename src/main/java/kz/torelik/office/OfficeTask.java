package kz.torelik.office;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Something to be done in a matter.
///
/// @param due the last day, or null
/// @param rule from whose term it was taken, a rule of `law/deadlines`, or null
/// @param doneAt null while it is open
public record OfficeTask(PublicId id, PublicId matter, String title, @Nullable LocalDate due, @Nullable String rule, @Nullable Instant doneAt) {}
