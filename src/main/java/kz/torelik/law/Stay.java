package kz.torelik.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days on which a term stands still: from the day of the ruling that stays the proceedings to the day before they are resumed
/// (CPC art. 125).
///
/// @param from the first day that does not count
/// @param resumed the day on which the term goes on, which counts again; null while it is not resumed
public record Stay(LocalDate from, @Nullable LocalDate resumed) {

    boolean covers(LocalDate day) { return !day.isBefore(from) && (resumed == null || day.isBefore(resumed)); }

    /// The same days in the order of time, each once: a case may be stayed while it is in a higher court.
    public static List<Stay> union(List<Stay> stays) {
        List<Stay> union = new ArrayList<>();
        for (Stay stay : stays.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
            Stay last = union.isEmpty() ? null : union.getLast();
            if (last == null || last.resumed() != null && stay.from().isAfter(last.resumed())) union.add(stay);
            else if (last.resumed() != null && (stay.resumed() == null || stay.resumed().isAfter(last.resumed()))) union.set(union.size() - 1, new Stay(last.from(), stay.resumed()));
        }
        return List.copyOf(union);
    }
}
