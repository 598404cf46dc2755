package kz.torelik.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kz.torelik.House;
import kz.torelik.Mailbox;
import kz.torelik.deadlines.Expiring;
import kz.torelik.deadlines.OutageRegister;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.LoanCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever watches a court or a saved search is told of the act that comes into the bank: by a letter through a mail server, in a feed that a feed reader reads, in a program by a signed message; and whoever watches the
/// service, of its outages. The keys of programs lie sealed.
class ActsAndOutagesTests {

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static House house;
    private static HttpServer program;
    private static Bench bench;

    private record Received(String time, String key, String signature, byte[] body) {}

    @BeforeAll
    static void open() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/hook", exchange -> {
            RECEIVED.add(new Received(exchange.getRequestHeaders().getFirst("Torelik-Timestamp"), exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Torelik-Signature"), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.alerts.inner=true", "torelik.alerts.every=100ms", "torelik.mail.letters-every=100ms");
        LoanCase loan = new LoanCase(house);
        bench = loan.filed("aigul", "erlan");
        loan.decided(bench);
    }

    @AfterAll
    static void close() {
        house.close();
        program.stop(0);
    }

    private static <T> T as(String who, Supplier<T> work) { return house.as(house.citizen(who), work); }

    private static Watches watches() { return house.get(Watches.class); }

    private static String hook() { return "http://127.0.0.1:" + program.getAddress().getPort() + "/hook"; }

    private static SyndFeed feed(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new SyndFeedInput().build(new StringReader(client.send(HttpRequest.newBuilder(URI.create(house.address() + path)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body()));
        } catch (IOException | InterruptedException | FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<String> letters(String who) { return Mailbox.texts(house, house.character(who).person().contact().email().address()); }

    private static List<Received> of(PublicId watch) { return RECEIVED.stream().filter(one -> new String(one.body(), StandardCharsets.UTF_8).contains(watch.toString())).toList(); }

    @Test
    void aCourtAndASavedSearchAreToldOfTheActThatIsPublished() {
        String court = bench.file().claim().court().digits();
        PublicId ofCourt = as("natalya", () -> watches().ofActs("", court, null, Language.RU)).orThrow().id();
        PublicId ofSearch = as("daniyar", () -> watches().ofActs("расписке", null, null, Language.RU)).orThrow().id();
        PublicId ofOther = as("daniyar", () -> watches().ofActs("алименты", null, null, Language.RU)).orThrow().id();
        String courtFeed = "/feeds/" + as("natalya", () -> watches().feed(ofCourt)).orThrow() + ".atom";
        String searchFeed = "/feeds/" + as("daniyar", () -> watches().feed(ofSearch)).orThrow() + ".atom";
        String otherFeed = "/feeds/" + as("daniyar", () -> watches().feed(ofOther)).orThrow() + ".atom";
        byte[] key = Base64.getUrlDecoder().decode(as("daniyar", () -> watches().hook(ofSearch, hook())).orThrow());
        assertThat(feed(courtFeed).getEntries()).as("what was published before is not new").isEmpty();

        house.moveTo(bench.due("appeal").plusDays(1).atTime(0, 10));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");

        house.awaitThat(() -> !feed(courtFeed).getEntries().isEmpty() && !feed(searchFeed).getEntries().isEmpty());
        SyndEntry act = feed(searchFeed).getEntries().getFirst();
        assertThat(act.getTitle()).contains("ECLI:KZ:");
        assertThat(act.getLink()).contains("/acts/ECLI:KZ:");
        assertThat(feed(courtFeed).getEntries()).extracting(SyndEntry::getTitle).containsExactly(act.getTitle());
        assertThat(act.getTitle()).as("nobody is named").doesNotContain("Сәрсенова").doesNotContain("Жұмабаев");
        house.awaitThat(() -> letters("natalya").stream().anyMatch(text -> text.contains("ECLI:KZ:")) && letters("daniyar").stream().anyMatch(text -> text.contains("ECLI:KZ:")));
        house.awaitThat(() -> !of(ofSearch).isEmpty());
        Received one = of(ofSearch).getFirst();
        assertThat(one.signature()).isEqualTo(HookSeal.of(key, one.time(), one.key(), one.body()));
        assertThat(new String(one.body(), StandardCharsets.UTF_8)).contains("torelik-alert/1", "ECLI:KZ:");
        assertThat(feed(otherFeed).getEntries()).as("what does not fit a search").isEmpty();
        assertThat(letters("daniyar").stream().filter(text -> text.contains("ECLI:KZ:"))).as("told once").hasSize(1);
    }

    @Test
    void anOutageAndItsEndAreTold() {
        PublicId watch = as("zhanar", () -> watches().ofOutages("Перебои", Language.RU)).orThrow().id();
        String path = "/feeds/" + as("zhanar", () -> watches().feed(watch)).orThrow() + ".atom";
        as("zhanar", () -> watches().hook(watch, hook())).orThrow();
        OutageRegister register = house.get(OutageRegister.class);
        int number = house.as(new Actor.Rule("monitoring"), () -> register.record("filing", house.clock().instant().minusSeconds(600), null, "Сервер недоступен")).orThrow().number();
        house.awaitThat(() -> feed(path).getEntries().size() == 1);
        assertThat(feed(path).getEntries().getFirst().getTitle()).isEqualTo("Перебой: Электронная подача документов");
        house.awaitThat(() -> letters("zhanar").stream().anyMatch(text -> text.contains("Перебой: Электронная подача документов")));
        house.clock().advance(Duration.ofHours(1));
        house.as(new Actor.Rule("monitoring"), () -> register.end(number, house.clock().instant().minusSeconds(60))).orThrow();
        house.awaitThat(() -> feed(path).getEntries().size() == 2);
        assertThat(feed(path).getEntries().getFirst().getTitle()).isEqualTo("Сервис снова работает: Электронная подача документов");
        house.awaitThat(() -> of(watch).size() == 2);
    }

    @Test
    void theKeyOfAProgramLiesSealedAndForItsOwnWatchOnly() {
        PublicId watch = as("erlan", () -> watches().ofActs("шарт", null, null, Language.KK)).orThrow().id();
        byte[] key = Base64.getUrlDecoder().decode(as("erlan", () -> watches().hook(watch, hook())).orThrow());
        byte[] lies = house.as(Watches.RULE, () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select sealed_key from alerts.hook where watch = ?").param(watch.uuid()).query(byte[].class).single()));
        assertThat(lies).hasSize(60);
        assertThat(indexOf(lies, Arrays.copyOf(key, 8))).as("no part of it lies open").isEqualTo(-1);
        HookKeys keys = house.get(HookKeys.class);
        assertThat(keys.open(watch.uuid(), lies)).isEqualTo(key);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> keys.open(PublicId.random().uuid(), lies)).isInstanceOf(RuntimeException.class);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i + part.length <= whole.length; i++) if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) return i;
        return -1;
    }
}
