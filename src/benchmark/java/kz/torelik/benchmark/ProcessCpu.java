package kz.torelik.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// CPU time of processes as the kernel counts it (`/proc/<pid>/stat`, in hundredths of a second).
final class ProcessCpu {

    private static final long TICK_MILLIS = 10;

    private ProcessCpu() {}

    /// Of one process with all its threads.
    static Duration of(long pid) { return ticks(pid, 2); }

    /// Of a PostgreSQL server: the postmaster, those of its processes that ended, and those that run.
    static Duration ofServer(long postmaster) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            Duration children = all.map(one -> one.getFileName().toString()).filter(name -> name.matches("\\d+")).map(Long::parseLong)
                    .filter(pid -> parent(pid) == postmaster).map(ProcessCpu::of).reduce(Duration.ZERO, Duration::plus);
            return ticks(postmaster, 4).plus(children);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// @param fields 2 for its own time, 4 with that of its ended children
    private static Duration ticks(long pid, int fields) {
        String[] stat = stat(pid);
        long ticks = 0;
        for (int i = 0; i < fields && stat.length > 14; i++) ticks += Long.parseLong(stat[11 + i]);
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    private static long parent(long pid) {
        String[] stat = stat(pid);
        return stat.length > 1 ? Long.parseLong(stat[1]) : -1;
    }

    /// The fields behind the name of the process; none when it has ended meanwhile.
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
