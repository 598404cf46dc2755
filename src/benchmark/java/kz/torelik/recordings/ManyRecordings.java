package kz.torelik.recordings;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;

/// Many recordings at once, by the code of the house: each piece hashed, chained, encrypted, written and forced; heads published on the way. And what the machine could do at most, in the same run.
public final class ManyRecordings {

    /// 1.5 Mbit/s, four seconds.
    public static final int PIECE = 750_000;
    public static final Duration LASTS = Duration.ofSeconds(4);

    /// @param cpuMillis of the process for all pieces, `wallMillis` from the first to the last
    /// @param slowest and `middle`: milliseconds from handing a piece over to its receipt
    public record Ingested(int recordings, int pieces, long cpuMillis, long wallMillis, long middle, long slowest, int roots) {}

    /// Megabytes in a second of CPU, or of the clock for the disk.
    public record Limits(double sha256, double aesGcm, double disk) {}

    private ManyRecordings() {}

    /// Gives each of so many recordings so many pieces, as fast as the machine takes them with so many threads, checks every chain, and deletes them.
    public static Ingested ingest(Path folder, int recordings, int pieces, int threads) throws IOException, InterruptedException {
        byte[] sound = new byte[PIECE + 4096];
        new Random(1).nextBytes(sound);
        List<RunningRecording> running = new ArrayList<>();
        List<RecordingFile> files = new ArrayList<>();
        for (int i = 0; i < recordings; i++) {
            RecordingId id = RecordingId.random();
            files.add(RecordingFile.open(folder.resolve(id + ".rec"), id, HearingId.random(), new byte[32]));
            running.add(RunningRecording.begin(files.getLast(), "opened", new Ticker(Instant::now, System::nanoTime)));
            running.getLast().begin(new TrackSource("room", "Зал", "video/webm", null));
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger roots = new AtomicInteger();
        long[] took = new long[recordings * pieces];
        CountDownLatch done = new CountDownLatch(threads);
        long cpu = cpuNanos();
        long begun = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().start(() -> {
                for (int number = next.getAndIncrement(); number < took.length; number = next.getAndIncrement()) {
                    byte[] piece = java.util.Arrays.copyOfRange(sound, number % 4096, number % 4096 + PIECE);
                    long from = System.nanoTime();
                    running.get(number % recordings).give(1, piece, LASTS).orThrow();
                    took[number] = (System.nanoTime() - from) / 1_000_000;
                }
                done.countDown();
            });
        }
        long publishAt = System.nanoTime() + LASTS.toNanos();
        while (!done.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() < publishAt) continue;
            publish(running, roots);
            publishAt = System.nanoTime() + LASTS.toNanos();
        }
        publish(running, roots);
        long wall = (System.nanoTime() - begun) / 1_000_000;
        long spent = (cpuNanos() - cpu) / 1_000_000;
        check(files, pieces, sound, recordings);
        java.util.Arrays.sort(took);
        return new Ingested(recordings, recordings * pieces, spent, wall, took[took.length / 2], took[took.length - 1], roots.get());
    }

    private static void publish(List<RunningRecording> running, AtomicInteger roots) {
        if (RunningRecordings.publish(running, heads -> new Publishing.Published(roots.incrementAndGet(), LedgerEntry.recordings(heads.root(), heads.heads().size()).line(), "torelik.kz/ledger 1 x")) == 0) return;
    }

    /// The oracle: read again from the disk, every chain is whole, and every piece of each tenth recording is the one that was given.
    private static void check(List<RecordingFile> files, int pieces, byte[] sound, int recordings) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            List<RecordingFile.Place> segments = files.get(i).places().stream().filter(place -> place.link().kind() == kz.torelik.recordings.chain.Link.Kind.SEGMENT).toList();
            if (segments.size() != pieces) throw new IllegalStateException("Recording %d has %d pieces of %d".formatted(i, segments.size(), pieces));
            if (i % 10 == 0) for (RecordingFile.Place place : segments) files.get(i).content(place);
            files.get(i).close();
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) Files.delete(each);
        }
    }

    /// The limits of the machine: SHA-256 and AES-256-GCM of the JDK over pieces of the same size in CPU time of one thread, and the disk, one file written piece by piece and forced after each.
    public static Limits limits(Path folder) throws Exception {
        byte[] piece = new byte[PIECE];
        new Random(2).nextBytes(piece);
        for (int i = 0; i < 200; i++) Sha256.of(piece);
        double sha = rate(400, () -> Sha256.of(piece));
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] out = new byte[PIECE + 16];
        byte[] nonce = new byte[12];
        double aes = 0;
        for (int round = 0; round < 2; round++) {
            aes = rate(400, () -> {
                try {
                    ByteBuffer.wrap(nonce).putLong(ByteBuffer.wrap(nonce).getLong() + 1);
                    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                    cipher.doFinal(piece, 0, piece.length, out);
                } catch (java.security.GeneralSecurityException impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
        }
        Path file = folder.resolve("limit");
        long begun = System.nanoTime();
        int many = 400;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < many; i++) {
                channel.write(ByteBuffer.wrap(piece));
                channel.force(false);
            }
        }
        double disk = many * (double) PIECE / 1e6 / ((System.nanoTime() - begun) / 1e9);
        Files.delete(file);
        return new Limits(sha, aes, disk);
    }

    private static double rate(int times, Runnable work) {
        long cpu = threadNanos();
        for (int i = 0; i < times; i++) work.run();
        return times * (double) PIECE / 1e6 / ((threadNanos() - cpu) / 1e9);
    }

    private static long threadNanos() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }

    private static long cpuNanos() { return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime(); }
}
