package kz.torelik;

import java.nio.file.Path;

/// What belongs to one process of tests: several run beside each other and share no folder.
public final class TestRun {

    private TestRun() {}

    /// A folder of this process under `target`.
    public static Path folder(String name) { return Path.of("target", name + "-" + System.getProperty("torelik.test.fork", "fork-0")); }
}
