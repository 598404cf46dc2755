package kz.torelik.documents.pages;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One process that draws, seen from the house. Used by one reader at a time.
final class Artist implements AutoCloseable {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private volatile long restingSince = System.nanoTime();

    private Artist(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /// Starts a small Java with an empty environment: it inherits no secret of the house.
    static Artist start(PageSettings settings) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) words.add(SETSID.toString());
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + settings.megabytes() + "m", "-Xss1m",
                "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"), "-Dtorelik.pages.seconds=" + Math.max(1, settings.patience().toSeconds() + 5),
                "-cp", System.getProperty("java.class.path"), PageWorker.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return new Artist(builder.start());
    }

    /// @throws IOException when the process has ended, or was ended because it took too long
    DrawnPage draw(PageProtocol.Question question, PageSettings settings) throws IOException, PageProtocol.Undrawn {
        CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        try {
            PageProtocol.ask(to, question);
            return PageProtocol.answered(from);
        } finally {
            end.cancel(false);
            restingSince = System.nanoTime();
        }
    }

    boolean isAlive() { return process.isAlive(); }

    boolean rested(PageSettings settings) { return System.nanoTime() - restingSince > settings.idle().toNanos(); }

    long pid() { return process.pid(); }

    @Override
    public void close() { process.destroyForcibly(); }
}
