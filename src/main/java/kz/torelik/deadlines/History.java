package kz.torelik.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// What the terms need to know of a case.
///
/// @param procedure the procedure of the claim
/// @param category the code of its category
/// @param roles the role of each participant by his number
/// @param events in the order of recording
/// @param votingDay the day of the voting in a dispute about elections, else null
/// @param resultsDay the day on which the results were announced, or null while they are not
public record History(String procedure, String category, Map<Integer, String> roles, List<Occurred> events, @Nullable LocalDate votingDay, @Nullable LocalDate resultsDay) {

    public History {
        roles = Map.copyOf(roles);
        events = List.copyOf(events);
    }

    /// The history of a case that is not about elections.
    public History(String procedure, String category, Map<Integer, String> roles, List<Occurred> events) { this(procedure, category, roles, events, null, null); }

    /// @throws IllegalArgumentException when the history does not begin with an opening
    public static History of(List<RecordedEvent> recorded) { return GrowingHistory.of(recorded).history(); }
}
