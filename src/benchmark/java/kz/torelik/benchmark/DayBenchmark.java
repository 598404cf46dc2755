package kz.torelik.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kz.torelik.database.MeasuredPostgres;
import kz.torelik.recordings.CourtDay;
import kz.torelik.recordings.WatchedDay;

/// `./torelik bench day [HEARINGS] [ROOMS] [JUDGES] [THREADS]`: a day of the courts of a country, set by the code that proposes times and sets hearings, then lived from morning to evening under the code that sees who is late and that begins and ends recordings. An oracle of its own says whether
/// any two hearings share a room, a judge or a person, and whether exactly the late ones were flagged. The floor of setting a hearing is a row that one look and one insert put into the same PostgreSQL.
public final class DayBenchmark {

    private static final Logger LOGS = Logger.getLogger("kz.torelik");

    private DayBenchmark() {}

    public static void main(String[] words) throws Exception {
        int hearings = words.length > 0 ? Integer.parseInt(words[0]) : 8_000;
        int rooms = words.length > 1 ? Integer.parseInt(words[1]) : 3_000;
        int judges = words.length > 2 ? Integer.parseInt(words[2]) : 2_700;
        int threads = words.length > 3 ? Integer.parseInt(words[3]) : 2;
        LOGS.setLevel(Level.WARNING); // a line for each late hearing is no matter of this page
        System.out.println("machine   " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.version") + ", load " + Files.readString(Path.of("/proc/loadavg")).strip());
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "day-").toAbsolutePath();
        try (MeasuredPostgres postgres = MeasuredPostgres.start(folder.resolve("postgres")); CourtDay day = new CourtDay(postgres.fresh(), new CourtDay.Size(Math.max(1, rooms / 15), rooms, judges, hearings, 7))) {
            long begun = System.nanoTime();
            day.fill();
            System.out.printf("filled    %d courts, %d rooms, %d judges, %d cases in %.0f s%n", day.courts(), rooms, judges, hearings, (System.nanoTime() - begun) / 1e9);
            schedule(day, postgres, hearings, threads);
            lists(day, postgres);
            watch(day, postgres, folder);
            floor(postgres, hearings);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static void schedule(CourtDay day, MeasuredPostgres postgres, int hearings, int threads) throws Exception {
        Used before = Used.now(postgres);
        long begun = System.nanoTime();
        CourtDay.Scheduled done = day.schedule(threads);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("scheduled %d hearings (%d of them on another day, %d looked for twice) in %.1f s: %.0f a second with %d threads; CPU ms a hearing: %s%n", hearings, done.elsewhere(), done.again(), seconds, hearings / seconds, threads, Used.now(postgres).since(before).each(hearings));
        System.out.printf("          a proposal %.2f ms, the slowest %.0f ms; a setting %.2f ms, the slowest %.0f ms by the clock%n", done.proposing() / 1e6 / hearings, done.slowestProposal() / 1e6, done.setting() / 1e6 / hearings, done.slowestSetting() / 1e6);
        List<String> faults = day.faults();
        if (!faults.isEmpty()) throw new IllegalStateException(faults.size() + " faults: " + faults.getFirst());
        System.out.println("checked   no room, judge or person at two hearings at once, nobody when he cannot come, all within the hours: " + day.told());
    }

    private static void lists(CourtDay day, MeasuredPostgres postgres) throws Exception {
        day.causeLists();
        Used before = Used.now(postgres);
        long begun = System.nanoTime();
        int rounds = 5;
        for (int i = 0; i < rounds; i++) day.causeLists();
        int lists = rounds * day.courts();
        System.out.printf("lists     the day of a court is read in %.2f ms by the clock; CPU ms: %s%n", (System.nanoTime() - begun) / 1e6 / lists, Used.now(postgres).since(before).each(lists));
    }

    private static void watch(CourtDay day, MeasuredPostgres postgres, Path folder) throws Exception {
        try (WatchedDay watched = new WatchedDay(day, folder, () -> process() + postgres.nanosOfConnections())) {
            WatchedDay.Watched seen = watched.watch(new WatchedDay.Pace(Duration.ofSeconds(3), Duration.ofSeconds(30)));
            List<String> faults = watched.faults();
            if (!faults.isEmpty()) throw new IllegalStateException(faults.size() + " faults: " + faults.getFirst());
            System.out.printf("watched   %d hearings, %d of them late, at most %d recordings at once; from the time set to the end of the look that flagged it at most %d ms%n", seen.hearings(), seen.late(), seen.mostAtOnce(), seen.latest().toMillis());
            System.out.println("checked   each late one flagged once and within a second, none false; each recorded once, and ended by its act or by the evening");
            System.out.println("          | what | times | CPU ms each | clock ms each | slowest ms |");
            seen.looks().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(each -> {
                WatchedDay.Part part = each.getValue();
                System.out.printf("          | %s | %d | %.2f | %.2f | %.0f |%n", each.getKey(), part.times(), part.cpu() / 1e6 / part.times(), part.wall() / 1e6 / part.times(), part.slowest() / 1e6);
            });
            double cpu = core(seen, "who is late", 4) + core(seen, "recordings", 4) + core(seen, "what became of them", 1);
            System.out.printf("          the looks of %d h %d min, four a second at who is late and at the recordings, one at what became of them, with what happened: %.0f s of CPU, %.1f %% of one core%n", seen.length().toHours(),
                    seen.length().toMinutesPart(), cpu, 100 * cpu / seen.length().toSeconds());
        }
    }

    /// The seconds of CPU of so many looks in each second of the day: what happened costs what it costs however often it is looked, and the other looks are idle.
    private static double core(WatchedDay.Watched seen, String what, int aSecond) {
        WatchedDay.Part all = seen.looks().get(what);
        WatchedDay.Part idle = seen.looks().get(what + ", idle");
        double one = idle.cpu() / 1e9 / idle.times();
        return Math.max(0, all.cpu() / 1e9 - one * all.times()) + one * aSecond * seen.length().toSeconds();
    }

    private static void floor(MeasuredPostgres postgres, int hearings) throws Exception {
        Used before = Used.now(postgres);
        long begun = System.nanoTime();
        postgres.rows(hearings);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("floor     one look and one durable insert a hearing: %.0f a second with one thread; CPU ms a hearing: %s%n", hearings / seconds, Used.now(postgres).since(before).each(hearings));
    }

    private static long process() { return java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime(); }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }

    private record Used(Duration process, Duration database) {

        static Used now(MeasuredPostgres postgres) { return new Used(ProcessCpu.of(ProcessHandle.current().pid()), ProcessCpu.ofServer(postgres.postmaster())); }

        Used since(Used before) { return new Used(process.minus(before.process), database.minus(before.database)); }

        String each(long times) { return "this process %.2f, PostgreSQL %.2f".formatted(process.toNanos() / 1e6 / times, database.toNanos() / 1e6 / times); }
    }
}
