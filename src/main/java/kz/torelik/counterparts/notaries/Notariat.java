package kz.torelik.counterparts.notaries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kz.torelik.counterparts.wire.Seal;
import kz.torelik.counterparts.wire.Web;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register of notarial acts as it runs.
public final class Notariat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notariat.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROTOCOL = "torelik-notariat-1";
    private static final String PURPOSE = "court-representation";

    private final Web web;
    private final Seal seal;
    private volatile URI callback;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, CertifiedPower> powers = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger questions = new AtomicInteger();

    private Notariat(int port, String key, URI callback) throws IOException {
        seal = new Seal(PROTOCOL, key);
        this.callback = callback;
        web = new Web(port, this::page);
    }

    /// What goes wrong.
    public enum Fault {
        NONE,
        /// It answers 503.
        DOWN,
        /// It answers after whoever asks has given up.
        SLOW,
        /// Its answers are signed with another key.
        FORGED,
        /// A revocation is not told.
        MUTE
    }

    /// @param port on loopback, 0 for a free one
    /// @param callback where the house hears of a revocation, such as `http://127.0.0.1:8080/callbacks/notariat`
    public static Notariat run(int port, String key, URI callback) throws IOException { return new Notariat(port, key, callback); }

    /// Its page; `/health` answers 200, `POST /faults` with `{"fault": "down"}` switches one on.
    public URI address() { return web.address(); }

    /// The house hears elsewhere from now on.
    public void tell(URI house) { callback = house; }

    public void fault(Fault next) { fault.set(next); }

    /// How often it was asked with a good signature.
    public int questions() { return questions.get(); }

    public synchronized void certify(CertifiedPower power) { powers.put(power.number(), power); }

    /// A power is revoked, and the house is told.
    ///
    /// @return what the house answered; 0 where it was not told or did not answer
    public int revoke(String number) {
        CertifiedPower revoked;
        synchronized (this) {
            revoked = powers.computeIfPresent(number, (_, power) -> power.revoked(clock.instant()));
        }
        return revoked == null || fault.get() == Fault.MUTE ? 0 : tell(revoked, seal);
    }

    /// The same news signed with another key.
    public int forge(String number, String otherKey) {
        CertifiedPower power;
        synchronized (this) {
            power = java.util.Objects.requireNonNull(powers.get(number)).revoked(clock.instant());
        }
        return tell(power, new Seal(PROTOCOL, otherKey));
    }

    private int tell(CertifiedPower power, Seal signing) {
        byte[] body = JSON.writeValueAsBytes(Map.of("form", "torelik-notarial-news/1", "number", power.number(), "state", "revoked", "at", String.valueOf(power.revokedAt())));
        String time = signing.time();
        HttpRequest request = HttpRequest.newBuilder(callback).timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json").header(Seal.TIME, time)
                .header(Seal.HEADER, signing.callback(callback.getRawPath(), time, body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            LOG.info("The house could not be told: {}", silent.getClass().getSimpleName());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Web.Reply page(Web.Ask ask) {
        return switch (ask.path()) {
            case "/faults" -> {
                fault(Fault.valueOf(JSON.readTree(ask.body()).path("fault").asString("none").toUpperCase(java.util.Locale.ROOT)));
                yield Web.Reply.empty(204);
            }
            case "/v1/powers" -> answer(ask);
            case "/certify" -> {
                certify(typed(Web.query(new String(ask.body(), StandardCharsets.UTF_8))));
                yield seeList();
            }
            case "/revoke" -> {
                revoke(Web.query(new String(ask.body(), StandardCharsets.UTF_8)).getOrDefault("number", ""));
                yield seeList();
            }
            case "/" -> Web.Reply.html("E-Notariat", NotariatPage.of(list()));
            default -> Web.Reply.text(404, "text/plain", "Not here");
        };
    }

    private synchronized List<CertifiedPower> list() { return List.copyOf(powers.values()); }

    private static Web.Reply seeList() { return new Web.Reply(303, "text/plain", new byte[0], Map.of("Location", "/")); }

    private CertifiedPower typed(Map<String, String> form) {
        LocalDate today = LocalDate.now(clock);
        return new CertifiedPower(form.getOrDefault("number", ""), form.getOrDefault("notary", ""), form.getOrDefault("principal", ""), form.getOrDefault("principalName", ""), form.getOrDefault("representative", ""),
                form.getOrDefault("representativeName", ""), Arrays.stream(form.getOrDefault("powers", "").split("[ ,]+")).filter(code -> !code.isBlank()).toList(), today,
                LocalDate.parse(form.getOrDefault("until", today.plusYears(1).toString())), null);
    }

    private Web.Reply answer(Web.Ask ask) {
        if (!seal.isGood(ask)) return Web.Reply.empty(401);
        questions.incrementAndGet();
        Fault now = fault.get();
        if (now == Fault.DOWN) return Web.Reply.empty(503);
        if (now == Fault.SLOW) delay();
        Seal signing = now == Fault.FORGED ? new Seal(PROTOCOL, "ff".repeat(32)) : seal;
        JsonNode question = JSON.readTree(ask.body());
        if (!question.path("purpose").asString("").equals(PURPOSE)) return signing.answer(ask, 403, JSON.writeValueAsBytes(Map.of("reason", "purpose")));
        @Nullable CertifiedPower power = find(question.path("number").asString(""));
        if (power == null || !power.names(question.path("about").asString(""))) return signing.answer(ask, 404, JSON.writeValueAsBytes(Map.of("reason", "none")));
        return signing.answer(ask, 200, JSON.writeValueAsBytes(power.said()));
    }

    private synchronized @Nullable CertifiedPower find(String number) { return powers.get(number); }

    private static void delay() {
        try {
            Thread.sleep(Duration.ofSeconds(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() { web.close(); }
}
