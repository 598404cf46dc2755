package kz.torelik.reception;

import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The times that people stated, over a test database.
public final class TestBusyTimes {

    private TestBusyTimes() {}

    public static BusyTimes over(JdbcClient jdbc, ActingWithin within, CourtClock clock) { return new BusyTimes(jdbc, within, clock); }
}
