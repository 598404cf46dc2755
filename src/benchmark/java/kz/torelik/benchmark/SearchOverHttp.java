package kz.torelik.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kz.torelik.search.Facet;
import kz.torelik.search.Zone;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The generated acts in the bank of a running house, and questions to it through HTTP: the first twenty acts with their passages, the number of all, eight facets. The house, its PostgreSQL and this client share the machine.
final class SearchOverHttp {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 2000;
    private static final String MARK = "показательноеслово";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SearchOverHttp() {}

    static void run(GeneratedActs corpus, List<List<String>> questions, int rate, int seconds) throws Exception {
        try (RunningHouse house = RunningHouse.start(); Connection bank = bank(house)) {
            long began = System.nanoTime();
            RunningHouse.Spent before = house.spent();
            long last = fill(bank, corpus);
            System.out.printf(Locale.ROOT, "bank filled with %d acts in %.0f s%n", corpus.size(), (System.nanoTime() - began) / 1e9);
            awaitIndexed(house, corpus.size());
            RunningHouse.Spent spent = house.spent().minus(before);
            System.out.printf(Locale.ROOT, "in the bank and in the index after %.0f s; us of CPU an act: house %.0f, its PostgreSQL %.0f; index %d bytes an act, bank %d%n", (System.nanoTime() - began) / 1e9,
                    spent.house().toNanos() / 1e3 / corpus.size(), spent.database().toNanos() / 1e3 / corpus.size(), SearchBenchmark.size(house.data().resolve("search")) / corpus.size(), bytes(bank) / corpus.size());
            seen(house, bank, corpus, last);
            List<URI> asked = questions.stream().map(question -> ask(house, String.join(" ", question))).toList();
            for (int warm = 0; warm < 2; warm++) load("warming", house, asked, rate, Math.max(1, asked.size() / rate), false);
            load("JSON, facets, passages", house, asked, rate, seconds, true);
            load("the page", house, questions.stream().map(question -> house.address().resolve("/acts?q=" + encoded(String.join(" ", question)))).toList(), rate, seconds, true);
        }
    }

    private static Connection bank(RunningHouse house) throws IOException, SQLException {
        return DriverManager.getConnection(house.databaseUrl().replace("/postgres", "/torelik"), "postgres", house.databasePassword());
    }

    private static URI ask(RunningHouse house, String words) { return house.address().resolve("/api/v1/acts?q=" + encoded(words)); }

    private static String encoded(String words) { return URLEncoder.encode(words, StandardCharsets.UTF_8); }

