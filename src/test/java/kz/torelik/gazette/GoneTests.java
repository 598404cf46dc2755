package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.torelik.analytics.Practice;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.learning.similar.By;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.Reviews;
import kz.torelik.search.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Among some hundreds of acts one is taken back: it leaves every answer. After how long is printed, each way asked by a reader of its own; `-Dtorelik.acts=3000` says it of more acts, for `docs/benchmarks.md`.
class GoneTests {

    private static final String WORD = "Жарналтынкөпір";
    private static final int ACTS = Integer.getInteger("torelik.acts", 300);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static PublicHouse open;
    private static PublicHouse.Decided decided;
    private static String ecli;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        open.copies(open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN), ACTS, "satisfied", "7.03");
        decided = open.decision(Language.RU, "dismissed", "Установлено: " + WORD + " и расписка заёмщика о получении денег.");
        ecli = open.house.get(BankOfActs.class).find(decided.act()).orElseThrow().ecli().toString();
    }

    @AfterAll
    static void close() { open.close(); }

    private String get(String path) throws IOException, InterruptedException { return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).build(), HttpResponse.BodyHandlers.ofString()).body(); }

    @Test
    void anActThatIsTakenBackIsInNoAnswerAnyMore() throws Exception {
        FindingActs acts = open.house.get(FindingActs.class);
        Practice practice = open.house.get(Practice.class);
        String asked = URLEncoder.encode(WORD, StandardCharsets.UTF_8);
        Map<String, Callable<Boolean>> there = new LinkedHashMap<>();
        there.put("hits and counts", () -> acts.search(Question.of(WORD)).total() > 0);
        there.put("facets", () -> acts.search(Question.of("")).facets().values().stream().anyMatch(values -> values.containsKey("dismissed")));
        there.put("endings while typing", () -> !acts.suggest(WORD.substring(0, 8)).isEmpty());
        there.put("the page of results", () -> get("/acts?q=" + asked).contains(ecli));
        there.put("the feed", () -> get("/acts.atom?q=" + asked).contains(ecli));
        there.put("the API", () -> get("/api/v1/acts?q=" + asked).contains(ecli));
        there.put("like acts", () -> practice.ask(new Practice.Asked(WORD + " и расписка заёмщика о получении денег", By.FACTS, "7.03", null)).refused().stream().anyMatch(one -> one.ecli().equals(ecli)));
        // an index that is far behind answers with what it has
        for (Map.Entry<String, Callable<Boolean>> one : there.entrySet()) assertThat(after(one.getValue(), true)).as(one.getKey() + ": before").isNotNegative();
        Actor.Staff judge = open.judging(decided.file());
        assertThat(open.house.as(judge, () -> open.house.get(Reviews.class).withdraw(decided.file().id(), decided.act(), "По заявлению стороны")).isYes()).isTrue();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Long>> gone = new LinkedHashMap<>();
            there.forEach((where, asks) -> gone.put(where, readers.submit(() -> after(asks, false))));
            for (Map.Entry<String, Future<Long>> one : gone.entrySet()) {
                assertThat(one.getValue().get()).as(one.getKey()).isNotNegative();
                System.out.println("gone from " + one.getKey() + " after " + one.getValue().get() + " ms, of " + ACTS + " acts");
            }
        }
    }

    /// @return after how many milliseconds the answer was the one waited for; negative when it never was
    private static long after(Callable<Boolean> asks, boolean wanted) throws Exception {
        long began = System.nanoTime();
        while (asks.call() != wanted) if (System.nanoTime() - began > PATIENCE.toNanos()) return -1;
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
