package kz.torelik.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.House;
import kz.torelik.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How many signed claims a second the house takes on this machine: signature checked and time-stamped, receipt sealed, duty paid through the bank,
/// case registered, judge drawn, everything in the ledger. The texts are set and signed before the clock starts.
///
/// The floor is what no house can do without: one signature verified and one durable commit for each claim.
///
/// Oracle: every ticket is a registered case with exactly one judge, gapless events, and all leaves sequenced.
public final class FilingBenchmark {

    private static final int WARM = 40;

    private FilingBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        try (House house = House.durable(LocalDateTime.of(2026, 3, 2, 9, 0))) {
            PreparedClaims prepared = PreparedClaims.of(house, WARM + claims);
            run(house, prepared, WARM, clients);
            Measure filing = run(house, prepared, claims, clients);
            Measure floor = Floor.run(house, prepared, claims, clients);
            check(house, WARM + claims);
            System.out.println("machine   " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.version") + ", " + clients + " clients");
            System.out.println("filing    " + filing);
            System.out.println("floor     " + floor);
            System.out.printf("ratio     %.1f x the CPU of the floor%n", filing.cpuMillis() / floor.cpuMillis());
        }
    }

    /// What a run took.
    record Measure(int count, Duration wall, Duration cpu) {

        double perSecond() { return count / (wall.toNanos() / 1e9); }

        double cpuMillis() { return cpu.toNanos() / 1e6 / count; }

        @Override
        public String toString() { return "%d in %.1f s: %.1f a second, %.1f ms CPU each".formatted(count, wall.toNanos() / 1e9, perSecond(), cpuMillis()); }
    }

    private static Measure run(House house, PreparedClaims prepared, int count, int clients) throws InterruptedException {
        return measure(count, clients, () -> prepared.next().fileAndPay(house), () -> house.awaitQuiet());
    }

    static Measure measure(int count, int clients, Runnable one, Runnable end) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        AtomicInteger left = new AtomicInteger(count);
        CountDownLatch done = new CountDownLatch(clients);
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.submit(() -> {
                    try {
                        while (left.getAndDecrement() > 0) one.run();
                    } finally {
                        done.countDown();
                    }
                });
            }
            done.await();
        }
        end.run();
        return new Measure(count, Duration.ofNanos(System.nanoTime() - wall), Duration.ofNanos(system.getProcessCpuTime() - cpu));
    }

    private static void check(House house, int expected) {
        JdbcClient jdbc = house.get(JdbcClient.class);
        List<String> faults = house.as(new Actor.Rule("oracle"), () -> house.get(TransactionTemplate.class).execute(_ -> {
            List<String> found = new ArrayList<>();
            int cases = jdbc.sql("select count(*) from casefile.case_file where judge is not null").query(Integer.class).single();
            if (cases != expected) found.add(cases + " cases have a judge instead of " + expected);
            int doubled = jdbc.sql("select count(*) from (select case_id from casefile.procedural_event where key = 'judge-drawn/1' group by case_id having count(*) <> 1) x").query(Integer.class).single();
            if (doubled > 0) found.add(doubled + " cases were drawn more than once");
            int gaps = jdbc.sql("select count(*) from (select case_id from casefile.procedural_event group by case_id having max(seq) <> count(*)) x").query(Integer.class).single();
            if (gaps > 0) found.add(gaps + " histories have gaps");
            return found;
        }));
        if (!faults.isEmpty()) throw new IllegalStateException("What was measured is wrong: " + faults);
    }
}
