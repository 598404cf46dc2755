package kz.torelik.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/// Folded files of the cases that were written last, so that the next command of a case need not read and fold its whole history. Whoever takes one out holds it
/// alone, and believes it only when the locked row of the case names its last hash: the chain of hashes makes that the same history.
final class RecentFiles {

    private static final int KEPT = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>(1024, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, CaseFile> eldest) { return size() > KEPT; }
    };

    @Nullable CaseFile take(CaseId id) {
        lock.lock();
        try {
            return files.remove(id);
        } finally {
            lock.unlock();
        }
    }

    void keep(CaseFile file) {
        lock.lock();
        try {
            files.put(file.id(), file);
        } finally {
            lock.unlock();
        }
    }
}