    /// @return the number of the last change
    private static long fill(Connection bank, GeneratedActs corpus) throws SQLException, IOException {
        var copies = bank.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < corpus.size(); from += AT_ONCE) {
            StringBuilder texts = new StringBuilder();
            StringBuilder changes = new StringBuilder();
            int to = Math.min(corpus.size(), from + AT_ONCE);
            for (int number = from; number < to; number++) {
                texts.append(text(corpus, number)).append('\n');
                changes.append(number + 1).append('\t').append(id(number)).append('\t').append(ecli(corpus, number)).append("\tpublished\t2026-01-01T00:00:00Z\n");
            }
            bank.setAutoCommit(false);
            copies.copyIn("copy publication.text (act, case_id, ecli, case_number, court, region, category, kind, outcome, language, judge, decided_on, in_force_from, act_sha256, body, document, pdf_sha256, published_at) from stdin",
                    new ByteArrayInputStream(texts.toString().getBytes(StandardCharsets.UTF_8)));
            copies.copyIn("copy publication.change (number, act, ecli, kind, changed_at) from stdin", new ByteArrayInputStream(changes.toString().getBytes(StandardCharsets.UTF_8)));
            run(bank, "update publication.change_count set last = " + to);
            bank.commit();
        }
        bank.setAutoCommit(true);
        run(bank, "vacuum analyze publication.text");
        return corpus.size();
    }

    private static UUID id(int number) { return new UUID(0x4000L | (long) number * 0x9E3779B97F4A7C15L & ~0xf000L, Long.MIN_VALUE | number); }

    private static String ecli(GeneratedActs corpus, int number) { return "ECLI:KZ:S" + corpus.facets(number).get(Facet.COURT) + ":" + GeneratedActs.day(number).getYear() + ":" + (number + 1); }

    private static String text(GeneratedActs corpus, int number) {
        Map<Facet, String> facets = corpus.facets(number);
        String court = facets.get(Facet.COURT);
        String hash = "\\\\x" + "%064x".formatted(number);
        return String.join("\t", id(number).toString(), id(number).toString(), ecli(corpus, number), "%s-26-00-2/%d".formatted(court, number + 1), court, facets.get(Facet.REGION), facets.get(Facet.CATEGORY), facets.get(Facet.KIND),
                facets.get(Facet.OUTCOME), GeneratedActs.language(number), "Судья С. С.", GeneratedActs.day(number).toString(), GeneratedActs.day(number).toString(), hash, body(corpus.zones(number), GeneratedActs.language(number)),
                id(number).toString(), hash, "2026-01-01T00:00:00Z");
    }

    /// As the house keeps it; the words have no sign that JSON or COPY would have to escape.
    private static String body(Map<Zone, String> zones, String language) {
        return "{\"language\":\"" + language.toUpperCase(Locale.ROOT) + "\",\"sections\":[" + zones.entrySet().stream().map(zone -> "{\"part\":\"" + zone.getKey().name().toLowerCase(Locale.ROOT) + "\",\"paragraphs\":[{\"pieces\":[{\"text\":\"" + zone.getValue() + "\"}]}]}")
                .collect(Collectors.joining(",")) + "]}";
    }

    private static void run(Connection bank, String sql) throws SQLException {
        try (Statement statement = bank.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long bytes(Connection bank) throws SQLException {
        try (Statement statement = bank.createStatement(); ResultSet rows = statement.executeQuery("select pg_total_relation_size('publication.text') + pg_total_relation_size('publication.change')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long total(URI asked) throws IOException, InterruptedException {
        JsonNode found = JSON.readTree(HTTP.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString()).body());
        return found.get("total").asLong();
    }

    private static void awaitIndexed(RunningHouse house, long acts) throws IOException, InterruptedException {
        URI everything = house.address().resolve("/api/v1/acts?size=1");
        while (total(everything) < acts) Thread.sleep(500);
    }

    /// How long after its transaction an act is found, and no longer found.
    private static void seen(RunningHouse house, Connection bank, GeneratedActs corpus, long last) throws SQLException, IOException, InterruptedException {
        URI marked = ask(house, MARK);
        UUID act = id(0);
        run(bank, "begin; update publication.text set body = jsonb_set(body, '{sections,0,paragraphs,0,pieces,0,text}', '\"" + MARK + "\"') where act = '" + act + "'; insert into publication.change values (" + (last + 1) + ", '" + act + "', '"
                + ecli(corpus, 0) + "', 'replaced', now()); update publication.change_count set last = " + (last + 1) + "; commit");
        long began = System.nanoTime();
        while (total(marked) != 1) if (System.nanoTime() - began > Duration.ofSeconds(10).toNanos()) throw new IllegalStateException("A published act is not found");
        double put = (System.nanoTime() - began) / 1e6;
        run(bank, "begin; update publication.text set body = null, withdrawn_on = now(), withdrawn_why = 'bench' where act = '" + act + "'; insert into publication.change values (" + (last + 2) + ", '" + act + "', '" + ecli(corpus, 0)
                + "', 'withdrawn', now()); update publication.change_count set last = " + (last + 2) + "; commit");
        began = System.nanoTime();
        while (total(marked) != 0) if (System.nanoTime() - began > Duration.ofSeconds(10).toNanos()) throw new IllegalStateException("An act that was taken back is found");
        System.out.printf(Locale.ROOT, "through HTTP: found %.0f ms after its transaction, gone %.0f ms after%n", put, (System.nanoTime() - began) / 1e6);
    }

    /// Questions come at a fixed rate whether or not those before were answered; a late answer counts from when it was due.
    private static void load(String name, RunningHouse house, List<URI> asked, int rate, int seconds, boolean told) throws Exception {
        int count = rate * seconds;
        double[] millis = new double[count];
        AtomicInteger faults = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(count);
        RunningHouse.Spent before = house.spent();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long due = began + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    if (HTTP.send(HttpRequest.newBuilder(asked.get(number % asked.size())).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.discarding()).statusCode() != 200) faults.incrementAndGet();
                } catch (IOException | InterruptedException fault) {
                    faults.incrementAndGet();
                }
                millis[number] = (System.nanoTime() - due) / 1e6;
                answered.countDown();
            }));
        }
        answered.await();
        if (faults.get() > 0) throw new IllegalStateException(faults + " questions were not answered");
        if (!told) return;
        RunningHouse.Spent spent = house.spent().minus(before);
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-24s %d a second through HTTP: p50 %.1f ms, p99 %.1f ms; ms of CPU a question: house %.2f, its PostgreSQL %.2f, this client %.2f%n", name, rate, millis[count / 2], millis[(int) (count * 0.99)],
                spent.house().toNanos() / 1e6 / count, spent.database().toNanos() / 1e6 / count, spent.client().toNanos() / 1e6 / count);
    }
}
