package kz.torelik.hearings;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.Language;

/// What stands in the calendar of whoever acts beside his sessions; other modules answer it.
public interface MoreEntries {

    /// Those that begin after a moment, cancelled ones too, so that a program takes them away.
    List<Ics.Entry> mine(Language language, Instant since);
}
