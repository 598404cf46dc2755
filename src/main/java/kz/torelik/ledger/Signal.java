package kz.torelik.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes a thread that otherwise wakes by itself after a while. Many signals before it wakes count as one.
final class Signal {

    private final Semaphore permits = new Semaphore(0);

    void give() { permits.release(); }

    /// Waits for a signal, or until the time is over.
    /// @return false when the thread was told to stop
    boolean await(long millis) {
        try {
            permits.tryAcquire(millis, TimeUnit.MILLISECONDS);
            permits.drainPermits();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
