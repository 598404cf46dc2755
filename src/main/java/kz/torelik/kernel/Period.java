package kz.torelik.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from one to another, both included.
///
/// @param to the last day, or null while it is open
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) throw new IllegalArgumentException("A period ends before it starts: " + from + " to " + to);
    }

    public boolean contains(LocalDate day) { return !day.isBefore(from) && (to == null || !day.isAfter(to)); }

    public boolean overlaps(Period other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
