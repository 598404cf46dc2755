package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.counterparts.wire.Seal;
import kz.torelik.counterparts.wire.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mobile citizens database as it runs: a number by IIN, told only to whom it shares a key with and who says what for. Whom it was not told of has no number here.
public final class MobileNumbers implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Web web;
    private final Seal seal;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicInteger questions = new AtomicInteger();

    private MobileNumbers(int port, String key) throws IOException {
        seal = new Seal("torelik-number-1", key);
        web = new Web(port, this::page);
    }

    /// @param port on loopback, 0 for a free one
    public static MobileNumbers run(int port, String key) throws IOException { return new MobileNumbers(port, key); }

    /// `/health` answers 200, `POST /faults` with `{"silent": true}` silences it, `POST /number` with `{"iin": ..., "number": ...}` tells it a number, a foreign one too.
    public URI address() { return web.address(); }

    public void register(String iin, String number) { numbers.put(iin, number); }

    public void beSilent(boolean now) { silent.set(now); }

    /// How often it was asked with a good signature and a purpose.
    public int questions() { return questions.get(); }

    private Web.Reply page(Web.Ask ask) {
        return switch (ask.path()) {
            case "/faults" -> {
                silent.set(JSON.readTree(ask.body()).path("silent").asBoolean(false));
                yield Web.Reply.empty(204);
            }
            case "/number" -> {
                JsonNode told = JSON.readTree(ask.body());
                register(told.path("iin").asString(""), told.path("number").asString(""));
                yield Web.Reply.empty(204);
            }
            case "/v1/numbers" -> number(ask);
            default -> Web.Reply.text(404, "text/plain", "Not here");
        };
    }

    private Web.Reply number(Web.Ask ask) {
        if (!seal.isGood(ask)) return Web.Reply.empty(401);
        if (silent.get()) return Web.Reply.empty(503);
        JsonNode question = JSON.readTree(ask.body());
        if (!question.path("purpose").asString("").startsWith("court-notice:")) return seal.answer(ask, 403, bytes(Map.of("reason", "purpose")));
        questions.incrementAndGet();
        String number = numbers.get(question.path("iin").asString(""));
        return number == null ? seal.answer(ask, 404, bytes(Map.of("reason", "none"))) : seal.answer(ask, 200, bytes(Map.of("number", number)));
    }

    private static byte[] bytes(Map<String, String> body) { return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8); }

    @Override
    public void close() { web.close(); }
}
