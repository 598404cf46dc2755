package kz.torelik.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.torelik.recordings.ManyRecordings;

/// How many hearings of 1.5 Mbit/s one machine records at once: pieces of four seconds hashed, chained, encrypted, written and forced, with the heads of all under one root every four seconds; beside the limits of SHA-256, AES-GCM
/// and the disk in the same run. Every chain is read again and checked before a figure counts.
final class RecordingsBenchmark {

    private RecordingsBenchmark() {}

    /// Arguments: recordings (1000), pieces of each (3), threads (2), rounds (3). The pieces lie under `target` and are deleted.
    static void main(String[] arguments) throws Exception {
        int recordings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int pieces = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        Path folder = Files.createTempDirectory(Path.of("target"), "recordings-bench");
        try {
            ManyRecordings.ingest(folder, 50, 4, threads);
            ManyRecordings.delete(folder);
            IO.println("| round | recordings at once | MB/s | streams that the clock allowed | CPU ms a piece | CPU of one core a stream | streams that 2 cores allow | receipt: middle / slowest | SHA-256 MB/s of CPU | AES-GCM MB/s of CPU | disk MB/s |");
            IO.println("|---|---|---|---|---|---|---|---|---|---|---|");
            for (int round = 1; round <= rounds; round++) {
                ManyRecordings.Limits limits = ManyRecordings.limits(folder);
                ManyRecordings.Ingested done = ManyRecordings.ingest(folder, recordings, pieces, threads);
                ManyRecordings.delete(folder);
                double cpu = (double) done.cpuMillis() / done.pieces();
                double seconds = ManyRecordings.LASTS.toMillis();
                IO.println("| %d | %d | %.0f | %.0f | %.2f | %.3f %% | %.0f | %d / %d ms | %.0f | %.0f | %.0f |".formatted(round, recordings, done.pieces() * (double) ManyRecordings.PIECE / 1e3 / done.wallMillis(),
                        done.pieces() * seconds / done.wallMillis(), cpu, 100 * cpu / seconds, 2 * seconds / cpu, done.middle(), done.slowest(), limits.sha256(), limits.aesGcm(), limits.disk()));
            }
        } finally {
            ManyRecordings.delete(folder);
            Files.delete(folder);
        }
    }
}
