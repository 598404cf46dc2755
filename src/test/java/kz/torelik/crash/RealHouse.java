package kz.torelik.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.torelik.database.TestPostgres;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The program as it really runs: `run` in a process of its own, with its PostgreSQL (fsync on), its counterparts and its data folder, and with ways to
/// kill it that it cannot notice.
final class RealHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;

    RealHouse(Path data) {
        this.data = data.toAbsolutePath();
        this.port = freePorts(7);
    }

    URI address() { return URI.create("http://127.0.0.1:" + port); }

    URI authority() { return URI.create("http://127.0.0.1:" + (port + 1)); }

    /// What the house said since it was first started.
    Path log() { return data.resolve("house.log"); }

    void start() throws IOException {
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED", "-Dtorelik.database.programs=" + TestPostgres.programs().toAbsolutePath(), "-cp", System.getProperty("java.class.path"),
                "kz.torelik.Torelik", "run", "--port", String.valueOf(port), "--data", data.toString());
        builder.environment().putAll(Map.of("TORELIK_CASES", "false", "TORELIK_API_RATE_PERSON", "1000000", "TORELIK_API_RATE_ADDRESS", "1000000", "TORELIK_API_UNFINISHED_AFTER", "2s"));
        process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        awaitReady();
    }

    /// Waits until the house says that it is ready.
    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (process != null && !process.isAlive() && process.exitValue() != 137) throw new IllegalStateException("The house ended: see " + log());
            if (System.nanoTime() > end) throw new IllegalStateException("The house is not ready: see " + log());
            pause();
        }
    }

    private boolean isReady() {
        try {
            return http.send(HttpRequest.newBuilder(address().resolve("/health")).timeout(Duration.ofSeconds(2)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// SIGKILL for the program; its PostgreSQL goes on as an orphan.
    void killProgram() throws IOException {
        Process killed = java.util.Objects.requireNonNull(process);
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /// SIGKILL for the postmaster: its other processes see that and end without a checkpoint.
    void killDatabase() throws IOException {
        long number = Long.parseLong(pidFile().getFirst());
        ProcessHandle.of(number).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private List<String> pidFile() throws IOException { return Files.readAllLines(data.resolve("postgres/data/postmaster.pid")); }

    /// The database past all rules of access.
    JdbcClient database() {
        try {
            String password = Files.readString(data.resolve("postgres/passwords/postgres")).strip();
            return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/torelik", "postgres", password));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Ends as on Ctrl-C.
    /// @return whether it, its database and its counterparts were gone within a minute
    boolean stop() throws IOException {
        Process running = java.util.Objects.requireNonNull(process);
        List<ProcessHandle> all = running.descendants().toList();
        running.destroy();
        try {
            boolean ended = running.waitFor(60, TimeUnit.SECONDS);
            for (ProcessHandle one : all) one.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            return ended && !all.isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
        if (process != null && process.isAlive()) stop();
    }

    private static int freePorts(int count) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (java.util.stream.IntStream.range(first, first + count).allMatch(RealHouse::isFree)) return first;
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
