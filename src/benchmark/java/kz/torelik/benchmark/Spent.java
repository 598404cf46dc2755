package kz.torelik.benchmark;

import java.io.IOException;
import java.time.Duration;
import kz.torelik.YearHouse;

/// The CPU time that a house and its PostgreSQL have used until now. It counts work and not waiting, so that it says the same on a machine that others use too.
record Spent(Duration house, Duration database) {

    static Spent now(YearHouse house) throws IOException { return new Spent(ProcessCpu.of(ProcessHandle.current().pid()), ProcessCpu.ofServer(house.postmaster())); }

    Spent since(Spent before) { return new Spent(house.minus(before.house), database.minus(before.database)); }

    /// Microseconds of both.
    double micros() { return house.plus(database).toNanos() / 1e3; }

    String each(Spent since, long events) { return since(since).each(events); }

    String each(long events) { return "CPU us an event: house %.0f, PostgreSQL %.0f".formatted(house.toNanos() / 1e3 / events, database.toNanos() / 1e3 / events); }
}
