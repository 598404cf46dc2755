package kz.torelik.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The threads of the log: one that sequences, and one for each witness, so that a slow witness delays nobody.
final class LedgerThreads implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(LedgerThreads.class.getName());
    private static final long IDLE_MILLIS = 1000;
    /// Under load batches begin at most so often: fewer checkpoints, larger batches.
    private static final long GATHER_MILLIS = 50;
    /// A witness is asked a little after a checkpoint, so that under load it sees one of several; nothing in the house waits for it.
    private static final long WITNESS_GATHER_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Sequencer sequencer;
    private final Waiting waiting;
    private final List<WitnessFeed> feeds;
    private final Signal pending = new Signal();
    private final List<Signal> checkpoints;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    LedgerThreads(Sequencer sequencer, Waiting waiting, List<WitnessFeed> feeds) {
        this.sequencer = sequencer;
        this.waiting = waiting;
        this.feeds = List.copyOf(feeds);
        this.checkpoints = feeds.stream().map(_ -> new Signal()).toList();
    }

    /// Says that something waits for its place.
    void wake() { pending.give(); }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        threads.add(Thread.ofPlatform().name("ledger-sequencer").start(this::sequence));
        for (int i = 0; i < feeds.size(); i++) {
            WitnessFeed feed = feeds.get(i);
            Signal signal = checkpoints.get(i);
            threads.add(Thread.ofVirtual().name("ledger-witness-" + feed.name()).start(() -> feed(feed, signal)));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() { return running; }

    private void sequence() {
        while (running && batches() && pending.await(IDLE_MILLIS)) {
            // the next batches
        }
    }

    /// @return false when the log must not go on
    private boolean batches() {
        try {
            Sequencer.Batch batch;
            do {
                long begun = System.nanoTime();
                batch = sequencer.sequence();
                if (batch.placed().isEmpty()) return true;
                waiting.announce(batch.placed(), batch.size());
                checkpoints.forEach(Signal::give);
                long left = GATHER_MILLIS - (System.nanoTime() - begun) / 1_000_000;
                if (!sequencer.isFull(batch) && left > 0 && !new Signal().await(left)) return false;
            } while (running);
            return true;
        } catch (DataAccessException | TransactionException fault) {
            LOG.log(System.Logger.Level.WARNING, "The log could not be sequenced now: {0}", fault.getMessage());
            return true;
        } catch (IllegalStateException altered) {
            LOG.log(System.Logger.Level.ERROR, "The log stops: what it signed is not what is stored", altered);
            return false;
        }
    }

    private void feed(WitnessFeed feed, Signal signal) {
        long pause = IDLE_MILLIS;
        while (running) {
            WitnessFeed.Outcome outcome;
            try {
                outcome = feed.ask();
            } catch (DataAccessException | TransactionException fault) {
                LOG.log(System.Logger.Level.WARNING, "A witness could not be asked now: {0}", fault.getMessage());
                outcome = WitnessFeed.Outcome.UNREACHABLE;
            }
            boolean answered = switch (outcome) {
                case COSIGNED, NOTHING_NEW -> true;
                case UNREACHABLE, REFUSED -> false;
            };
            pause = answered ? IDLE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            if (!(answered ? signal : new Signal()).await(pause)) return;
            if (answered && !new Signal().await(WITNESS_GATHER_MILLIS)) return;
        }
    }
}
