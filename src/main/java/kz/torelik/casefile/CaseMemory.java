package kz.torelik.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a fold wrote of the cases that it heard last, so that the next event of a case need not read it again. It is believed only when that event is the very next of
/// its case, and taken in only when the transaction that wrote it has committed: whoever finds nothing here reads what the tables say.
///
/// @param <T> what is kept of a case; never changed after it was given
public final class CaseMemory<T> {

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CaseId, Kept<T>> cases;

    private record Kept<T>(int seq, T value) {}

    /// @param most how many cases are kept; those that were not heard of for longest are forgotten
    public CaseMemory(int most) {
        this.most = most;
        this.cases = new LinkedHashMap<>(1024, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CaseId, Kept<T>> eldest) { return size() > CaseMemory.this.most; }
        };
    }

    /// What was written of the case right before an event, or null when that is not known here.
    public @Nullable T before(RecordedEvent next) {
        lock.lock();
        try {
            Kept<T> kept = cases.get(next.caseId());
            return kept != null && kept.seq == next.seq() - 1 ? kept.value : null;
        } finally {
            lock.unlock();
        }
    }

    /// What one transaction writes, taken in when it has committed.
    public Writing writing() { return new Writing(); }

    /// @see #writing
    public final class Writing {

        private final Map<CaseId, Kept<T>> written = new HashMap<>();

        private Writing() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() { takeIn(); }
            });
        }

        /// @param last the last event of the case that is in it
        public void wrote(RecordedEvent last, T value) { written.put(last.caseId(), new Kept<>(last.seq(), value)); }

        private void takeIn() {
            lock.lock();
            try {
                cases.putAll(written);
            } finally {
                lock.unlock();
            }
        }
    }
}
