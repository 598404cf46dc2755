package kz.torelik.casefile;

import kz.torelik.YearHouse;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One listener of the river hears everything that it has not heard yet, on the thread of whoever asks and with nobody beside it, so that its cost can be told from that of the others. The
/// transactions are those of the river.
public final class FoldAlone {

    private FoldAlone() {}

    /// @param house one that runs no listener
    /// @return how many events it heard or passed over
    public static long hear(YearHouse house, String name) {
        RiverListener listener = house.all(RiverListener.class).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("Nobody is called " + name));
        JdbcClient jdbc = house.get(JdbcClient.class);
        Acting.run(new Actor.Rule("river"), () -> house.get(TransactionTemplate.class).executeWithoutResult(_ -> jdbc.sql("insert into casefile.listener (name) values (?) on conflict do nothing").param(name).update()));
        RiverReading reading = house.get(RiverReading.class);
        long events = 0;
        for (int heard = reading.hear(listener, RiverReading.most(listener)); heard > 0; heard = reading.hear(listener, RiverReading.most(listener))) events += heard;
        return events;
    }

    /// Waits until the pump has given every event its place.
    public static void awaitPump(YearHouse house) {
        JdbcClient jdbc = house.get(JdbcClient.class);
        while (Acting.as(new Actor.Rule("river"), () -> house.get(TransactionTemplate.class).execute(_ -> jdbc.sql("select exists (select 1 from casefile.inbox)").query(Boolean.class).single()))) Thread.onSpinWait();
    }
}
