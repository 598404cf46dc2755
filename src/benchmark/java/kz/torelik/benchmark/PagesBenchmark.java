package kz.torelik.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kz.torelik.kernel.CaseId;

/// `./torelik bench pages [CASES] [ACCOUNTS] [RATE]`: what the public pages and the pages of a person cost when the database holds a whole country, beside the plainest page of the same server. Each page is asked for flat out
/// by a few readers, then by readers who come at a fixed rate whether it keeps up or not; every answer has to hold what it should, such as the number of the case that is this person's.
public final class PagesBenchmark {

    private static final int MODELS = 12;
    private static final int PEOPLE_WHO_COME = 2_000;
    private static final int READERS = 4;
    private static final int FLAT_OUT = 1_500;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final String PLAINTIFF = "890314490012";
    private static final String DEFENDANT = "841102390017";

    private PagesBenchmark() {}

    public static void main(String[] words) throws Exception {
        int cases = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
        int people = words.length > 1 ? Integer.parseInt(words[1]) : 1_000_000;
        int rate = words.length > 2 ? Integer.parseInt(words[2]) : 50;
        System.out.println("machine   " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.version") + ", load " + Files.readString(Path.of("/proc/loadavg")).strip());
        try (RunningHouse house = RunningHouse.start(); Multitude all = Multitude.in(house)) {
            fileModels(house);
            long begun = System.nanoTime();
            all.people(people);
            all.cases(cases, people);
            System.out.printf("database  %s; filled in %d s%n", all.told(), (System.nanoTime() - begun) / 1_000_000_000);
            Map<String, IntFunction<OpenLoop.Look>> pages = pages(house.address(), all, cases, people);
            OpenLoop readers = new OpenLoop();
            try (Hello hello = Hello.start()) {
                measure("plain hello page", readers, rate, hello::spent, n -> new OpenLoop.Look(readers.request(hello.address(), ""), HelloPage.WORDS));
            }
            for (var page : pages.entrySet()) measure(page.getKey(), readers, rate, () -> { RunningHouse.Spent spent = house.spent(); return List.of(spent.house(), spent.database()); }, page.getValue());
        }
    }

    private interface Cpu { List<Duration> spent() throws Exception; }

    private static void measure(String page, OpenLoop readers, int rate, Cpu cpu, IntFunction<OpenLoop.Look> looks) throws Exception {
        readers.flatOut(READERS, FLAT_OUT, looks);
        List<Duration> before = cpu.spent();
        OpenLoop.Outcome most = readers.flatOut(READERS, FLAT_OUT, looks);
        List<Duration> after = cpu.spent();
        OpenLoop.Outcome steady = readers.at(rate, LENGTH, looks);
        double house = after.getFirst().minus(before.getFirst()).toNanos() / 1e6 / FLAT_OUT;
        double database = after.getLast().minus(before.getLast()).toNanos() / 1e6 / FLAT_OUT;
        System.out.printf("%-34s %6.0f a second flat out, CPU ms a page: house %.2f, PostgreSQL %.2f; at %d a second p50 %.1f ms, p99 %.1f ms%n", page, most.perSecond(), house, database, rate, steady.millis(0.5), steady.millis(0.99));
    }

    private static void fileModels(RunningHouse house) throws Exception {
        Filer filer = Filer.of(house.address(), house.authority(), PLAINTIFF);
        List<String> filed = new ArrayList<>();
        for (PreparedClaims.Claim claim : PreparedClaims.of(filer, PLAINTIFF, DEFENDANT, MODELS)) {
            String id = filer.post("/drafts/" + claim.draft() + "/submission", claim.signed(), "If-Match", claim.etag()).get("id").asString();
            filer.pay(URI.create(filer.post("/submissions/" + id + "/payment-order", "").get("payAt").asString()));
            filed.add(id);
        }
        FilingBenchmark.awaitJudges(filer, java.util.Set.copyOf(filed));
    }

    private static Map<String, IntFunction<OpenLoop.Look>> pages(URI house, Multitude all, int cases, int people) throws Exception {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Integer> coming = IntStream.range(0, PEOPLE_WHO_COME).mapToObj(_ -> dice.nextInt(Math.min(people, cases))).toList();
        List<String> cookies = all.sessions(coming);
        List<String> numbers = all.numbers(coming); // the case n belongs to the person n
        OpenLoop readers = new OpenLoop();
        Map<String, IntFunction<OpenLoop.Look>> pages = new LinkedHashMap<>();
        pages.put("first page", _ -> new OpenLoop.Look(readers.request(house.resolve("/"), ""), "</html>"));
        String court = numbers.getFirst().substring(0, numbers.getFirst().indexOf('-'));
        pages.put("cases of a court, newest", _ -> new OpenLoop.Look(readers.request(house.resolve("/cases?court=" + court), ""), ">" + court + "-"));
        pages.put("case by its number", n -> new OpenLoop.Look(readers.request(house.resolve("/cases?number=" + numbers.get(n % PEOPLE_WHO_COME)), ""), numbers.get(n % PEOPLE_WHO_COME)));
        pages.put("bank of acts", _ -> new OpenLoop.Look(readers.request(house.resolve("/acts"), ""), "</html>"));
        pages.put("home of a person", n -> mine(readers, house, "/my", cookies, n, "</html>"));
        pages.put("my cases", n -> mine(readers, house, "/my/cases", cookies, n, numbers.get(n % PEOPLE_WHO_COME)));
        pages.put("a case of mine", n -> mine(readers, house, "/my/cases/" + CaseId.of(UUID.fromString(Multitude.caseId(coming.get(n % PEOPLE_WHO_COME)))), cookies, n, numbers.get(n % PEOPLE_WHO_COME)));
        return pages;
    }

    private static OpenLoop.Look mine(OpenLoop readers, URI house, String path, List<String> cookies, int n, String holds) {
        return new OpenLoop.Look(readers.request(house.resolve(path), "session=" + cookies.get(n % PEOPLE_WHO_COME)), holds);
    }

    /// The plain page as a process of its own.
    private record Hello(Process process, URI address) implements AutoCloseable {

        static Hello start() throws Exception {
            int port;
            try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseParallelGC", "-Xmx512m", "-cp", System.getProperty("java.class.path"), HelloPage.class.getName(), String.valueOf(port))
                    .inheritIO().start();
            URI address = URI.create("http://127.0.0.1:" + port + "/");
            for (int i = 0; i < 600 && process.isAlive() && !Filer.isReady(address); i++) Thread.sleep(100);
            return new Hello(process, address);
        }

        List<Duration> spent() { return List.of(ProcessCpu.of(process.pid()), Duration.ZERO); }

        @Override
        public void close() { process.destroy(); }
    }
}
