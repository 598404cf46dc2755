package kz.torelik.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries committed events to those who listen, in one order without gaps. One pump gives every committed event its position (events
/// of one case in the order of the case); each [RiverListener] has its own place in the river, kept in the database together with what it
/// made of the events, so a killed process goes on where it stopped, and a listener whose place is set to zero is rebuilt from the beginning.
@Component
@EnableConfigurationProperties(RiverSettings.class)
public class River implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(River.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ACTS_AT_ONCE = 16;
    /// When many events come, each reading waits a little for more of them: fewer and larger transactions. A single case never waits.
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final int MANY = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectProvider<RiverListener> known;
    private final RiverReading reading;
    private final RiverSettings settings;
    private final Stir written = new Stir();
    private final Stir moved = new Stir();
    private final Stir heard = new Stir();
    private volatile boolean running;
    private List<RiverListener> listeners = List.of();
    private List<Thread> threads = List.of();

    River(JdbcClient jdbc, TransactionTemplate transactions, ObjectProvider<RiverListener> known, RiverReading reading) { this(jdbc, transactions, known, reading, new RiverSettings(Set.of())); }

    @Autowired
    River(JdbcClient jdbc, TransactionTemplate transactions, ObjectProvider<RiverListener> known, RiverReading reading, RiverSettings settings) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.known = known;
        this.reading = reading;
    }

    /// Wakes the pump when the running transaction has committed.
    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { written.stir(); }
        });
    }

    /// Waits until every listener has heard everything that was committed when this was called, and what that brought about: for pages that
    /// show the effect of a command, and for tests.
    ///
    /// @return false when the patience ran out first
    public boolean awaitQuiet(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = heard.count();
            if (Acting.as(new Actor.Rule("river"), () -> transactions.execute(_ -> quiet()))) return true;
            if (System.nanoTime() >= end || !running) return false;
            heard.await(seen, Duration.ofMillis(20));
        }
    }

    @Override
    public void start() {
        running = true;
        List.of(written, moved, heard).forEach(Stir::open);
        listeners = known.orderedStream().filter(settings::runs).toList();
        Acting.run(new Actor.Rule("river"), () -> transactions.executeWithoutResult(_ -> listeners.forEach(listener -> jdbc.sql(
                "insert into casefile.listener (name) values (?) on conflict do nothing").param(listener.name()).update())));
        threads = new ArrayList<>();
        threads.add(Thread.ofVirtual().name("river").start(this::pump));
        for (RiverListener listener : listeners) threads.add(Thread.ofVirtual().name("river-" + listener.name()).start(() -> hear(listener)));
    }

    @Override
    public void stop() {
        running = false;
        List.of(written, moved, heard).forEach(Stir::close);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() { return running; }

    private void pump() {
        while (running) {
            long begun = System.nanoTime();
            long seen = written.count();
            int given = 0;
            try {
                given = Acting.as(new Actor.Rule("river"), () -> transactions.execute(_ -> give()));
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("The river stands still for a moment: {}", fault.getMessage());
            }
            if (given > 0) {
                moved.stir();
                gather(written, given, begun);
            } else written.await(seen, PATIENCE);
        }
    }

    private static void gather(Stir stir, int events, long begun) {
        if (events >= MANY) stir.pause(GATHER.minusNanos(System.nanoTime() - begun));
    }

    private int give() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(7426001)").query(Boolean.class).single()) return 0;
        return jdbc.sql("""
                with taken as (delete from casefile.inbox returning event_id)
                insert into casefile.river (event_id) select event_id from taken order by event_id""").update();
    }

    private void hear(RiverListener listener) {
        int faults = 0;
        while (running) {
            long begun = System.nanoTime();
            long seen = moved.count();
            try {
                int limit = faults > 0 ? 1 : listener.acts() ? ACTS_AT_ONCE : RiverReading.most(listener);
                int events = reading.hear(listener, limit);
                faults = 0;
                if (events > 0) {
                    heard.stir();
                    if (events < limit) gather(moved, events, begun);
                } else moved.await(seen, PATIENCE);
            } catch (RuntimeException fault) {
                faults++;
                if (!running) return;
                LOG.warn("Listener {} failed {} times: {}", listener.name(), faults, fault.toString());
                if (faults >= 5 && reading.setAside(listener, fault)) faults = 0;
                else moved.pause(Duration.ofMillis(Math.min(2000, 20L << Math.min(faults, 6))));
            }
        }
    }

    private boolean quiet() {
        return jdbc.sql("""
                select not exists (select 1 from casefile.inbox)
                   and not exists (select 1 from casefile.listener l where l.name = any(?)
                                   and l.position < coalesce((select max(position) from casefile.river), 0))""")
                .param(listeners.stream().map(RiverListener::name).toArray(String[]::new)).query(Boolean.class).single();
    }
}
