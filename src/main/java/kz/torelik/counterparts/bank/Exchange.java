package kz.torelik.counterparts.bank;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request and its answer.
record Exchange(HttpExchange http, byte[] body) {

    private static final int LARGEST = 256 * 1024;

    static Exchange of(HttpExchange http) throws IOException { return new Exchange(http, http.getRequestBody().readNBytes(LARGEST)); }

    String method() { return http.getRequestMethod(); }

    /// The path with its query, as it came.
    String address() { return http.getRequestURI().toString(); }

    /// The parts of the path, such as `api`, `orders`, `r1`.
    String[] path() { return http.getRequestURI().getPath().substring(1).split("/"); }

    String header(String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    Map<String, String> query() { return fields(http.getRequestURI().getRawQuery()); }

    Map<String, String> form() { return fields(new String(body, StandardCharsets.UTF_8)); }

    void answer(int status, String type, byte[] content) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        http.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        http.getResponseBody().write(content);
    }

    void redirect(String address) throws IOException {
        http.getResponseHeaders().set("Location", address);
        answer(303, "text/plain", new byte[0]);
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
}
