package kz.torelik.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kz.torelik.House;
import kz.torelik.Mailbox;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Alerts: the letter, the feed as a feed reader reads it, a program that fails and recovers, and what strangers get.
class AlertsTests {

    private static House house;
    private static Bench bench;
    private static HttpServer program;
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    private record Received(String time, String key, String signature, byte[] body) {}

    @BeforeAll
    static void open() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/hook", exchange -> {
            Received one = new Received(exchange.getRequestHeaders().getFirst("Torelik-Timestamp"), exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Torelik-Signature"),
                    exchange.getRequestBody().readAllBytes());
            RECEIVED.add(one);
            exchange.sendResponseHeaders(FAILURES.getAndDecrement() > 0 ? 503 : 204, -1);
            exchange.close();
        });
        program.start();
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.alerts.inner=true", "torelik.alerts.every=100ms", "torelik.mail.letters-every=100ms");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
    }

    @AfterAll
    static void close() {
        house.close();
        program.stop(0);
    }

    private static <T> T as(String key, Supplier<T> work) { return house.as(house.citizen(key), work); }

    private static Watches watches() { return house.get(Watches.class); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "yes"; }

    private static HttpResponse<String> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(house.address() + path)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static SyndFeed feed(String path) {
        try {
            return new SyndFeedInput().build(new StringReader(get(path).body()));
        } catch (com.rometools.rome.io.FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void whatIsNewInACaseComesByLetterByFeedAndToAProgramThatFailsAndRecovers() {
        PublicId watch = as("aigul", () -> watches().ofCase(bench.id(), Language.RU)).orThrow().id();
        assertThat(as("aigul", () -> watches().ofCase(bench.id(), Language.RU)).orThrow().id()).as("once").isEqualTo(watch);
        assertThat(refusal(as("natalya", () -> watches().ofCase(bench.id(), Language.RU)))).as("a stranger to the case").isEqualTo("case-not-found");
        String path = "/feeds/" + as("aigul", () -> watches().feed(watch)).orThrow() + ".atom";
        byte[] key = Base64.getUrlDecoder().decode(as("aigul", () -> watches().hook(watch, "http://127.0.0.1:" + program.getAddress().getPort() + "/hook")).orThrow());
        assertThat(feed(path).getEntries()).isEmpty();
        FAILURES.set(2);
        String box = house.character("aigul").person().contact().email().address();
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");

        house.awaitThat(() -> !feed(path).getEntries().isEmpty());
        assertThat(feed(path).getEntries()).extracting(SyndEntry::getTitle).anySatisfy(title -> assertThat(title).startsWith("Иск принят").contains(bench.file().number().toString()));
        assertThat(feed(path).getFeedType()).isEqualTo("atom_1.0");
        assertThat(get(path).body()).as("nobody is named").doesNotContain("Сәрсенова").doesNotContain("Жұмабаев");
        house.awaitThat(() -> Mailbox.texts(house, box).stream().anyMatch(text -> text.contains("Жазылымдар")));

        house.awaitThat(() -> !RECEIVED.isEmpty());
        assertThat(as("aigul", () -> watches().list()).getFirst().hook().toldAt()).as("it was not taken, and is not sent again before the pause is over").isNull();
        house.awaitThat(() -> {
            house.clock().advance(Duration.ofSeconds(10));
            return as("aigul", () -> watches().list()).getFirst().hook().toldAt() != null;
        });
        assertThat(RECEIVED).as("two faults, then it was taken").hasSizeGreaterThan(2);
        assertThat(RECEIVED).allSatisfy(one -> assertThat(one.signature()).isEqualTo(HookSeal.of(key, one.time(), one.key(), one.body())));
        assertThat(RECEIVED.stream().filter(one -> one.key().equals(RECEIVED.getFirst().key())).map(one -> new String(one.body(), StandardCharsets.UTF_8)).distinct()).as("the same entry is the same message under the same key").hasSize(1);
        assertThat(new String(RECEIVED.getFirst().body(), StandardCharsets.UTF_8)).contains("torelik-alert/1").doesNotContain("Сәрсенова");

        String other = "/feeds/" + as("aigul", () -> watches().feed(watch)).orThrow() + ".atom";
        assertThat(get(path).statusCode()).as("the link before it").isEqualTo(404);
        assertThat(feed(other).getEntries()).isNotEmpty();
        HttpResponse<String> never = get("/feeds/" + "A".repeat(43) + ".atom");
        assertThat(get(path).body().length()).as("revoked and never made answer alike").isEqualTo(never.body().length());
        for (Answer<?> stranger : List.of(as("natalya", () -> watches().feed(watch)), as("natalya", () -> watches().hook(watch, "https://example.org")), as("natalya", () -> watches().remove(watch)), as("natalya", () -> watches().closeFeed(watch)))) {
            assertThat(refusal(stranger)).isEqualTo("alert-unknown");
        }
        assertThat(as("natalya", () -> watches().list())).isEmpty();
        as("aigul", () -> watches().remove(watch)).orThrow();
        assertThat(get(other).statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchOrACourtIsAskedForAndNothingIsNot() {
        assertThat(refusal(as("erlan", () -> watches().ofActs("  ", null, null, Language.RU)))).isEqualTo("alert-nothing");
        assertThat(refusal(as("erlan", () -> watches().ofActs("займ \"по расписке", null, null, Language.RU)))).as("a question that the search does not understand would never tell anything").isEqualTo("alert-misread");
        assertThat(as("erlan", () -> watches().ofActs("расписка -займ outcome:satisfied", null, null, Language.RU)).isYes()).isTrue();
        assertThat(as("erlan", () -> watches().ofActs("", "7110", null, Language.RU)).orThrow().kind()).isEqualTo(Watch.Kind.COURT);
        assertThat(as("erlan", () -> watches().ofActs("расписка", "7110", null, Language.RU)).orThrow().name()).startsWith("расписка · ");
    }

    @Test
    void aProgramInsideIsNotTold() throws IOException {
        HookAddresses strict = new HookAddresses(new AlertProperties(false, 50, Duration.ofSeconds(1), Duration.ofDays(1)));
        for (String inner : List.of("https://127.0.0.1/", "https://[::1]/", "https://10.1.2.3/", "https://192.168.0.1/", "https://172.16.5.5/", "https://169.254.169.254/latest", "https://100.64.0.1/", "https://0.0.0.0/", "https://[fd00::1]/",
                "https://[fe80::1]/", "https://[::ffff:127.0.0.1]/", "https://[2002:7f00:1::]/", "https://[64:ff9b::7f00:1]/", "https://localhost/", "https://2130706433/", "https://no-such-host.invalid/")) {
            assertThat(refusal(strict.parse(inner))).as(inner).isIn("hook-inner", "hook-form");
        }
        for (String form : List.of("http://8.8.8.8/", "ftp://8.8.8.8/", "https://a:b@8.8.8.8/", "https:///x", "javascript:alert(1)", "https://8.8.8.8/#x")) assertThat(refusal(strict.parse(form))).as(form).isEqualTo("hook-form");
        assertThat(refusal(strict.parse("https://8.8.8.8/court"))).isEqualTo("yes");
        assertThat(HookAddresses.isPublic(InetAddress.getByName("2606:4700::1111"))).isTrue();
    }
}
