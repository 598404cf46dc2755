package kz.torelik.counterparts.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A small server on loopback that the counterparts have in common.
public final class Web implements AutoCloseable {

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}a{color:#0b5394}li{margin:.5rem 0}pre{white-space:pre-wrap;font:inherit}"
            + "form{display:inline}button,select{font:inherit;min-height:2.75rem}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("carrier-", 0).factory());

    /// @param port on loopback, 0 for a free one
    public Web(int port, Pages pages) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, pages));
        server.start();
    }

    /// What is asked. @param header the first value of a header by its name, or null
    public record Ask(String method, String path, Map<String, String> query, byte[] body, java.util.function.Function<String, @Nullable String> header) {}

    public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

        public static Reply html(String title, String body) {
            return text(200, "text/html", "<!doctype html><html lang=\"kk\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title) + "</title><style>" + STYLE
                    + "</style></head><body><main>" + body + "</main></body></html>");
        }

        public static Reply text(int status, String type, String text) { return new Reply(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of()); }

        public static Reply empty(int status) { return new Reply(status, "text/plain", new byte[0], Map.of()); }
    }

    public interface Pages {

        Reply page(Ask ask) throws IOException;
    }

    public URI address() { return URI.create("http://127.0.0.1:" + server.getAddress().getPort()); }

    private static void handle(HttpExchange exchange, Pages pages) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = exchange.getRequestURI().getPath().equals("/health") ? Reply.text(200, "text/plain", "ok")
                        : pages.page(new Ask(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query(exchange.getRequestURI().getRawQuery()), exchange.getRequestBody().readNBytes(64 << 20),
                        name -> exchange.getRequestHeaders().getFirst(name)));
            } catch (IllegalArgumentException | JacksonException wrong) {
                reply = Reply.text(400, "text/plain", String.valueOf(wrong.getMessage()));
            }
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) exchange.getResponseBody().write(reply.body());
        }
    }

    public static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw == null || raw.isEmpty()) return query;
        for (String pair : raw.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) query.put(URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    public static String escape(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
