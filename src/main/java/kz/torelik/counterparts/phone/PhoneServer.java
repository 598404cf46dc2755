package kz.torelik.counterparts.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.torelik.counterparts.authority.AuthorityDesk;
import org.jspecify.annotations.Nullable;

/// The mobile signer as a page: a small server on loopback. Whoever reaches it has the keys of every person of the demonstration.
public final class PhoneServer implements AutoCloseable {

    private static final int LARGEST = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("phone-", 0).factory());

    private PhoneServer(HttpServer server) { this.server = server; }

    /// @param port on loopback, 0 for a free one
    /// @param authority the test authority in whose drawer the keys lie
    /// @param houses that may ask for signatures
    /// @throws IOException when the port is taken
    public static PhoneServer run(int port, URI authority, List<URI> houses) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        PhoneServer server = new PhoneServer(http);
        PhonePages pages = new PhonePages(new Phone(houses), new AuthorityDesk(authority));
        http.setExecutor(server.threads);
        http.createContext("/", exchange -> handle(exchange, pages));
        http.start();
        return server;
    }

    /// `--port 8092 --authority http://127.0.0.1:8081 --houses http://localhost:8080,http://127.0.0.1:8080`
    public static void main(Map<String, String> given) throws IOException, InterruptedException {
        List<URI> houses = java.util.Arrays.stream(given.get("--houses").split(",")).map(URI::create).toList();
        PhoneServer server = run(Integer.parseInt(given.get("--port")), URI.create(given.get("--authority")), houses);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Thread.currentThread().join();
    }

    public URI address() { return URI.create("http://localhost:" + server.getAddress().getPort()); }

    /// What is asked.
    ///
    /// @param fields of the query and of the form
    /// @param owner the number of whose telephone it is, or an empty string
    /// @param languages what the browser prefers, with its choice before
    record Ask(String method, String path, Map<String, String> fields, String owner, String languages) {

        String field(String name) { return fields.getOrDefault(name, ""); }
    }

    /// @param cookie to set, or null
    /// @param location where to go, or null
    record Reply(int status, String type, byte[] body, @Nullable String cookie, @Nullable String location) {

        static Reply of(int status, String type, byte[] body) { return new Reply(status, type, body, null, null); }

        static Reply seeOther(String location, @Nullable String cookie) { return new Reply(303, "text/plain", new byte[0], cookie, location); }
    }

    private static void handle(HttpExchange exchange, PhonePages pages) throws IOException {
        try (exchange) {
            Map<String, String> fields = fields(exchange.getRequestURI().getRawQuery());
            fields.putAll(fields(new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8)));
            Map<String, String> cookies = cookies(exchange.getRequestHeaders().getFirst("Cookie"));
            String preferred = exchange.getRequestHeaders().getFirst("Accept-Language");
            Reply reply = pages.answer(new Ask(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), fields, cookies.getOrDefault("owner", ""), cookies.getOrDefault("lang", preferred == null ? "kk" : preferred)));
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            if (reply.cookie() != null) exchange.getResponseHeaders().set("Set-Cookie", reply.cookie() + "; Path=/; HttpOnly; SameSite=Strict");
            if (reply.location() != null) exchange.getResponseHeaders().set("Location", reply.location());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) exchange.getResponseBody().write(reply.body());
        }
    }

    private static Map<String, String> fields(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        if (text == null) return fields;
        for (String field : text.split("&")) {
            int sign = field.indexOf('=');
            if (sign > 0) fields.put(URLDecoder.decode(field.substring(0, sign), StandardCharsets.UTF_8), URLDecoder.decode(field.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static Map<String, String> cookies(@Nullable String header) {
        Map<String, String> cookies = new HashMap<>();
        if (header == null) return cookies;
        for (String cookie : header.split(";\\s*")) {
            int sign = cookie.indexOf('=');
            if (sign > 0) cookies.put(cookie.substring(0, sign), cookie.substring(sign + 1));
        }
        return cookies;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
