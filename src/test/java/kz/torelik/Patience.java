package kz.torelik;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long a test waits for what comes over a wire or from a thread of its own: until a machine that does much beside it has had its turn. Whoever waits ends as soon as
/// it is there; only a test that fails waits that long.
public final class Patience implements BeforeAllCallback {

    public static final Duration OURS = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext context) { Awaitility.setDefaultTimeout(OURS); }

    /// Does `meanwhile` until `there` is so.
    ///
    /// @throws AssertionError when it does not come
    public static void until(BooleanSupplier there, Runnable meanwhile) {
        long end = System.nanoTime() + OURS.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Not there after " + OURS);
            meanwhile.run();
        }
    }
}
