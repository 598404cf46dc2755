package kz.torelik.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every second whether an act is to go to a body.
@Component
class DeliveryThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeliveringActs delivering;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    DeliveryThread(DeliveringActs delivering) { this.delivering = delivering; }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("acts-to-bodies").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        end.release();
    }

    @Override
    public boolean isRunning() { return running; }

    private void run() {
        while (running) {
            try {
                delivering.deliver();
                if (end.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("The delivery of acts stands still for a moment: {}", fault.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
