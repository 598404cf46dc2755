package kz.torelik.allocation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Draws as soon as the ledger has placed a list: wakes when a commitment is heard, looks again shortly while one waits for its place.
@Component
class DrawThread implements RiverListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DrawThread.class);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Drawing drawing;
    private final Semaphore heard = new Semaphore(0);
    private volatile boolean running;

    DrawThread(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public String name() { return "draw-wake"; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof AllocationEvent.DrawCommitted; }

    @Override
    public void hear(RecordedEvent recorded) { heard.release(); }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("draws").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        heard.release();
    }

    @Override
    public boolean isRunning() { return running; }

    private void run() {
        while (running) {
            try {
                if (drawing.drawAll() > 0) continue;
                Duration pause = drawing.isAnyWaiting() ? SOON : LATER;
                if (heard.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) heard.drainPermits();
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("The draws stand still for a moment: {}", fault.getMessage());
                if (!pause()) return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(LATER);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
