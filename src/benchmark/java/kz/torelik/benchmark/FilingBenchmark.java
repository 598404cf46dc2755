package kz.torelik.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// How many signed claims a second the house takes on this machine, through the API over HTTP: the signature validated with OCSP and time-stamped, the receipt
/// sealed, the duty paid on the page of the bank and told back by it, the case registered, the judge drawn, everything in the ledger. The clock stops when
/// the last case has its judge. The texts are set and signed before it starts.
///
/// House, PostgreSQL, counterparts and this client are processes of their own, and their CPU time is told apart. The floor is what no house can do without:
/// one signature verified and one durable commit for each claim. [Oracle] checks each round.
public final class FilingBenchmark {

    private static final String PLAINTIFF = "890314490012";
    private static final String DEFENDANT = "841102390017";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FilingBenchmark() {}

    /// One round.
    ///
    /// @param latency of the answer to the signed claim, in milliseconds, sorted
    record Round(int count, Duration wall, RunningHouse.Spent spent, long[] latency) {

        double perSecond() { return count / (wall.toNanos() / 1e9); }

        double each(Duration cpu) { return cpu.toNanos() / 1e6 / count; }

        long latency(double quantile) { return latency.length == 0 ? 0 : latency[(int) Math.min(latency.length - 1, Math.round(quantile * latency.length))]; }

        String told() {
            return "%6.1f a second; CPU ms a claim: house %.1f, PostgreSQL %.1f, counterparts %.1f, client %.1f; answer p50 %d ms, p95 %d ms".formatted(perSecond(), each(spent.house()), each(spent.database()),
                    each(spent.counterparts()), each(spent.client()), latency(0.5), latency(0.95));
        }
    }

    public static void main(String[] arguments) throws Exception {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        String options = System.getenv().getOrDefault("TORELIK_BENCH_JAVA", "");
        System.out.println("machine   " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.version") + ", load " + load() + ", " + clients + " clients, " + claims + " claims a round");
        try (RunningHouse house = RunningHouse.start(options.isBlank() ? new String[0] : options.split(" "))) {
            Filer filer = Filer.of(house.address(), house.authority(), PLAINTIFF);
            List<PreparedClaims.Claim> all = PreparedClaims.of(filer, PLAINTIFF, DEFENDANT, claims * (rounds + 1));
            Floor floor = Floor.with(house, clients);
            List<Round> filed = new ArrayList<>();
            List<Round> least = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                List<PreparedClaims.Claim> batch = all.subList(round * claims, (round + 1) * claims);
                String load = load();
                Round filing = filing(house, filer, batch, clients, (round + 1) * claims);
                Round under = measure(house, batch, clients, floor::take, () -> {});
                System.out.println((round == 0 ? "warm-up   " : "round " + round + "   ") + filing.told() + "; load before " + load + "; floor " + Math.round(under.perSecond()) + " a second");
                if (round > 0) {
                    filed.add(filing);
                    least.add(under);
                }
            }
            Round filing = median(filed);
            Round under = median(least);
            double cpu = filing.each(filing.spent().house()) + filing.each(filing.spent().database());
            double floorCpu = under.each(under.spent().client()) + under.each(under.spent().database());
            System.out.println("filing    " + filing.told());
            System.out.printf("floor     %6.1f a second; CPU ms a claim: %.2f with PostgreSQL%n", under.perSecond(), floorCpu);
            System.out.printf("ratio     %.1f x the CPU of the floor; every round was checked%n", cpu / floorCpu);
        }
    }

    private static String load() throws java.io.IOException { return java.nio.file.Files.readString(java.nio.file.Path.of("/proc/loadavg")).split(" ")[0]; }

    private static Round median(List<Round> rounds) { return rounds.stream().sorted(java.util.Comparator.comparingDouble(Round::perSecond)).toList().get(rounds.size() / 2); }

    private static Round filing(RunningHouse house, Filer filer, List<PreparedClaims.Claim> batch, int clients, int allSoFar) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Round round = measure(house, batch, clients, claim -> {
            String id = filer.post("/drafts/" + claim.draft() + "/submission", claim.signed(), "If-Match", claim.etag()).get("id").asString();
            acknowledged.add(id);
            filer.pay(URI.create(filer.post("/submissions/" + id + "/payment-order", "").get("payAt").asString()));
        }, () -> awaitJudges(filer, acknowledged));
        if (acknowledged.size() != batch.size()) throw new IllegalStateException(acknowledged.size() + " of " + batch.size() + " claims were acknowledged");
        Oracle.check(filer, acknowledged, allSoFar);
        return round;
    }

    private interface Ending { void await() throws Exception; }

    private static Round measure(RunningHouse house, List<PreparedClaims.Claim> batch, int clients, Consumer<PreparedClaims.Claim> one, Ending end) throws Exception {
        ConcurrentLinkedQueue<PreparedClaims.Claim> left = new ConcurrentLinkedQueue<>(batch);
        ConcurrentLinkedQueue<Long> latency = new ConcurrentLinkedQueue<>();
        RunningHouse.Spent before = house.spent();
        long wall = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                done.add(threads.submit(() -> {
                    for (PreparedClaims.Claim claim = left.poll(); claim != null; claim = left.poll()) {
                        long begun = System.nanoTime();
                        one.accept(claim);
                        latency.add((System.nanoTime() - begun) / 1_000_000);
                    }
                }));
            }
            for (Future<?> each : done) each.get();
        }
        end.await();
        Duration took = Duration.ofNanos(System.nanoTime() - wall);
        long[] sorted = latency.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Round(batch.size(), took, house.spent().minus(before), sorted);
    }

    /// Until each of these cases has its judge. The list of cases is asked for a few times a second, 200 lines at a time.
    static void awaitJudges(Filer filer, Set<String> acknowledged) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> waiting = new HashSet<>(acknowledged);
        while (System.nanoTime() < end) {
            String cursor = "0";
            int pages = Math.ceilDiv(acknowledged.size(), 200) + 1;
            for (int page = 0; page < pages && cursor != null; page++) {
                JsonNode found = filer.get("/cases?limit=200&cursor=" + cursor);
                found.get("cases").forEach(line -> { if (!line.get("judge").isNull()) waiting.remove(line.get("id").asString()); });
                cursor = found.get("next").isNull() ? null : found.get("next").asString();
                if (waiting.isEmpty()) return;
            }
            Thread.sleep(150);
        }
        throw new TimeoutException(waiting.size() + " cases have no judge: " + Arrays.toString(waiting.stream().limit(3).toArray()));
    }
}
