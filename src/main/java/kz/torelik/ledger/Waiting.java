package kz.torelik.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kz.torelik.kernel.Sha256;

/// Callers that wait for their entry's place. The sequencer of this instance wakes them; what another instance sequenced is found by looking
/// once a second.
final class Waiting {

    private static final long LOOK_AGAIN_MILLIS = 1000;
    private final Map<Sha256, CompletableFuture<Sequenced>> waiters = new ConcurrentHashMap<>();

    void announce(List<LedgerStore.Placed> placed, long size) {
        for (LedgerStore.Placed entry : placed) {
            CompletableFuture<Sequenced> waiter = waiters.remove(entry.leaf());
            if (waiter != null) waiter.complete(new Sequenced(entry.place(), size));
        }
    }

    /// @throws TimeoutException when the place was not known in time; the entry stays promised
    Sequenced await(Sha256 leaf, Duration atMost, Supplier<Optional<Sequenced>> look) throws TimeoutException {
        long end = System.nanoTime() + atMost.toNanos();
        CompletableFuture<Sequenced> waiter = waiters.computeIfAbsent(leaf, _ -> new CompletableFuture<>());
        while (true) {
            Optional<Sequenced> found = waiter.isDone() ? Optional.of(waiter.join()) : look.get();
            if (found.isPresent()) {
                waiters.remove(leaf, waiter);
                return found.get();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                waiters.remove(leaf, waiter);
                throw new TimeoutException("The entry " + leaf + " has no place yet");
            }
            try {
                return waiter.get(Math.min(left, LOOK_AGAIN_MILLIS), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // look again
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new TimeoutException("Stopped while waiting for a place");
            }
        }
    }
}
