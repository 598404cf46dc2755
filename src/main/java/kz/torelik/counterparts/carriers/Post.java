package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.torelik.counterparts.wire.Seal;
import kz.torelik.counterparts.wire.Web;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The post as it runs: it takes a letter once for its number, prints it, and tells what becomes of it. On its page each letter can be moved on by hand.
public final class Post implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] ACT = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Web web;
    private final Seal seal;
    private volatile URI callback;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, PostItem> items = new LinkedHashMap<>();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("post-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private PostFaults faults = PostFaults.NONE;
    private int events;

    private Post(int port, String key, URI callback, Duration step) throws IOException {
        this.seal = new Seal("torelik-post-1", key);
        this.callback = callback;
        this.web = new Web(port, this::page);
        if (!step.isZero()) later.scheduleWithFixedDelay(this::moveOn, step.toMillis(), step.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Starts the post.
    ///
    /// @param port on loopback, 0 for a free one
    /// @param callback where the house hears, such as `http://127.0.0.1:8080/callbacks/post`
    /// @param step after which time each letter moves on by itself, zero for never
    public static Post run(int port, String key, URI callback, Duration step) throws IOException { return new Post(port, key, callback, step); }

    /// Its page; `/health` answers 200, `POST /faults` switches faults ([PostFaults]).
    public URI address() { return web.address(); }

    /// The house hears elsewhere from now on.
    public void tell(URI house) { callback = house; }

    public synchronized List<PostItem> items() { return List.copyOf(items.values()); }

    /// The letter that the house numbered so.
    public synchronized Optional<PostItem> find(String number) { return items.values().stream().filter(item -> item.number().equals(number)).findFirst(); }

    public synchronized void faults(PostFaults next) { faults = next; }

    /// Something happens to a letter, and the house is told.
    ///
    /// @param status its word
    /// @param more `reason`, `certified`, `receiver`
    /// @return what the house answered; 0 where it was not told or did not answer
    public int happens(String item, String status, Instant at, Map<String, String> more) {
        Map<String, Object> message = new LinkedHashMap<>(more);
        synchronized (this) {
            PostItem known = items.get(item);
            message.putAll(Map.of("form", "torelik-status/1", "event", item + "." + ++events, "item", item, "letter", known == null ? "" : known.number(), "status", status, "at", at.toString()));
            if (status.equals("delivered")) message.put("act", Base64.getEncoder().encodeToString(ACT));
            if (known != null) known.statuses().add(message);
            if (faults.takesLoss()) return 0;
        }
        int answer = tell(message, seal);
        if (faultsNow().twice()) answer = tell(message, seal);
        return answer;
    }

    /// The same message again, such as one that comes late.
    public int tellAgain(String item, int which) { return tell(find(item, which), seal); }

    /// The same message signed with another key.
    public int forge(String item, String status, String otherKey) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of("form", "torelik-status/1", "event", "forged", "item", item, "letter", "", "status", status, "at", clock.instant().toString()));
        return tell(message, new Seal("torelik-post-1", otherKey));
    }

    private synchronized PostFaults faultsNow() { return faults; }

    private synchronized Map<String, Object> find(String item, int which) { return java.util.Objects.requireNonNull(items.get(item)).statuses().get(which); }

    private int tell(Map<String, Object> message, Seal signing) {
        byte[] body = JSON.writeValueAsBytes(message);
        String time = signing.time();
        HttpRequest request = HttpRequest.newBuilder(callback).timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json").header(Seal.TIME, time)
                .header(Seal.HEADER, signing.callback(callback.getRawPath(), time, body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException fault) {
            LOG.info("The house could not be told of {}: {}", message.get("item"), fault.getClass().getSimpleName());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// Each letter goes one step further; every seventh comes back.
    private void moveOn() {
        for (PostItem item : items()) {
            String last = item.status();
            boolean back = item.item().hashCode() % 7 == 0;
            switch (last) {
                case "accepted" -> happens(item.item(), "printed", clock.instant(), Map.of());
                case "printed" -> happens(item.item(), "in-transit", clock.instant(), Map.of());
                case "in-transit" -> happens(item.item(), "at-office", clock.instant(), Map.of());
                case "at-office" -> happens(item.item(), back ? "returned" : "delivered", clock.instant(), back ? Map.of("reason", "storage-over") : Map.of("receiver", item.name()));
                default -> { }
            }
        }
    }

    private Web.Reply page(Web.Ask ask) {
        if (ask.path().equals("/v1/items") && ask.method().equals("POST")) return take(ask);
        if (ask.path().startsWith("/v1/items/") && ask.method().equals("GET")) return tellOf(ask);
        if (ask.path().equals("/faults") && ask.method().equals("POST")) {
            faults(JSON.readValue(ask.body(), PostFaults.class));
            return Web.Reply.empty(204);
        }
        if (ask.path().equals("/move") && ask.method().equals("POST")) {
            Map<String, String> typed = Web.query(new String(ask.body(), StandardCharsets.UTF_8));
            String[] words = typed.getOrDefault("status", "").split(":");
            Map<String, String> more = new LinkedHashMap<>();
            if (words.length > 1) more.put("reason", words[1]);
            if (words.length > 2) more.put("certified", words[2]);
            if (words[0].equals("delivered")) more.put("receiver", find(typed.getOrDefault("item", "")).map(PostItem::name).orElse(""));
            happens(typed.getOrDefault("item", ""), words[0], clock.instant(), more);
            return new Web.Reply(303, "text/plain", new byte[0], Map.of("Location", "/"));
        }
        if (ask.path().equals("/sheet")) return sheet(ask.query());
        return ask.path().equals("/") ? Web.Reply.html("✉", PostItem.list(items())) : Web.Reply.text(404, "text/plain", "Not here");
    }

    private synchronized Web.Reply sheet(Map<String, String> query) {
        @Nullable PostItem item = items.get(query.getOrDefault("item", ""));
        int which = Integer.parseInt(query.getOrDefault("n", "0"));
        return item == null || which < 0 || which >= item.sheets().size() ? Web.Reply.text(404, "text/plain", "Not here") : new Web.Reply(200, "application/pdf", item.sheets().get(which), Map.of());
    }

    private synchronized Web.Reply take(Web.Ask ask) {
        if (!seal.isGood(ask)) return Web.Reply.empty(401);
        if (faults.down()) return Web.Reply.empty(503);
        JsonNode body = JSON.readTree(ask.body());
        String number = body.path("number").asString("");
        if (!number.equals(ask.header().apply("Idempotency-Key"))) return seal.answer(ask, 400, bytes(Map.of("reason", "number")));
        Optional<PostItem> known = items.values().stream().filter(item -> item.number().equals(number)).findFirst();
        if (known.isEmpty() && faults.refuses(body.path("to").path("name").asString(""))) return seal.answer(ask, 422, bytes(Map.of("reason", "address")));
        List<byte[]> sheets = new ArrayList<>();
        for (JsonNode sheet : body.path("sheets")) {
            byte[] pdf = Base64.getDecoder().decode(sheet.path("pdf").asString(""));
            if (!digest(pdf).equals(sheet.path("sha256").asString(""))) return seal.answer(ask, 422, bytes(Map.of("reason", "digest")));
            sheets.add(pdf);
        }
        PostItem item = known.orElseGet(() -> new PostItem(number, "KZ%09dKZ".formatted(100_000_000 + items.size() + Math.floorMod(number.hashCode(), 800_000_000)), body.path("to").path("name").asString(""),
                body.path("to").path("address").asString(""), clock.instant(), sheets, new ArrayList<>()));
        items.putIfAbsent(item.item(), item);
        // it has the letter; only its answer is lost
        if (faults.takesMute()) return Web.Reply.empty(500);
        return seal.answer(ask, 200, bytes(Map.of("item", item.item(), "at", item.at().toString())));
    }

    private synchronized Web.Reply tellOf(Web.Ask ask) {
        if (!seal.isGood(ask)) return Web.Reply.empty(401);
        Optional<PostItem> item = find(ask.path().substring("/v1/items/".length()));
        return item.map(one -> seal.answer(ask, 200, JSON.writeValueAsBytes(Map.of("statuses", one.statuses())))).orElseGet(() -> seal.answer(ask, 404, bytes(Map.of("reason", "unknown"))));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Map<String, String> body) { return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8); }

    @Override
    public void close() {
        later.shutdownNow();
        web.close();
        client.close();
    }
}
