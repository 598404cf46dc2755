package kz.torelik.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program that people run (`run`), started as a process of its own with a fresh data folder: the house and its PostgreSQL with fsync on; the test
/// authority, the bank, the mail servers and the two witnesses as processes beside it.
final class RunningHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path data;
    private final int port;

    private RunningHouse(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /// What each side has used since it began.
    record Spent(Duration house, Duration database, Duration counterparts, Duration client) {

        Spent minus(Spent earlier) {
            return new Spent(house.minus(earlier.house), database.minus(earlier.database), counterparts.minus(earlier.counterparts), client.minus(earlier.client));
        }
    }

    /// @param options more options for the Java of the house, such as those of a profiler
    static RunningHouse start(String... options) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "house-");
        int port = freePorts();
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC", "-Xmx2g"));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "kz.torelik.Torelik", "run", "--port", String.valueOf(port), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(data.resolve("house.log").toFile());
        builder.environment().put("TORELIK_CASES", "false");
        builder.environment().put("TORELIK_API_RATE_PERSON", "100000000");
        builder.environment().put("TORELIK_API_RATE_ADDRESS", "100000000");
        builder.environment().put("TORELIK_PUBLIC_QUESTIONS", "100000000");
        RunningHouse house = new RunningHouse(builder.start(), data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(house.process::destroy));
        house.awaitReady();
        return house;
    }

    URI address() { return URI.create("http://127.0.0.1:" + port); }

    URI authority() { return URI.create("http://127.0.0.1:" + (port + 1)); }

    Path data() { return data; }

    /// `host:port` of its PostgreSQL, and the password of its superuser.
    String databaseUrl() throws IOException { return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip() + "/postgres"; }

    String databasePassword() throws IOException { return Files.readString(data.resolve("postgres/passwords/postgres")).strip(); }

    Spent spent() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip());
        Duration counterparts = process.children().filter(child -> child.pid() != postmaster).map(child -> ProcessCpu.of(child.pid())).reduce(Duration.ZERO, Duration::plus);
        return new Spent(ProcessCpu.of(process.pid()), ProcessCpu.ofServer(postmaster), counterparts, ProcessCpu.of(ProcessHandle.current().pid()));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) throw new IOException("The house did not start; its log is " + data.resolve("house.log"));
            if (Filer.isReady(address()) && Filer.isReady(URI.create("http://127.0.0.1:" + (port + 2)))) return;
            Thread.sleep(100);
        }
        close();
        throw new IOException("The house did not become ready; its log is " + data.resolve("house.log"));
    }

    /// Seven ports in a row that nobody listens on.
    private static int freePorts() throws IOException {
        for (int first = 21_000; first < 30_000; first += 10) {
            boolean free = true;
            for (int i = 0; i < 7 && free; i++) free = isFree(first + i);
            if (free) return first;
        }
        throw new IOException("No seven free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
