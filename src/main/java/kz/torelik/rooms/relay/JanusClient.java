package kz.torelik.rooms.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Speaks with the media server: one session of its HTTP interface, asked for news again and again, in which each connection of a page is a handle. What it answers later is matched by the name of the question.
final class JanusClient implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JanusClient.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NEWS = Duration.ofSeconds(45); // it waits 30 seconds itself
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI address;
    private final String secret;
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final long session;
    private volatile boolean runs = true;

    /// @throws IOException when it cannot be reached
    JanusClient(URI address, String secret) throws IOException {
        this.address = address;
        this.secret = secret;
        this.session = ask("", question("create")).path("data").path("id").asLong();
        Thread.ofVirtual().name("media-news").start(this::listen);
    }

    private ObjectNode question(String kind) { return JSON.createObjectNode().put("janus", kind).put("transaction", UUID.randomUUID().toString()).put("apisecret", secret); }

    static ObjectNode body(String request) { return JSON.createObjectNode().put("request", request); }

    /// A new handle of the plugin of rooms.
    long attach() throws IOException { return ask("/" + session, question("attach").put("plugin", "janus.plugin.videoroom")).path("data").path("id").asLong(); }

    void detach(long handle) {
        try {
            ask("/" + session + "/" + handle, question("detach"));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A handle of the media server was gone already");
        }
    }

    /// What a room answers at once.
    ///
    /// @throws IOException when it refuses
    JsonNode now(long handle, ObjectNode body) throws IOException { return data(ask("/" + session + "/" + handle, message(body, null, null))); }

    /// An answer with a description of a connection.
    ///
    /// @param sdp null when nothing has to be described
    record Answered(JsonNode data, @Nullable String sdp) {}

    /// What a room answers later, with a description or without.
    ///
    /// @param kind of the description that is sent: `offer` or `answer`, or null
    /// @throws IOException when it refuses, or does not answer
    Answered later(long handle, ObjectNode body, @Nullable String kind, @Nullable String sdp) throws IOException {
        ObjectNode question = message(body, kind, sdp);
        String name = question.path("transaction").asString();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(name, answer);
        try {
            ask("/" + session + "/" + handle, question);
            JsonNode heard = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            JsonNode description = heard.path("jsep").path("sdp");
            return new Answered(data(heard), description.isString() ? description.asString() : null);
        } catch (TimeoutException | ExecutionException silence) {
            throw new IOException("The media server did not answer", silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        } finally {
            awaited.remove(name);
        }
    }

    private ObjectNode message(ObjectNode body, @Nullable String kind, @Nullable String sdp) {
        ObjectNode question = question("message");
        question.set("body", body);
        if (kind != null) question.set("jsep", JSON.createObjectNode().put("type", kind).put("sdp", sdp));
        return question;
    }

    private static JsonNode data(JsonNode answer) throws IOException {
        JsonNode data = answer.path("plugindata").path("data");
        if (data.has("error_code")) throw new IOException("The media server refuses: " + data.path("error_code").asInt() + " " + data.path("error").asString());
        return data;
    }

    private JsonNode ask(String path, ObjectNode question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(question.toString())).build();
        JsonNode answer = JSON.readTree(send(request));
        if (answer.path("janus").asString().equals("error")) throw new IOException("The media server refuses: " + answer.path("error").path("code").asInt() + " " + answer.path("error").path("reason").asString());
        return answer;
    }

    private String send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        }
    }

    private void listen() {
        while (runs) {
            try {
                JsonNode news = JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + "/" + session + "?maxev=10&apisecret=" + secret)).timeout(NEWS).GET().build()));
                if (news.isArray()) news.forEach(this::hear);
                else hear(news);
            } catch (IOException | tools.jackson.core.JacksonException fault) {
                if (!runs) return;
                LOG.log(System.Logger.Level.WARNING, "The media server was not heard: {0}", fault.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(JsonNode event) {
        CompletableFuture<JsonNode> waits = awaited.get(event.path("transaction").asString(""));
        if (waits != null && event.path("janus").asString("").equals("event")) waits.complete(event);
    }

    @Override
    public void close() {
        runs = false;
        http.shutdownNow();
    }
}
