package kz.torelik.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that files claims for one person: it speaks to the house, and with the payment to the bank, over HTTP and in no other way.
final class Filer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI house;
    private final DemoKey key;
    private final String token;

    private Filer(URI house, DemoKey key, String token) {
        this.house = house;
        this.key = key;
        this.token = token;
    }

    /// Signs in with the person's key for entering.
    static Filer of(URI house, URI authority, String iin) {
        AuthorityDesk desk = new AuthorityDesk(authority);
        Filer stranger = new Filer(house, desk.signingKey(iin), "");
        JsonNode asked = stranger.post("/sign-in/challenge", "");
        byte[] cms = DemoSigner.sign(asked.get("text").asString().getBytes(StandardCharsets.UTF_8), desk.entranceKey(iin));
        JsonNode entered = stranger.post("/sign-in", JSON.writeValueAsString(Map.of("challenge", asked.get("challenge").asString(), "cms", Base64.getEncoder().encodeToString(cms))));
        return new Filer(house, stranger.key, entered.get("token").asString());
    }

    static boolean isReady(URI address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address.resolve("/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    byte[] sign(byte[] content) { return DemoSigner.sign(content, key); }

    JsonNode get(String path) { return JSON.readTree(send(request(path).GET()).body()); }

    byte[] bytes(String path) { return send(request(path).GET()).body(); }

    boolean exists(String path) throws InterruptedException {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    JsonNode post(String path, String json, String... headers) {
        return JSON.readTree(send(headed(request(path).header("Content-Type", "application/json"), headers).POST(HttpRequest.BodyPublishers.ofString(json))).body());
    }

    /// @return the `ETag` of the answer
    String upload(String path, byte[] file, String... headers) {
        HttpResponse<byte[]> answer = send(headed(request(path).header("Content-Type", "application/octet-stream"), headers).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /// Pays on the page of the bank, as a browser does.
    void pay(URI page) {
        send(HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("account=card&lang=ru")));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve("/api/v1" + path)).header("Idempotency-Key", UUID.randomUUID().toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) throw new IllegalStateException(request.method() + " " + request.uri().getPath() + " was answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            return answer;
        } catch (IOException fault) {
            throw new IllegalStateException(request.method() + " " + request.uri().getPath(), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
