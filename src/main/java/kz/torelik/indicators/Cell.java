package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A number to be added to one cell.
///
/// @param fact the word of an event, [#STANDING], or the name of a duration
/// @param judge or null when the case has none
/// @param kind what narrows the event, or the stage; empty for none
/// @param value the days of a duration, else 0
/// @param n usually 1; -1 for a case that leaves a stage
record Cell(String fact, String court, @Nullable UUID judge, LocalDate day, String procedure, String category, String kind, int value, int n) {

    static final String STANDING = "standing";
    static final UUID NOBODY = new UUID(0, 0);

    /// The judge as the table writes him.
    UUID column() { return judge == null ? NOBODY : judge; }
}
