package kz.torelik.payments;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.torelik.registries.WireSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A bank over HTTP: signed requests, signed answers, three attempts under the same idempotency key. The wire lives in real time even where
/// the clock of the house was moved.
final class HttpBank implements PaymentGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBank.class);
    private static final int ATTEMPTS = 3;
    static final String SIGNATURE = "Bank-Signature";
    static final String TIME = "Bank-Timestamp";

    private final URI address;
    private final WireSeal signature;
    private final Duration timeout;
    private final Duration pause;
    private final Clock wireClock;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client;

    HttpBank(URI address, WireSeal signature, Duration timeout, Duration pause, Clock wireClock) {
        this.address = address;
        this.signature = signature;
        this.timeout = timeout;
        this.pause = pause;
        this.wireClock = wireClock;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private record Failure(@Nullable String code) {}

    @Override
    public Reply<Opened> open(Opening order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reference", order.reference());
        body.put("amount", order.amount().toString());
        body.put("currency", order.currency());
        body.put("payee", order.payee());
        body.put("purpose", order.purpose());
        body.put("language", order.language().tag());
        body.put("returnAddress", order.returnAddress().toString());
        body.put("validForSeconds", order.validFor().toSeconds());
        return post("/api/orders", order.reference(), body, Opened.class);
    }

    @Override
    public Reply<Status> status(String reference) { return ask("GET", "/api/orders/" + encoded(reference), "-", new byte[0], Status.class); }

    @Override
    public Reply<Status> cancel(String reference) {
        return post("/api/orders/" + encoded(reference) + "/cancel", "cancel-" + reference, Map.of(), Status.class);
    }

    @Override
    public Reply<Returned> giveBack(GivingBack money) {
        return post("/api/payments/" + encoded(money.payment()) + "/refunds", money.reference(),
                Map.of("reference", money.reference(), "amount", money.amount().toPlainString(), "currency", money.currency()), Returned.class);
    }

    @Override
    public Reply<Statement> statement(long after) { return ask("GET", "/api/statement?after=" + after, "-", new byte[0], Statement.class); }

    private <T> Reply<T> post(String path, String idempotencyKey, Object body, Class<T> answer) {
        return ask("POST", path, idempotencyKey, json.writeValueAsBytes(body), answer);
    }

    private <T> Reply<T> ask(String method, String path, String idempotencyKey, byte[] body, Class<T> answer) {
        Reply<T> reply = new Reply.Unreachable<>("not tried");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            reply = once(method, path, idempotencyKey, body, answer);
            if (!(reply instanceof Reply.Unreachable<T>(String why))) return reply;
            LOG.warn("The bank gave no usable answer to {} {} (attempt {}): {}", method, path, attempt, why);
            if (Thread.currentThread().isInterrupted() || attempt < ATTEMPTS && !rested(attempt)) return reply;
        }
        return reply;
    }

    private <T> Reply<T> once(String method, String path, String idempotencyKey, byte[] body, Class<T> answer) {
        String time = String.valueOf(wireClock.millis());
        String signed = signature.request(method, path, time, idempotencyKey, body);
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(timeout)
                .method(method, body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey)
                .header(TIME, time).header(SIGNATURE, signed).build();
        try {
            return believed(client.send(request, HttpResponse.BodyHandlers.ofByteArray()), signed, answer);
        } catch (IOException fault) {
            return new Reply.Unreachable<>(fault.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("stopped");
        }
    }

    private <T> Reply<T> believed(HttpResponse<byte[]> response, String requestSignature, Class<T> answer) {
        int status = response.statusCode();
        if (status >= 500 || status == 429) return new Reply.Unreachable<>("status " + status);
        String time = response.headers().firstValue(TIME).orElse("");
        String given = response.headers().firstValue(SIGNATURE).orElse(null);
        if (!signature.isResponse(given, status, requestSignature, time, response.body())) return new Reply.Unreachable<>("the answer is not signed by the bank");
        try {
            if (status < 300) return new Reply.Done<>(json.readValue(response.body(), answer));
            Failure failure = json.readValue(response.body(), Failure.class);
            return new Reply.Declined<>(status, failure.code() == null ? "unnamed" : failure.code());
        } catch (JacksonException fault) {
            return new Reply.Unreachable<>("the answer has no known form: " + fault.getClass().getSimpleName());
        }
    }

    private boolean rested(int attempt) {
        try {
            Thread.sleep(pause.multipliedBy(attempt));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(String segment) { return URLEncoder.encode(segment, StandardCharsets.UTF_8); }
}
