package kz.torelik.indicators;

import org.jspecify.annotations.Nullable;

/// What an indicator is somewhere in some days.
///
/// @param value null where there is nothing to say: no durations, nothing to divide by
/// @param base how many cases, events or terms it rests on; of a ratio the smaller of the two sides that is not zero
public record Figure(@Nullable Double value, long base) {

    /// How many a public figure has to rest on at least, unless it rests on none.
    public static final int FEWEST = 5;

    /// Whether it rests on so few that somebody could be told from it.
    public boolean isSmall() { return base > 0 && base < FEWEST; }
}
