package kz.torelik.recordings;

import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Both clocks: that of the wall, and the monotonic one.
record Ticker(Supplier<Instant> walls, LongSupplier nanos) {

    Instant wall() { return walls.get(); }

    /// Milliseconds from an arbitrary beginning, never backwards.
    long steady() { return nanos.getAsLong() / 1_000_000; }
}
