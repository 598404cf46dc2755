package kz.torelik.api.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What all methods of the generated client have in common: how a request is sent and an answer is read.
public abstract class ApiCalls {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI house;
    private final String token;

    protected ApiCalls(URI house, String token) {
        this.house = house;
        this.token = token;
    }

    /// A good answer.
    public record Reply<T>(int status, @Nullable T value, @Nullable String etag) {

        /// @throws IllegalStateException where the description promises nothing
        public T get() {
            if (value == null) throw new IllegalStateException("Nothing came");
            return value;
        }
    }

    /// A refusal, with its stable code.
    public static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        Refusal(int status, String code, String body) {
            super(status + " " + body);
            this.status = status;
            this.code = code;
        }

        public int status() { return status; }

        public String code() { return code; }
    }

    protected static String key() { return UUID.randomUUID().toString(); }

    protected static String part(Object value) { return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20"); }

    protected static Map<String, @Nullable Object> named(@Nullable Object... pairs) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) named.put(Objects.requireNonNull(pairs[i]).toString(), pairs[i + 1]);
        return named;
    }

    protected <T> Reply<T> send(String method, String path, Map<String, ? extends @Nullable Object> query, Map<String, ? extends @Nullable Object> headers, @Nullable Object body, @Nullable String type, TypeReference<T> answer) {
        String asked = query.entrySet().stream().filter(each -> each.getValue() != null).map(each -> each.getKey() + "=" + part(Objects.requireNonNull(each.getValue()))).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + "/api/v1" + path + (asked.isEmpty() ? "" : "?" + asked))).header("Authorization", "Bearer " + token).header("Accept-Language", "en");
        headers.forEach((name, value) -> { if (value != null) request.header(name, value.toString()); });
        if (type != null) request.header("Content-Type", type);
        byte[] bytes = body == null ? new byte[0] : body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
        HttpResponse<byte[]> response = exchange(request.method(method, HttpRequest.BodyPublishers.ofByteArray(bytes)).build());
        if (response.statusCode() >= 400) {
            String text = new String(response.body(), StandardCharsets.UTF_8);
            JsonNode problem = JSON.readTree(text);
            throw new Refusal(response.statusCode(), problem.path("code").asString(""), text);
        }
        return new Reply<>(response.statusCode(), read(response.body(), answer), response.headers().firstValue("ETag").orElse(null));
    }

    private static <T> @Nullable T read(byte[] body, TypeReference<T> answer) {
        String type = answer.getType().getTypeName();
        if (type.equals("java.lang.Void") || body.length == 0) return null;
        Object raw = type.equals("byte[]") ? body : type.equals("java.lang.String") ? new String(body, StandardCharsets.UTF_8) : null;
        return raw == null ? JSON.readValue(body, answer) : JSON.<T>convertValue(raw, answer);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
