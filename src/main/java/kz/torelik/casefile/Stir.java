package kz.torelik.casefile;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Says that there may be something new. Whoever reads asks [#count] first, reads, and waits only while the count is still the same, so that
/// nothing is missed between the reading and the waiting. One for each kind of news: a writer does not wake those for whom there is nothing yet.
final class Stir {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stirred = lock.newCondition();
    private long count;
    private boolean closed;

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void stir() {
        lock.lock();
        try {
            count++;
            stirred.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends every waiting, now and later.
    void close() {
        lock.lock();
        try {
            closed = true;
            stirred.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the count is another one, the time is over, or this is closed.
    void await(long seen, Duration atMost) { wait(atMost, seen); }

    /// Waits until the time is over or this is closed.
    void pause(Duration length) { wait(length, -1); }

    /// @param seen the count that ends the waiting when it changes; -1: none does
    private void wait(Duration atMost, long seen) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!closed && (seen < 0 || count == seen) && left > 0) left = stirred.awaitNanos(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
