package kz.torelik.counterparts.bodies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The systems of the bodies as they run: one server on loopback that takes the acts of the court, and the senders.
public final class Bodies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bodies-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AuthorityDesk authority;
    private final URI court;
    private final List<Map<String, Object>> acts = new CopyOnWriteArrayList<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Deque<Envelope> held = new ArrayDeque<>();
    private final AtomicInteger silent = new AtomicInteger();

    private Bodies(int port, URI authority, URI court) throws IOException {
        this.authority = new AuthorityDesk(authority);
        this.court = court;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/acts", this::takeAct);
        server.createContext("/send", this::order);
        server.createContext("/health", exchange -> answer(exchange, 200, "ok".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    /// Starts the systems.
    ///
    /// @param port on loopback, 0 for a free one
    /// @param authority where the keys of the officers lie
    /// @param court the address of the house, without a path
    public static Bodies run(int port, URI authority, URI court) throws IOException { return new Bodies(port, authority, court); }

    /// `--port 8097 --authority http://127.0.0.1:8081 --court http://127.0.0.1:8080`
    public static void main(Map<String, String> given) throws IOException, InterruptedException {
        Bodies bodies = run(Integer.parseInt(given.get("--port")), URI.create(given.get("--authority")), URI.create(given.get("--court")));
        Runtime.getRuntime().addShutdownHook(new Thread(bodies::close));
        Thread.currentThread().join();
    }

    public URI address() { return URI.create("http://127.0.0.1:" + server.getAddress().getPort()); }

    /// Composes, signs and sends.
    public Dispatch.Answer send(Dispatch dispatch, Dispatch.Fault fault) { return post("/callbacks/bodies/packages", Envelope.of(dispatch, fault, authority).multipart()); }

    /// Composes and signs now, and sends when the line is there again ([#sendHeld]).
    public void hold(Dispatch dispatch) { held.add(Envelope.of(dispatch, Dispatch.Fault.NONE, authority)); }

    /// Sends everything that was held, each of it twice: the sender had got no answer to the first.
    public List<Dispatch.Answer> sendHeld() {
        List<Dispatch.Answer> answers = new CopyOnWriteArrayList<>();
        while (!held.isEmpty()) {
            byte[] bytes = held.poll().multipart();
            answers.add(post("/callbacks/bodies/packages", bytes));
            answers.add(post("/callbacks/bodies/packages", bytes));
        }
        return answers;
    }

    /// Asks what became of a package.
    ///
    /// @param at the moment that the question states
    public Dispatch.Answer ask(BodySystem from, String number, Instant at) {
        byte[] question = JSON.writeValueAsBytes(Map.of("form", "torelik-question/1", "body", from.bin(), "number", number, "at", at.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Envelope.part(out, "question", "question.json", question);
        Envelope.part(out, "signature", "question.p7s", DemoSigner.sign(question, authority.signingKey(from.officer(), from.bin())));
        out.writeBytes(("--" + Envelope.BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post("/callbacks/bodies/questions", out.toByteArray());
    }

    /// For how many messages the systems do not answer as they should.
    public void beSilent(int times) { silent.set(times); }

    /// The acts that came, in their order, each once for its event.
    public List<Map<String, Object>> acts() { return List.copyOf(acts); }

    private Dispatch.Answer post(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(court.resolve(path)).timeout(Duration.ofSeconds(60)).header("Content-Type", "multipart/form-data; boundary=" + Envelope.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Dispatch.Answer(response.statusCode(), JSON.readValue(response.body(), FIELDS));
        } catch (IOException fault) {
            throw new UncheckedIOException("The court does not answer", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Takes an act, or the copy of a paper, once for its event and answers with the same number when it comes again; a text that was altered on the way is not taken.
    private void takeAct(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (silent.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503, new byte[0]);
            return;
        }
        try {
            Map<String, Object> message = new LinkedHashMap<>(JSON.readValue(body, FIELDS));
            byte[] pdf = Base64.getDecoder().decode(String.valueOf(message.remove(message.containsKey("pdf") ? "pdf" : "content")));
            if (!Sha256.of(pdf).toString().equals(message.get("sha256"))) {
                answer(exchange, 422, new byte[0]);
                return;
            }
            answer(exchange, 200, JSON.writeValueAsBytes(Map.of("number", keep(message))));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            answer(exchange, 400, new byte[0]);
        }
    }

    private synchronized String keep(Map<String, Object> message) {
        String key = message.get("case") + " " + message.get("event");
        String known = taken.get(key);
        if (known != null) return known;
        String number = "КІРІС-" + (taken.size() + 1);
        taken.put(key, number);
        acts.add(message);
        return number;
    }

    /// A package of the demonstration that another program has composed: `from`, `matter`, `documents` with their content in Base64.
    private void order(HttpExchange exchange) throws IOException {
        try {
            Map<String, Object> order = JSON.readValue(exchange.getRequestBody().readAllBytes(), FIELDS);
            List<Dispatch.Document> documents = JSON.convertValue(order.get("documents"), new TypeReference<List<Map<String, String>>>() {}).stream()
                    .map(one -> new Dispatch.Document(one.get("name"), one.get("kind"), one.get("title"), Base64.getDecoder().decode(one.get("content")))).toList();
            Dispatch.Answer answer = send(new Dispatch(BodySystem.valueOf(String.valueOf(order.get("from"))), JSON.convertValue(order.get("matter"), FIELDS), documents), Dispatch.Fault.NONE);
            answer(exchange, answer.status(), JSON.writeValueAsBytes(answer.body()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.info("An order that is none: {}", unreadable.getMessage());
            answer(exchange, 400, new byte[0]);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        client.close();
        threads.shutdownNow();
        threads.close();
    }
}
