package kz.torelik.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.HearingId;
import kz.torelik.recordings.chain.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes that what has to be recorded is recorded: opens the file of each hearing that was opened, at a start those that a killed process left, closes those whose hearing was closed,
/// writes down where nothing was heard, and puts the heads into the ledger. Nobody commands it; it looks at what the events of the cases say.
final class Recorder implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
    private static final long LOOK_MILLIS = 250;
    private static final long SETTLE_MILLIS = 1_000;
    private static final int AT_ONCE = 8;

    private final RunningRecordings running;
    private final RecordingRows rows;
    private final LatenessWatch lateness;
    private final CaseNews news;
    private final Publishing publishing;
    private final TransactionTemplate transactions;
    private final Duration every;
    private final Semaphore woken = new Semaphore(0);
    /// The recordings in hand that ran at the last look; only looks touch it.
    private final Map<HearingId, Recorded> known = new LinkedHashMap<>();
    private volatile boolean runs;
    private List<Thread> threads = List.of();

    /// @param every how often the heads go into the ledger
    Recorder(RunningRecordings running, RecordingRows rows, LatenessWatch lateness, CaseNews news, Publishing publishing, TransactionTemplate transactions, Duration every) {
        this.running = running;
        this.rows = rows;
        this.lateness = lateness;
        this.news = news;
        this.publishing = publishing;
        this.transactions = transactions;
        this.every = every;
    }

    /// Looks again when the running transaction has committed.
    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { woken.release(); }
        });
    }

    @Override
    public synchronized void start() {
        runs = true;
        threads = List.of(Thread.ofVirtual().name("recorder").start(this::look), Thread.ofVirtual().name("recorder-heads").start(this::publish),
                Thread.ofVirtual().name("recorder-lateness").start(() -> watch(lateness::flag, LOOK_MILLIS)), Thread.ofVirtual().name("recorder-late").start(() -> watch(lateness::settle, SETTLE_MILLIS)));
    }

    @Override
    public synchronized void stop() {
        runs = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        running.letGoOfAll();
    }

    @Override
    public boolean isRunning() { return runs; }

    private void look() {
        while (runs) {
            try {
                lookOnce();
                woken.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (DataAccessException | TransactionException | UncheckedIOException fault) {
                LOG.log(System.Logger.Level.ERROR, "The recorder cannot look now and looks again: {0}", fault.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void watch(IntSupplier looking, long every) {
        while (runs) {
            try {
                if (looking.getAsInt() > 0) woken.release();
                Thread.sleep(every);
            } catch (DataAccessException | TransactionException fault) {
                LOG.log(System.Logger.Level.ERROR, "The recorder cannot see now who is late: {0}", fault.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void publish() {
        while (runs) {
            try {
                Thread.sleep(every);
                running.publish(publishing);
            } catch (DataAccessException | TransactionException fault) {
                LOG.log(System.Logger.Level.ERROR, "The heads of the recordings do not get into the ledger now: {0}", fault.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Makes everything as the events say. Many hearings that begin at the same minute are opened side by side; of those in hand only what changed is read, because some thousands may run at once.
    void lookOnce() {
        known.keySet().removeIf(hearing -> running.inHand(hearing).isEmpty());
        List<Recorded> changed = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> rows.goingOnBut(known.values().stream().map(Recorded::id).toList())));
        List<Recorded> unopened = changed.stream().filter(each -> running.inHand(each.hearing()).isEmpty()).toList();
        try (ExecutorService openers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            unopened.forEach(each -> openers.submit(() -> open(each)));
        }
        changed.forEach(each -> known.put(each.hearing(), each));
        for (Recorded each : List.copyOf(known.values())) running.inHand(each.hearing()).ifPresent(recording -> look(each, recording));
        known.values().removeIf(each -> !each.state().equals("running"));
    }

    private void open(Recorded recorded) {
        try {
            running.open(recorded);
        } catch (UncheckedIOException | DataAccessException | TransactionException fault) {
            LOG.log(System.Logger.Level.ERROR, "Recording {0} cannot be opened now and is tried again: {1}", recorded.id(), fault.getMessage());
        }
    }

    private void look(Recorded recorded, RunningRecording recording) {
        try {
            if (recorded.state().equals("ending")) recording.close(String.valueOf(recorded.endedBy()));
            keep(recorded, recording);
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.ERROR, "Recording {0} cannot be written now: {1}", recorded.id(), fault.getMessage());
        }
    }

    /// Keeps beside the file what the pages show: the silence that lasts, the gaps that are over, and the end.
    private void keep(Recorded recorded, RunningRecording recording) throws IOException {
        List<RunningRecording.Gap> gaps = recording.newGaps();
        Duration silent = recording.silent();
        boolean changed = silent.isZero() == (recorded.silentSince() != null);
        @Nullable Instant since = silent.isZero() ? null : recording.silentSince();
        boolean done = recording.file().isClosed() && recording.unanchored().isEmpty();
        if (gaps.isEmpty() && !changed && !done) return;
        Acting.run(LedgerPublishing.RULE, () -> transactions.executeWithoutResult(_ -> {
            gaps.forEach(gap -> tell(recorded, gap));
            if (changed) rows.silent(recorded.id(), since);
            if (done) {
                Link last = recording.file().lastBut(Link.Kind.ANCHOR).orElseThrow();
                rows.ended(recorded.id(), last.sequence() + 1, last.head());
                news.tell(recorded.caseId(), kept(recorded, recording, last));
            }
        }));
        recording.told(gaps);
        if (changed) known.computeIfPresent(recorded.hearing(), (_, _) -> recorded.silent(since));
        if (done) running.letGo(recorded.hearing());
    }

    private void tell(Recorded recorded, RunningRecording.Gap gap) {
        if (rows.gap(recorded.id(), gap)) news.tell(recorded.caseId(), new RecordingEvent.RecordingInterrupted(recorded.hearing(), gap.span().from(), Math.max(1, gap.span().length().toMillis()), gap.cause()));
    }

    private RecordingEvent kept(Recorded recorded, RunningRecording recording, Link last) {
        long missing = rows.gaps(recorded.id()).stream().mapToLong(Interruption::millis).sum();
        return new RecordingEvent.RecordingKept(recorded.hearing(), recorded.beginsAt(), last.span().until(), String.valueOf(recorded.endedBy()), missing, recording.hasSound(), last.sequence() + 1, last.head());
    }
}
