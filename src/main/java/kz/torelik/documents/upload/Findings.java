package kz.torelik.documents.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Refusal;

/// Collects what is wrong with one file, each kind of fault once, and keeps its looking within the limits.
final class Findings {

    private final String name;
    private final UploadLimits limits;
    private final long deadline;
    private final Map<String, Refusal> found = new LinkedHashMap<>();
    private long inflated;

    Findings(String name, UploadLimits limits) {
        this.name = name;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.patience().toNanos();
    }

    UploadLimits limits() { return limits; }

    /// The name of the file is always the first fact.
    void add(String code, Object... facts) {
        Object[] all = new Object[facts.length + 1];
        all[0] = name;
        System.arraycopy(facts, 0, all, 1, facts.length);
        found.putIfAbsent(code, Refusal.of("upload-" + code, all));
    }

    boolean has(String code) { return found.containsKey(code); }

    List<Refusal> list() { return List.copyOf(found.values()); }

    /// Counts bytes that came out of a compressed part.
    /// @throws TooMuch when all parts together, or the time, passed the limit
    void count(long bytes) throws TooMuch {
        inflated += bytes;
        if (inflated > limits.inflated()) throw new TooMuch();
        pause();
    }

    /// @throws TooMuch when the time is over
    void pause() throws TooMuch {
        if (System.nanoTime() > deadline) throw new TooMuch();
    }

    /// The file demands more work than a court's document ever does.
    static final class TooMuch extends java.io.IOException {

        private static final long serialVersionUID = 1L;

        TooMuch() { super("The file demands more than the limits allow"); }
    }
}
