package kz.torelik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes that live no longer than this one: each reads its standard input and ends with it. One that ends by itself is started again.
final class Children {

    private static final Logger LOG = LoggerFactory.getLogger(Children.class);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread.ofVirtual()::start);

    private Children() {}

    /// How a child's Java compiles: a quick start is enough for most; whoever computes with large numbers needs the optimising compiler.
    enum Compiler { QUICK, OPTIMISING }

    /// Starts this same program with another command, in a small Java of its own, and keeps it running.
    static void keep(Compiler compiler, String command, String... arguments) {
        try {
            start(compiler, command, arguments).onExit().thenAcceptAsync(gone -> {
                LOG.warn("The {} has ended by itself ({}) and is started again", command, gone.exitValue());
                keep(compiler, command, arguments);
            }, LATER);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Process start(Compiler compiler, String command, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        // a session of its own, so that Ctrl-C on the terminal reaches the house alone
        if (Files.isExecutable(SETSID)) words.add(SETSID.toString());
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx128m", "--enable-native-access=ALL-UNNAMED"));
        if (compiler == Compiler.QUICK) words.add("-XX:TieredStopAtLevel=1");
        String cache = System.getProperty("torelik.aot", "");
        if (!cache.isEmpty()) words.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Torelik.class.getName(), command));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Ends this process when its parent is gone.
    static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) Thread.onSpinWait();
            } catch (IOException gone) {
                // the parent is gone, which is what we waited for
            }
            Runtime.getRuntime().halt(0);
        });
    }

    /// Fetches a page of the house and throws it away.
    static void look(int port, String page) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void awaitHealth(int port) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).timeout(Duration.ofSeconds(2)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < 600; attempt++) {
                if (isHealthy(http, question)) return;
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UncheckedIOException(new IOException("Nobody answers on port " + port));
    }

    private static boolean isHealthy(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
